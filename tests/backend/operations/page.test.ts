import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import { setOutsideFetch } from "../../../convex/lib/outside";
import { codeOf } from "../../support/accounts";
import { createFakeAnthropic } from "../../support/fake-anthropic";
import { aCatalogue, aMatchable, drain, matched } from "../../support/matching";
import { asMember } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(Date.UTC(2026, 10, 23, 12));
});
afterEach(() => {
  setOutsideFetch(null);
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

const operatorOf = (t: World) => asMember(t, { platformRole: "platformAdmin" });
const firstPage = { numItems: 10, cursor: null };

test("an operator sees runs by id, their cost, and what may be done", async () => {
  vi.stubEnv("ANTHROPIC_API_KEY", "test-key");
  setOutsideFetch(createFakeAnthropic().fetch);
  const t = await newWorld();
  const ada = await aMatchable(t, { name: "Ada Quiroga" });
  await aCatalogue(t, 12);
  const runId = await matched(t, ada);
  const { as } = await operatorOf(t);
  const { page } = await as.query(api.ops.queries.listRuns, {
    paginationOpts: firstPage,
  });
  expect(page).toMatchObject([
    {
      runId,
      userId: ada.userId,
      state: "done",
      scorer: "claude",
      readCount: 12,
      hopCount: 2,
      spent: { calls: 2, reservedMicroUsd: 0 },
      viewerCan: { cancel: false, retry: false },
    },
  ]);
  expect(JSON.stringify(page)).not.toContain("Ada");
  const asOf = Date.now();
  const spending = await as.query(api.ops.queries.getSpending, { asOf });
  const { costMicroUsd } = page[0]!.spent;
  expect(costMicroUsd).toBeGreaterThan(0);
  for (const sum of [
    spending.today,
    spending.thisMonth,
    spending.days[0]!.spent,
    spending.months[0]!.spent,
    spending.members[0]!.spent,
    await as.query(api.ops.queries.getMemberSpending, {
      userId: ada.userId,
      month: "2026-11",
    }),
  ]) {
    expect(sum).toMatchObject({ calls: 2, costMicroUsd });
  }
  expect(spending.leftMicroUsd).toBe(200_000_000 - costMicroUsd);
});

test("cancels a run and takes it up again, each once", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await aCatalogue(t, 12);
  const { runId } = await ada.as.mutation(
    api.matches.triggerMatchComputation,
    {},
  );
  const { as } = await operatorOf(t);
  const { cancelRun, retryRun } = api.ops.mutations;
  await as.mutation(cancelRun, { runId: runId! });
  await as.mutation(cancelRun, { runId: runId! });
  await drain(t);
  const list = (state: "cancelled" | "done") =>
    as.query(api.ops.queries.listRuns, { state, paginationOpts: firstPage });
  expect((await list("cancelled")).page).toMatchObject([
    { runId, viewerCan: { retry: true } },
  ]);
  await as.mutation(retryRun, { runId: runId! });
  await as.mutation(retryRun, { runId: runId! });
  await drain(t);
  expect((await list("done")).page).toMatchObject([{ runId }]);
  const late = as.mutation(retryRun, { runId: runId! });
  expect(await codeOf(late)).toBe("NOTHING_TO_RESUME");
});

test("sees who holds the slots and what the service last allowed", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await aCatalogue(t, 3);
  await matched(t, ada);
  const { as } = await operatorOf(t);
  expect(await as.query(api.ops.queries.getQueue, {})).toEqual({
    slots: 6,
    running: [],
    waiting: [],
    hasMoreWaiting: false,
    rates: null,
  });
});
