import { beforeEach, describe, expect, it } from "vitest";
import { Client, startEngine } from "./support";

let client: Client;
beforeEach(async () => {
  client = await startEngine();
});

const insert = (table: string, value: unknown) =>
  client.mutation("values:insert", { table, value });

describe("validators", () => {
  it("refuse wrong, missing and surplus arguments", async () => {
    for (const args of [{}, { name: 1 }, { name: "a", extra: 1 }])
      await expect(client.mutation("people:add", args)).rejects.toThrow(
        "ArgumentValidationError",
      );
  });

  it("refuse ids of another table, and ids that are none", async () => {
    const person = await client.mutation("people:add", { name: "A" });
    const note = await insert("notes", { author: person, text: "t" });
    const last = String(person).endsWith("x") ? "y" : "x";
    const misread = `${String(person).slice(0, -1)}${last}`;
    for (const id of [note, "nonsense", misread])
      await expect(client.query("people:get", { id })).rejects.toThrow(
        'Validator: v.id("people")',
      );
  });

  it("refuse return values that break their promise", async () => {
    await expect(client.query("people:lies")).rejects.toThrow(
      "ReturnsValidationError",
    );
  });

  it("refuse documents that do not fit the table", async () => {
    const good = [
      { kind: "circle", radius: 1 },
      { kind: "tagged", tags: { a: [1n, 2n] } },
    ];
    for (const value of good) await insert("shapes", value);
    const bad = [
      { kind: "circle" },
      { kind: "square", radius: 1 },
      { kind: "tagged", tags: { a: [1] } },
      { kind: "tagged", tags: { a: 1n } },
      { kind: "tagged", tags: [] },
      { kind: "tagged", tags: {}, photo: "nope" },
    ];
    for (const value of bad)
      await expect(insert("shapes", value)).rejects.toThrow(
        "does not match the schema",
      );
  });

  it("refuse unknown tables and system tables", async () => {
    await expect(insert("nowhere", {})).rejects.toThrow(
      'Table "nowhere" is not in the schema',
    );
    await expect(insert("_jobs", {})).rejects.toThrow("read-only");
  });
});

describe("visibility", () => {
  it("keeps internal functions from clients, but not from admins", async () => {
    const args = { name: "x" };
    await expect(client.mutation("people:addHidden", args)).rejects.toThrow(
      "Could not find public function",
    );
    expect(client.engine.functionKind("people:addHidden", false)).toBeNull();
    await new Client(client.engine, true).mutation("people:addHidden", args);
    expect(await client.query("people:names")).toEqual(["x"]);
  });

  it("does not run a mutation as a query", async () => {
    await expect(client.query("people:add", { name: "x" })).rejects.toThrow(
      "defined as mutation",
    );
  });
});

describe("limits", () => {
  it("count documents, bytes and index ranges", async () => {
    await insert("values", { key: "k" });
    const metrics = await client.query("values:readMany", { gets: 3 });
    expect(metrics).toMatchObject({
      documentsRead: { used: 4, remaining: 31_996 },
      databaseQueries: { used: 4, remaining: 4_092 },
    });
  });

  it("refuse the 4,097th index range", async () => {
    await insert("values", { key: "k" });
    await client.query("values:readMany", { gets: 4_095 });
    await expect(
      client.query("values:readMany", { gets: 4_096 }),
    ).rejects.toThrow("Too many index ranges");
  });

  it("refuse documents above 1 MiB and 16 MiB of writes", async () => {
    const MiB = 1 << 20;
    await expect(
      client.mutation("values:insertMany", { count: 1, size: MiB }),
    ).rejects.toThrow("too large");
    await expect(
      client.mutation("values:insertMany", { count: 17, size: MiB - 200 }),
    ).rejects.toThrow("Wrote too much data");
  });

  it("refuse the 16,001st write, and leave nothing of the others", async () => {
    await expect(
      client.mutation("values:insertMany", { count: 16_001, size: 1 }),
    ).rejects.toThrow("Wrote too many documents");
    expect(await client.query("values:sorted")).toEqual([]);
  });

  it("refuse user code that computes for more than a second, in one piece or many", async () => {
    await client.query("sandboxed:spins", { ms: 300, pieces: 3 });
    for (const pieces of [1, 40])
      await expect(
        client.query("sandboxed:spins", { ms: 1_200, pieces }),
      ).rejects.toThrow("timed out");
  });

  it.each([
    ["spinsAtLast", { isAway: false }],
    ["spinsAtLast", { isAway: true }],
    ["spinsThroughOthers", { calls: 4 }],
  ])("refuse it wherever it computes: %s %j", async (name, args) => {
    const path = `sandboxed:${name}`;
    await client.query(path, { ms: 200, ...args });
    await expect(client.query(path, { ms: 1_200, ...args })).rejects.toThrow(
      "timed out",
    );
  });

  it("lay nobody else's computing to a function that waits meanwhile", async () => {
    const others = client.action("sandboxed:spinsOutside", {
      turnMs: 40,
      turns: 40,
    });
    await client.query("sandboxed:waitsForThreads", { ms: 1_300 });
    await others;
  });
});

describe("the sandbox", () => {
  interface Observed {
    times: number[];
    isDate: boolean;
    parsed: number;
    random: number[];
    max: number;
    uuid: string;
  }

  it("stops the clock in queries, and leaves other dates alone", async () => {
    const seen = (await client.query("sandboxed:observe")) as Observed;
    expect(new Set(seen.times).size).toBe(1);
    expect(Math.abs(seen.times[0]! - Date.now())).toBeLessThan(5_000);
    expect(seen).toMatchObject({ isDate: true, parsed: 1767323045000, max: 2 });
  });

  it("seeds randomness anew for each run", async () => {
    const a = (await client.query("sandboxed:observe")) as Observed;
    const b = (await client.query("sandboxed:observe")) as Observed;
    for (const value of [...a.random, ...b.random]) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
    }
    expect(new Set([...a.random, ...b.random]).size).toBe(4);
    expect(a.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
    expect(a.uuid).not.toBe(b.uuid);
  });

  it("refuses fetch and timers in mutations, and allows them in actions", async () => {
    await expect(client.mutation("sandboxed:fetches")).rejects.toThrow(
      "Can't use fetch() in queries and mutations",
    );
    await expect(client.mutation("sandboxed:waits")).rejects.toThrow(
      "Can't use setTimeout in queries and mutations",
    );
    expect(
      await client.action("sandboxed:waitsOutside", { ms: 20 }),
    ).toBeGreaterThan(15);
  });

  it("hands back what a function logged", async () => {
    const lines: unknown[] = [];
    const logging = await startEngine({ log: (line) => lines.push(line) });
    const { outcome } = await logging.subscribe("sandboxed:logs");
    expect(outcome.logLines).toEqual([
      "[LOG] 'hello' { a: 1 }",
      "[WARN] 'careful'",
    ]);
    expect(lines).toEqual([
      { fn: "sandboxed:logs", level: "LOG", text: "hello { a: 1 }" },
      { fn: "sandboxed:logs", level: "WARN", text: "careful" },
    ]);
  });
});
