import { beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { parseGreenhouse } from "../../../convex/integrations/greenhouse/parseGreenhouse";
import type { Board } from "../../../scripts/import/read-board";
import {
  sendBoard,
  type ImportClient,
} from "../../../scripts/import/send-board";
import {
  boardWithBrokenJobs,
  greenhouseBoard,
  type Board as GreenhouseBoard,
} from "../../support/greenhouse-board";
import { newWorld, type World } from "../../support/setup";

function read(board: GreenhouseBoard): Board {
  return {
    ...parseGreenhouse(JSON.stringify(board), { now: Date.now() }),
    format: "greenhouse",
    source: { key: "greenhouse:meridiancommons", name: "Meridian Commons" },
  };
}

/** The board without `count` jobs from its second on. */
function without(board: GreenhouseBoard, count: number): GreenhouseBoard {
  const jobs = board.jobs.filter((_, at) => at === 0 || at > count);
  return { jobs, meta: { total: jobs.length } };
}

const WHOLE = read(greenhouseBoard());
/** Hundreds of writes a test, on machines with little to spare. */
const timeout = 30_000;

describe(
  "importing a Greenhouse board of more than a hundred jobs",
  { timeout },
  () => {
    let t: World;
    let client: ImportClient;
    const total = greenhouseBoard().jobs.length;
    const openCount = async () =>
      (await t.query(api.opportunities.queries.getCatalogueSummary)).openCount;
    beforeEach(async () => {
      t = await newWorld();
      client = { mutation: t.mutation.bind(t) as ImportClient["mutation"] };
    });

    test("adds every job, and the second time nothing", async () => {
      const first = await sendBoard(client, WHOLE);
      expect(first).toMatchObject({ added: total, changed: 0, closed: 0 });
      expect(await openCount()).toBe(total);
      const again = await sendBoard(client, WHOLE);
      expect(again).toMatchObject({ added: 0, changed: 0, unchanged: total });
      const [source] = await t.query(api.opportunities.queries.listSources);
      expect(source).toMatchObject({
        name: "Meridian Commons",
        format: "greenhouse",
        openCount: total,
        lastUnchangedCount: total,
        lastErrorCount: 0,
      });
    });

    test("changes the one job that changed, closes those that left, reopens those that return", async () => {
      await sendBoard(client, WHOLE);
      const [job] = greenhouseBoard().jobs;
      const edited = greenhouseBoard({
        [job?.id ?? 0]: { title: "New title" },
      });
      expect(await sendBoard(client, read(edited))).toMatchObject({
        changed: 1,
        unchanged: total - 1,
      });
      const left = await sendBoard(client, read(without(edited, 60)));
      expect(left).toMatchObject({ unchanged: total - 60, closed: 60 });
      expect(await openCount()).toBe(total - 60);
      const back = await sendBoard(client, read(edited));
      expect(back).toMatchObject({ reopened: 60, unchanged: total - 60 });
      expect(await openCount()).toBe(total);
    });

    test("bad rows are reported, the good ones stay, and nothing open is lost", async () => {
      await sendBoard(client, WHOLE);
      const { board, broken } = boardWithBrokenJobs();
      const result = await sendBoard(client, read(without(board, 30)));
      // Two of the broken rows have no id: either might be one of the thirty.
      expect(result).toMatchObject({ closed: 0, keptOpen: "unknownRows" });
      expect(await openCount()).toBe(total);
      const [source] = await t.query(api.opportunities.queries.listSources);
      expect(source?.lastErrorCount).toBe(broken);
    });

    test("a job whose row breaks keeps its listing as it was", async () => {
      await sendBoard(client, WHOLE);
      const id = greenhouseBoard().jobs[3]?.id ?? 0;
      const broken = read(greenhouseBoard({ [id]: { content: "" } }));
      expect(broken.errors).toHaveLength(1);
      const result = await sendBoard(client, broken);
      expect(result).toMatchObject({ closed: 0, unchanged: total - 1 });
      expect(await openCount()).toBe(total);
    });

    test("a board that answers empty is refused, and closes nothing even when asked to", async () => {
      await sendBoard(client, WHOLE);
      const empty = { ...greenhouseBoard(), jobs: [], meta: { total: 0 } };
      expect(() => read(empty)).toThrow("noListings");
      const { begin, closeVanished } = internal.opportunities.imports;
      const { source, format } = WHOLE;
      const stamp = await client.mutation(begin, { ...source, format });
      const run = { sourceKey: source.key, ...stamp };
      expect(await client.mutation(closeVanished, run)).toEqual({
        closed: 0,
        hasMore: false,
      });
      expect(await openCount()).toBe(total);
    });

    test("a board that lists only a part closes nothing", async () => {
      await sendBoard(client, WHOLE);
      const part = { ...without(greenhouseBoard(), 50), meta: { total } };
      const result = await sendBoard(client, read(part));
      expect(result).toMatchObject({ closed: 0, keptOpen: "incomplete" });
      expect(await openCount()).toBe(total);
    });
  },
);
