/** The same scenarios on convex-test and on this engine, with the same answers. */
import rateLimiterTest from "@convex-dev/rate-limiter/test";
import { convexTest, type TestConvex } from "convex-test";
import { makeFunctionReference } from "convex/server";
import { ConvexError } from "convex/values";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { embeddedTest } from "../../../local-backend/testing";
import { expectConsoleErrors } from "../../support/console-errors";
import schema from "../fixtures/engine/convex/schema";

const modules = {
  ...import.meta.glob([
    "../fixtures/engine/convex/*.ts",
    "!../fixtures/engine/convex/*.config.ts",
  ]),
  // convex-test finds the functions' folder by it.
  "../fixtures/engine/convex/_generated/api.js": () => Promise.resolve({}),
};
type World = TestConvex<typeof schema>;
type Args = Record<string, unknown>;

const query = (path: string) =>
  makeFunctionReference<"query", Args, unknown>(path);
const mutation = (path: string) =>
  makeFunctionReference<"mutation", Args, unknown>(path);
const action = (path: string) =>
  makeFunctionReference<"action", Args, unknown>(path);

const engines: Record<string, () => World> = {
  "convex-test": () => convexTest({ schema, modules, transactionLimits: true }),
  embedded: () => embeddedTest({ schema, modules }),
};

describe.each(Object.entries(engines))("%s", (_name, create) => {
  let t: World;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    t = create();
    rateLimiterTest.register(t);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const names = () => t.query(query("people:names"), {}) as Promise<string[]>;

  it("runs queries, mutations and inline functions", async () => {
    await t.mutation(mutation("people:add"), { name: "Ann" });
    const id = await t.run((ctx) => ctx.db.insert("people", { name: "Eve" }));
    const eve = await t.query((ctx) => ctx.db.get("people", id));
    expect(eve).toMatchObject({ _id: id, name: "Eve" });
    expect(await names()).toEqual(["Ann", "Eve"]);
  });

  it("throws ConvexErrors with their data, and plain errors", async () => {
    const refusal = t.mutation(mutation("people:addThenThrow"), { name: "x" });
    const error: unknown = await refusal.catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ConvexError);
    expect((error as ConvexError<{ code: string }>).data.code).toBe("REFUSED");
    await expect(
      t.mutation(mutation("jobs:scheduleThenThrow"), {}),
    ).rejects.toThrow(/^no$/);
    expect(await t.mutation(mutation("people:addAround"), {})).toMatchObject({
      code: "REFUSED",
    });
    expect(await names()).toEqual(["after", "before", "nested"]);
  });

  it("refuses arguments and documents by their validators", async () => {
    const wrong = { name: 1 } as never;
    await expect(t.mutation(mutation("people:add"), wrong)).rejects.toThrow(
      /validat/i,
    );
    await expect(
      t.run((ctx) => ctx.db.insert("people", wrong)),
    ).rejects.toThrow(/validat/i);
  });

  it("calls as the identity given, without one by default", async () => {
    const me = t.withIdentity({ subject: "me", email: "me@example.org" });
    expect(await me.query(query("people:whoAmI"), {})).toBe("me");
    expect(await t.query(query("people:whoAmI"), {})).toBeNull();
  });

  it("drains chains of scheduled functions on the test's clock", async () => {
    await t.mutation(mutation("jobs:startChain"), { length: 4 });
    await t.finishAllScheduledFunctions(vi.runAllTimers);
    expect(await names()).toEqual(["link 1", "link 2", "link 3", "link 4"]);
  });

  it("starts nothing by itself: what is due waits for the clock to move", async () => {
    await t.mutation(mutation("jobs:later"), { name: "now", ms: 0 });
    await new Promise((resolve) => setImmediate(resolve));
    await t.finishInProgressScheduledFunctions();
    expect(await names()).toEqual([]);
    vi.advanceTimersByTime(1);
    await t.finishInProgressScheduledFunctions();
    expect(await names()).toEqual(["now"]);
  });

  it("runs only what is due when the clock is moved by hand", async () => {
    await t.mutation(mutation("jobs:later"), { name: "soon", ms: 1_000 });
    await t.mutation(mutation("jobs:later"), { name: "late", ms: 9_000 });
    vi.advanceTimersByTime(1_000);
    await t.finishInProgressScheduledFunctions();
    expect(await names()).toEqual(["soon"]);
    vi.advanceTimersByTime(8_000);
    await t.finishInProgressScheduledFunctions();
    expect(await names()).toEqual(["late", "soon"]);
  });

  it("prints what a scheduled function throws, and goes on", async () => {
    const errors = expectConsoleErrors();
    await t.mutation(mutation("jobs:failsLater"), {});
    await t.finishAllScheduledFunctions(vi.runAllTimers);
    expect(errors.join()).toContain("Error when running scheduled function");
  });

  it("runs scheduled actions that wait for timers", async () => {
    await t.mutation(mutation("jobs:laterAction"), { name: "a", ms: 10 });
    await t.finishAllScheduledFunctions(vi.runAllTimers);
    expect(await names()).toEqual(["a began", "a ended"]);
  });

  it("stores files, in actions and in run", async () => {
    const id = await t.action(action("files:store"), { text: "hi" });
    expect(await t.action(action("files:read"), { id })).toBe("hi");
    const own = await t.run((ctx) => ctx.storage.store(new Blob(["own"])));
    expect(await t.action(action("files:read"), { id: own })).toBe("own");
  });

  it("routes http requests", async () => {
    await t.mutation(mutation("people:add"), { name: "Ann" });
    expect(await (await t.fetch("/names")).json()).toEqual(["Ann"]);
    expect((await t.fetch("/none")).status).toBe(404);
    await expect(t.fetch("/broken")).rejects.toThrow("broken");
  });

  it("pages through an index", async () => {
    for (const name of ["a", "b", "c"])
      await t.mutation(mutation("people:add"), { name });
    const opts = { numItems: 2, cursor: null };
    const first = (await t.query(query("people:page"), {
      paginationOpts: opts,
    })) as { continueCursor: string; isDone: boolean; page: unknown[] };
    expect([first.page.length, first.isDone]).toEqual([2, false]);
    const cursor = first.continueCursor;
    const second = await t.query(query("people:page"), {
      paginationOpts: { ...opts, cursor },
    });
    expect(second).toMatchObject({ isDone: true, page: [{ name: "c" }] });
  });

  it("runs registered components", async () => {
    const knock = () =>
      t.mutation(mutation("limited:knock"), { who: "me" }) as Promise<boolean>;
    expect([await knock(), await knock(), await knock()]).toEqual([
      true,
      true,
      false,
    ]);
    vi.setSystemTime(Date.now() + 120_000);
    expect(await knock()).toBe(true);
  });
});
