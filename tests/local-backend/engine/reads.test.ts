import { beforeEach, describe, expect, it } from "vitest";
import type { Commit } from "../../../local-backend/engine/types";
import { startEngine, unwrap, type Client } from "./support";

let client: Client;
let commits: Commit[];
beforeEach(async () => {
  client = await startEngine();
  commits = [];
  client.engine.onCommit((commit) => commits.push(commit));
});

/** Whether the query would have to run again for what the work commits. */
async function isTouched(
  path: string,
  args: unknown,
  work: () => Promise<unknown>,
): Promise<boolean> {
  const { readSet } = await client.subscribe(path, args);
  commits.length = 0;
  await work();
  return commits.some(({ writes }) => readSet.intersects(writes));
}

const add = (name: string, age?: number) =>
  client.mutation("people:add", age === undefined ? { name } : { name, age });

describe("read sets", () => {
  it("meet writes inside an index range, and no others", async () => {
    const range = { from: 20, to: 40 };
    expect(await isTouched("people:ofAge", range, () => add("in", 30))).toBe(
      true,
    );
    expect(await isTouched("people:ofAge", range, () => add("low", 19))).toBe(
      false,
    );
    expect(await isTouched("people:ofAge", range, () => add("edge", 40))).toBe(
      false,
    );
  });

  it("meet a document that leaves the range or changes within it", async () => {
    const id = await add("Ann", 30);
    const range = { from: 20, to: 40 };
    expect(
      await isTouched("people:ofAge", range, () =>
        client.mutation("people:rename", { id, name: "Eve" }),
      ),
    ).toBe(true);
    expect(
      await isTouched("people:ofAge", range, () =>
        client.mutation("people:remove", { id }),
      ),
    ).toBe(true);
  });

  it("meet only the document that was fetched by id", async () => {
    const [ann, eve] = [await add("Ann"), await add("Eve")];
    expect(
      await isTouched("people:get", { id: ann }, () =>
        client.mutation("people:rename", { id: ann, name: "A" }),
      ),
    ).toBe(true);
    expect(
      await isTouched("people:get", { id: ann }, () =>
        client.mutation("people:rename", { id: eve, name: "E" }),
      ),
    ).toBe(false);
  });

  it("end where a limited query stopped reading", async () => {
    await add("young", 1);
    await add("old", 90);
    expect(await isTouched("people:youngest", {}, () => add("mid", 50))).toBe(
      false,
    );
    expect(await isTouched("people:youngest", {}, () => add("new", 0))).toBe(
      true,
    );
  });

  it("meet the creation of a document that was missing", async () => {
    const id = (await add("Ann")) as string;
    await client.mutation("people:remove", { id });
    expect(await isTouched("people:names", {}, () => add("Eve"))).toBe(true);
    expect(await isTouched("people:get", { id }, () => add("Zoe"))).toBe(false);
  });

  it("belong to failed queries too", async () => {
    const { outcome, readSet } = await client.subscribe("people:page", {
      paginationOpts: { numItems: 1, cursor: "nonsense" },
    });
    expect(outcome.success).toBe(false);
    expect(readSet.intersects({ size: 0 })).toBeTypeOf("boolean");
  });
});

describe("snapshots", () => {
  it("stay as they were while commits go on", async () => {
    await add("Ann");
    const snapshot = client.engine.snapshot();
    await add("Eve");
    const call = {
      path: "people:names",
      args: {},
      identity: null,
      isAdmin: false,
    };
    const old = await client.engine.runQuery(call, { snapshot });
    expect(unwrap(old.outcome)).toEqual(["Ann"]);
    expect(await client.query("people:names")).toEqual(["Ann", "Eve"]);
    expect(client.engine.snapshot().ts > snapshot.ts).toBe(true);
  });

  it("have timestamps past any a client has seen", async () => {
    const seen = client.engine.snapshot().ts + 10n ** 18n;
    client.engine.advancePast(seen);
    await add("Ann");
    expect(commits[0]!.ts > seen).toBe(true);
  });
});

interface Page {
  page: { name: string }[];
  isDone: boolean;
  continueCursor: string;
}

describe("pages", () => {
  const page = async (
    cursor: string | null,
    numItems = 2,
    journal: string | null = null,
  ) => {
    const result = await client.subscribe(
      "people:page",
      { paginationOpts: { numItems, cursor } },
      journal,
    );
    const { page: docs, ...rest } = unwrap(result.outcome) as Page;
    return { ...rest, names: docs.map((d) => d.name), journal: result.journal };
  };

  it("cover every document once, and end", async () => {
    for (const name of ["a", "b", "c", "d", "e"]) await add(name);
    const first = await page(null);
    const second = await page(first.continueCursor);
    const third = await page(second.continueCursor);
    expect([first.names, second.names, third.names]).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e"],
    ]);
    expect([first.isDone, second.isDone, third.isDone]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("stay without gaps when a page grows: the journal keeps its end", async () => {
    for (const name of ["a", "c", "e", "g"]) await add(name);
    const first = await page(null);
    const second = await page(first.continueCursor);
    await add("b");
    const grown = await page(null, 2, first.journal);
    expect(grown.names).toEqual(["a", "b", "c"]);
    expect(grown.continueCursor).toBe(first.continueCursor);
    expect(second.names).toEqual(["e", "g"]);
  });

  it("give no journal for queries without pages", async () => {
    expect((await client.subscribe("people:names")).journal).toBeNull();
  });

  it("refuse a cursor of another query", async () => {
    await add("a");
    await expect(page("abcdefgh.end")).rejects.toThrow("InvalidCursor");
  });
});
