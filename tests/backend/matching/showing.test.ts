/** The page's own row of a run: what it says, when it is written, and whose it is. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { Doc } from "../../../convex/_generated/dataModel";
import { vShownRun } from "../../../convex/tables/matching";
import { codeOf } from "../../support/accounts";
import { aMatchable, matched, matchesOf, pass } from "../../support/matching";
import {
  aSentHop,
  failHop,
  runOf,
  saveHop,
  type Held,
} from "../../support/matching-steps";
import { insertRun } from "../../support/old-runs";
import { newWorld } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function shownOf({ t, ada }: Pick<Held, "t" | "ada">) {
  const rows = await t.run((ctx) => ctx.db.query("shownRuns").collect());
  const [row, ...others] = rows.filter(({ userId }) => userId === ada.userId);
  expect(others).toEqual([]);
  return row;
}

/** Of two rows, what the page shows. */
function parts(row: Doc<"matchRuns"> | Doc<"shownRuns"> | undefined) {
  return Object.keys(vShownRun.fields).map((key) => [
    key,
    row?.[key as keyof typeof vShownRun.fields],
  ]);
}

test("a hop that is sent, claimed and saved leaves what is shown of its run alone", async () => {
  const held = await aSentHop(await newWorld(), 30);
  const before = await shownOf(held);
  expect(parts(before)).toEqual(parts(await runOf(held)));
  await saveHop(held);
  expect(await shownOf(held)).toEqual(before);
  expect((await runOf(held)).hopCount).toBe(2);
});

test("meanwhile the progress says what was found, and in the end the run does", async () => {
  const held = await aSentHop(await newWorld(), 30);
  const { ada, runId } = held;
  const progress = () => ada.as.query(api.matches.getProgress, { runId });
  await saveHop(held);
  const sum = ({
    great,
    good,
    exploring,
  }: Awaited<ReturnType<typeof progress>>["tierCounts"]) =>
    great + good + exploring;
  const during = await progress();
  expect(sum(during.tierCounts)).toBe(during.readCount);
  expect(during).toMatchObject({ state: "running", readCount: 5 });
  await saveHop(held);
  await pass(held.t, 1_000);
  expect(await progress()).toMatchObject({ state: "done", readCount: 30 });
  expect(parts(await shownOf(held))).toEqual(parts(await runOf(held)));
  const run = await ada.as.query(api.matches.getCurrentRun, {});
  expect(run?.tierCounts).toEqual((await progress()).tierCounts);
  expect(run?.newCount).toBe((await matchesOf(ada)).length);
});

test("a run that failed is shown so", async () => {
  const held = await aSentHop(await newWorld());
  await failHop(held, { kind: "unauthorised" });
  await pass(held.t, 100);
  const run = await runOf(held);
  expect(run.state).not.toBe("running");
  expect(parts(await shownOf(held))).toEqual(parts(run));
});

test("the newest reading is shown; an older one changes nothing any more", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await matched(t, ada);
  vi.advanceTimersByTime(60_000);
  const runId = await matched(t, ada);
  expect(await shownOf({ t, ada })).toMatchObject({ runId });
  const view = await ada.as.query(api.matches.getCurrentRun, {});
  expect(view).toMatchObject({ runId, state: "done" });
});

test("a run older than the row is shown from itself, and to its own member only", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  const eve = await aMatchable(t, { email: "eve@example.org" });
  const runId = await t.run(async (ctx) => {
    const id = await insertRun(ctx, ada, { newCount: 7 });
    await ctx.db.insert("matchProgress", {
      runId: id,
      userId: ada.userId,
      readCount: 7,
      totalCount: 7,
      failedCount: 0,
    });
    return id;
  });
  expect(await ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
    runId,
    newCount: 7,
  });
  const { getProgress } = api.matches;
  expect(await ada.as.query(getProgress, { runId })).toMatchObject({
    state: "done",
    readCount: 7,
  });
  expect(await codeOf(eve.as.query(getProgress, { runId }))).toBe("NOT_FOUND");
});
