import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startEngine, withoutCrons, type Client } from "./support";

let directory: string;
let client: Client | undefined;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "engine-store-"));
});
afterEach(async () => {
  await client?.engine.close();
  client = undefined;
  rmSync(directory, { recursive: true, force: true });
});

const open = async (options = {}) =>
  (client = await startEngine({ directory, ...options }));

const reopen = async (options = {}) => {
  await client?.engine.close();
  return open(options);
};

/** The fixture with another schema for people. */
const withPeople = (people: ReturnType<typeof defineTable>) => {
  const key = Object.keys(withoutCrons()).find((k) =>
    /convex\/schema/.test(k),
  )!;
  const schema = { people, notes: defineTable(v.any()) };
  return { ...withoutCrons(), [key]: { default: defineSchema(schema) } };
};

describe("the store", () => {
  it("keeps documents, ids and request outcomes over a restart", async () => {
    await open();
    const id = await client!.mutation("people:add", { name: "Ann" }, "s:1");
    const before = client!.engine.snapshot().ts;
    await reopen();
    expect(client!.engine.snapshot().ts).toBe(before);
    expect(await client!.query("people:get", { id })).toMatchObject({
      name: "Ann",
    });
    expect(await client!.mutation("people:add", { name: "B" }, "s:1")).toBe(id);
    expect(await client!.query("people:names")).toEqual(["Ann"]);
  });

  it("is refused to a second process", async () => {
    await open();
    await expect(startEngine({ directory })).rejects.toThrow(
      "Another process is using",
    );
  });

  it("opens 50,000 documents in under two seconds", async () => {
    await open();
    for (let i = 0; i < 5; i++)
      await client!.mutation("values:insertMany", { count: 10_000, size: 300 });
    await client!.engine.close();
    const before = process.cpuUsage();
    await open();
    const { user, system } = process.cpuUsage(before);
    expect(await client!.query("people:names")).toEqual([]);
    // Its own time: other tests share the machine.
    expect((user + system) / 1000).toBeLessThan(2_000);
  });
});

describe("a new schema", () => {
  const named = () => defineTable({ name: v.string() });

  it("takes over the data and its new indexes", async () => {
    await open();
    await client!.mutation("people:add", { name: "Ann" });
    await client!.engine.reload(withPeople(named().index("by_name", ["name"])));
    expect(await client!.query("people:names")).toEqual(["Ann"]);
  });

  it("is refused when stored documents do not fit, and the old one stays", async () => {
    await open();
    await client!.mutation("people:add", { name: "Ann", age: 7 });
    const modules = withPeople(named().index("by_name", ["name"]));
    await expect(client!.engine.reload(modules)).rejects.toThrow(
      /Schema validation failed: document \w+ in table "people".*`age`/s,
    );
    await client!.mutation("people:add", { name: "Eve", age: 8 });
    expect(await client!.query("people:names")).toEqual(["Ann", "Eve"]);
    await client!.engine.close();
    await expect(startEngine({ directory, modules })).rejects.toThrow(
      "Schema validation failed",
    );
    await open();
  });

  it("keeps the documents of a table that left it", async () => {
    await open();
    const author = await client!.mutation("people:add", { name: "Ann" });
    await client!.mutation("values:insert", {
      table: "notes",
      value: { author, text: "kept" },
    });
    const full = withoutCrons();
    const key = Object.keys(full).find((k) => /convex\/schema/.test(k))!;
    const people = named().index("by_name", ["name"]);
    const less = { ...full, [key]: { default: defineSchema({ people }) } };
    await client!.engine.reload(less);
    await expect(
      client!.query("values:search", { text: "kept" }),
    ).rejects.toThrow("not in the schema");
    await reopen({ modules: less });
    await reopen();
    expect(await client!.query("values:search", { text: "kept" })).toEqual([
      "kept",
    ]);
  });
});

/** Runs the child until `isEnough` of its output, then kills it at once. */
function runAndKill(mode: string, isEnough: (lines: string[]) => boolean) {
  const script = fileURLToPath(new URL("./crash-child.ts", import.meta.url));
  return new Promise<string[]>((resolve, reject) => {
    const child = spawn(process.execPath, [
      "--import",
      "tsx",
      script,
      directory,
      mode,
    ]);
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (isEnough(output.split("\n"))) child.kill("SIGKILL");
    });
    let problems = "";
    child.stderr.on("data", (chunk: Buffer) => (problems += chunk.toString()));
    child.on("exit", (_code, signal) =>
      signal === "SIGKILL"
        ? resolve(output.split("\n").slice(0, -1))
        : reject(new Error(problems)),
    );
  });
}

describe("kill -9", () => {
  it("loses nothing that was acknowledged, and breaks nothing", async () => {
    let acknowledged: string[] = [];
    for (const enough of [1, 37, 111]) {
      const lines = await runAndKill("add", (l) => l.length > enough);
      acknowledged = [...acknowledged, ...lines];
    }
    await open();
    const names = (await client!.query("people:names")) as string[];
    const stored = names.filter((name) => name.startsWith("p"));
    const count = (list: string[], name: string) =>
      list.filter((n) => n === name).length;
    for (const name of new Set(acknowledged))
      expect(count(stored, name)).toBeGreaterThanOrEqual(
        count(acknowledged, name),
      );
    // At most the one mutation in flight per run was not acknowledged yet.
    expect(stored.length - acknowledged.length).toBeLessThanOrEqual(3 * 2);
  });

  it("never runs an interrupted action again, and says it failed", async () => {
    await runAndKill("action", (lines) => lines.includes("commit"));
    await open({ autoRun: true });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const names = (await client!.query("people:names")) as string[];
    expect(names.filter((n) => n === "slow began").length).toBeLessThanOrEqual(
      1,
    );
    expect(names).not.toContain("slow ended");
    expect(await client!.query("jobs:states")).toEqual(["jobs:slow failed"]);
  });
});
