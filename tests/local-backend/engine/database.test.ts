import { beforeEach, describe, expect, it } from "vitest";
import { startEngine, type Client } from "./support";

let client: Client;
beforeEach(async () => {
  client = await startEngine();
});

describe("reading and writing", () => {
  it("reads back what was written, in index order", async () => {
    for (const name of ["Zoe", "Ann", "Mia"])
      await client.mutation("people:add", { name });
    expect(await client.query("people:names")).toEqual(["Ann", "Mia", "Zoe"]);
  });

  it("reads an index range in descending order", async () => {
    for (const age of [10, 20, 30, 40])
      await client.mutation("people:add", { name: `n${age}`, age });
    const found = (await client.query("people:ofAge", {
      from: 20,
      to: 40,
    })) as {
      age: number;
    }[];
    expect(found.map(({ age }) => age)).toEqual([30, 20]);
  });

  it("sorts documents without the indexed field first", async () => {
    await client.mutation("people:add", { name: "aged", age: -1000 });
    await client.mutation("people:add", { name: "ageless" });
    expect(await client.query("people:youngest")).toMatchObject({
      name: "ageless",
    });
  });

  it("patches, deletes and then finds nothing", async () => {
    const id = await client.mutation("people:add", { name: "Ann", age: 3 });
    await client.mutation("people:rename", { id, name: "Eve" });
    expect(await client.query("people:get", { id })).toMatchObject({
      name: "Eve",
      age: 3,
    });
    await client.mutation("people:remove", { id });
    expect(await client.query("people:get", { id })).toBeNull();
    await expect(client.mutation("people:remove", { id })).rejects.toThrow(
      "Delete on nonexistent document",
    );
  });

  it("sorts values of every kind as Convex does", async () => {
    const inOrder = [
      null,
      -(2n ** 63n),
      -1n,
      0n,
      2n ** 63n - 1n,
      -Infinity,
      -1.5,
      -0,
      0,
      1e-300,
      2,
      10,
      Infinity,
      NaN,
      false,
      true,
      "",
      "\0",
      "a",
      "a\0",
      "a\0b",
      "aa",
      "z",
      "é",
      "😀",
      new Uint8Array([]).buffer,
      new Uint8Array([0]).buffer,
      new Uint8Array([0, 255]).buffer,
      new Uint8Array([1]).buffer,
      [],
      [null],
      [1],
      [1, 2],
      ["a"],
      {},
      { a: 1 },
      { a: 1, b: 1 },
      { a: 2 },
      { b: 0 },
    ];
    const shuffled = inOrder
      .map((key, i) => ({ key, rank: (i * 17) % inOrder.length }))
      .sort((a, b) => a.rank - b.rank);
    for (const { key } of shuffled)
      await client.mutation("values:insert", {
        table: "values",
        value: { key },
      });
    const sorted = await client.query("values:sorted");
    expect(sorted).toEqual(inOrder);
  });

  it("gives commit timestamps that grow with each commit", async () => {
    await client.mutation("values:stamp");
    await client.mutation("values:stamp");
    const [first, second] = (await client.query("values:stamps")) as bigint[];
    expect(typeof first).toBe("bigint");
    expect(second! > first!).toBe(true);
  });
});

describe("atomicity", () => {
  it("rolls a mutation back when it throws, and passes on its data", async () => {
    const { outcome } = await client.engine.runMutation({
      path: "people:addThenThrow",
      args: { name: "x" },
      identity: null,
      isAdmin: false,
    });
    expect(outcome).toMatchObject({
      success: false,
      errorData: { code: "REFUSED", name: "x" },
    });
    expect(await client.query("people:names")).toEqual([]);
  });

  it("rolls back only the nested mutation that threw", async () => {
    const refusal = await client.mutation("people:addAround");
    expect(refusal).toEqual({ code: "REFUSED", name: "inner" });
    expect(await client.query("people:names")).toEqual([
      "after",
      "before",
      "nested",
    ]);
  });

  it("leaves out error data unless the error is a ConvexError", async () => {
    const { outcome } = await client.engine.runMutation({
      path: "sandboxed:waits",
      args: {},
      identity: null,
      isAdmin: false,
    });
    expect(outcome.success).toBe(false);
    expect(outcome).not.toHaveProperty("errorData");
  });

  it("runs mutations one after another in the order they were asked for", async () => {
    const names = Array.from({ length: 50 }, (_, i) => `p${i}`);
    await Promise.all(
      names.map((name) => client.mutation("people:add", { name })),
    );
    const { outcome } = await client.subscribe("people:page", {
      paginationOpts: { numItems: 100, cursor: null },
    });
    if (!outcome.success) throw new Error(outcome.errorMessage);
    const { page } = outcome.value as {
      page: { name: string; _creationTime: number }[];
    };
    const byTime = page.sort((a, b) => a._creationTime - b._creationTime);
    expect(byTime.map(({ name }) => name)).toEqual(names);
  });

  it("answers a repeated request with the first outcome, once done", async () => {
    const first = await client.mutation("people:add", { name: "A" }, "s:1");
    const again = await client.mutation("people:add", { name: "A" }, "s:1");
    expect(again).toBe(first);
    expect(await client.query("people:names")).toEqual(["A"]);
  });
});

interface Found {
  texts: string[];
  read: number;
  isDone: boolean;
  continueCursor: string;
}

describe("search", () => {
  it("ranks by relevance, completes the last word, and filters", async () => {
    const author = await client.mutation("people:add", { name: "A" });
    for (const [text, topic] of [
      ["safety of language models", "ai"],
      ["model safety, safety, safety", "ai"],
      ["garden safety", "home"],
      ["nothing here", "ai"],
    ])
      await client.mutation("values:insert", {
        table: "notes",
        value: { author, text, topic },
      });
    const all = await client.query("values:search", { text: "safety" });
    expect(all).toHaveLength(3);
    expect((all as string[])[0]).toBe("model safety, safety, safety");
    expect(await client.query("values:search", { text: "lang" })).toEqual([
      "safety of language models",
    ]);
    expect(
      await client.query("values:search", { text: "safety", topic: "home" }),
    ).toEqual(["garden safety"]);
  });

  it("reads of what it found only the page, and what a filter leaves out on the way", async () => {
    const author = await client.mutation("people:add", { name: "A" });
    for (const [length, topic] of ["ai", "home", "ai", "ai", "home"].entries())
      await client.mutation("values:insert", {
        table: "notes",
        // The shorter, the more relevant: found in the order they were written.
        value: { author, topic, text: `safety${" of".repeat(length)}` },
      });
    const reads: [number, number][] = [];
    let cursor: string | null = null;
    for (let isDone = false; !isDone;) {
      const page = (await client.query("values:searchPage", {
        text: "safety",
        paginationOpts: { numItems: 2, cursor },
      })) as Found;
      reads.push([page.texts.length, page.read]);
      ({ isDone, continueCursor: cursor } = page);
    }
    expect(reads).toEqual([
      [2, 3],
      [1, 2],
    ]);
  });
});
