import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startEngine, type Client } from "./support";

let client: Client;
beforeEach(async () => {
  client = await startEngine();
});
afterEach(() => client.engine.close());

describe("components", () => {
  it("keep their own tables and call back through handles", async () => {
    expect(await client.mutation("limited:count", { name: "a" })).toBe(1);
    expect(await client.mutation("limited:count", { name: "a" })).toBe(2);
    expect(await client.query("people:names")).toEqual(["a is 1", "a is 2"]);
  });

  it("see no identity", async () => {
    const identity = {
      subject: "me",
      issuer: "https://i",
      tokenIdentifier: "https://i|me",
    };
    const call = (path: string) => ({
      path,
      args: {},
      identity,
      isAdmin: false,
    });
    const own = await client.engine.runQuery(call("people:whoAmI"));
    expect(own.outcome).toMatchObject({ value: "me" });
    const inside = await client.engine.runQuery(call("limited:counterSees"));
    expect(inside.outcome).toMatchObject({ value: null });
  });

  it("cannot be called by clients", async () => {
    const { outcome } = await client.engine.runMutation({
      path: "lib:increment",
      args: { name: "x", notify: "y" },
      identity: null,
      isAdmin: false,
      componentPath: "counter",
    });
    expect(outcome.success).toBe(false);
  });
});

describe("the rate limiter component", () => {
  it("limits, and forgets what a rolled-back mutation took", async () => {
    const knock = () => client.mutation("limited:knock", { who: "me" });
    expect(await knock()).toBe(true);
    await expect(
      client.mutation("limited:knockThenThrow", { who: "me" }),
    ).rejects.toThrow("after knocking");
    expect(await knock()).toBe(true);
    expect(await knock()).toBe(false);
    expect(await client.mutation("limited:knock", { who: "you" })).toBe(true);
  });

  it("applies updates through its nested component's worker", async () => {
    await client.engine.close();
    client = await startEngine({ autoRun: true });
    const knock = () => client.mutation("limited:knockAsync", { who: "me" });
    expect(await knock()).toBe(true);
    expect(await knock()).toBe(true);
    await vi.waitFor(async () => expect(await knock()).toBe(false), 5_000);
  });
});
