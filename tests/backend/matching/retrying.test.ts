import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import {
  aSentHop,
  batchesOf,
  failHop,
  runOf,
  saveHop,
  type Held,
} from "../../support/matching-steps";
import { newWorld } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { compute } = internal.matching;
const MINUTE = 60_000;

/** A run whose one batch failed for good, by a fault of this kind. */
async function aFailedRun(kind: Parameters<typeof failHop>[1]["kind"]) {
  const held = await aSentHop(await newWorld(), 5);
  for (let tries = 1; tries <= 11; tries++) {
    await failHop(held, { kind });
    const [batch] = await batchesOf(held);
    if (batch?.state === "failed") break;
    vi.setSystemTime(Math.max(Date.now(), batch?.notBefore ?? 0));
    await held.t.mutation(compute.dispatchNext, { runId: held.runId });
  }
  return held;
}

const viewOf = (held: Held) => held.ada.as.query(api.matches.getCurrentRun, {});

async function retryOf(held: Held) {
  const { retryAt } = await runOf(held);
  if (retryAt === undefined) return false;
  vi.setSystemTime(retryAt);
  await held.t.mutation(compute.retryRun, { runId: held.runId, retryAt });
  return true;
}

test("a passing fault is tried again at the time that was told, and then ends done", async () => {
  const held = await aFailedRun("overloaded");
  const { retryAt } = (await viewOf(held))!;
  expect(retryAt).toBe(Date.now() + 15 * MINUTE);
  const jobs = await held.t.run((ctx) =>
    ctx.db.system.query("_scheduled_functions").collect(),
  );
  const job = jobs.find(({ name }) => name.includes("retryRun"));
  expect(job).toMatchObject({ scheduledTime: retryAt });
  expect(await retryOf(held)).toBe(true);
  expect(await runOf(held)).toMatchObject({ state: "running", retryCount: 1 });
  await held.t.mutation(compute.dispatchNext, { runId: held.runId });
  await saveHop(held);
  expect(await runOf(held)).toMatchObject({ state: "done" });
  expect((await viewOf(held))?.retryAt).toBeUndefined();
});

test("a fault that time does not mend is not tried again by itself", async () => {
  const held = await aFailedRun("unauthorised");
  expect((await viewOf(held))?.retryAt).toBeUndefined();
});

test("it is tried again three times at most, each time later", async () => {
  const held = await aFailedRun("overloaded");
  const waits: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const { retryAt } = await runOf(held);
    if (retryAt === undefined) break;
    waits.push(retryAt - Date.now());
    await retryOf(held);
    await held.t.mutation(compute.dispatchNext, { runId: held.runId });
    for (let tries = 1; tries <= 11; tries++) {
      await failHop(held, { kind: "overloaded" });
      const [batch] = await batchesOf(held);
      if (batch?.state === "failed") break;
      vi.setSystemTime(Math.max(Date.now(), batch?.notBefore ?? 0));
      await held.t.mutation(compute.dispatchNext, { runId: held.runId });
    }
  }
  expect(waits).toEqual([15 * MINUTE, 60 * MINUTE, 480 * MINUTE]);
});

test("whoever takes it up first takes the planned try away", async () => {
  const held = await aFailedRun("overloaded");
  const { retryAt } = await runOf(held);
  await held.ada.as.mutation(api.matches.resumeRun, { runId: held.runId });
  expect(await runOf(held)).toMatchObject({ state: "running" });
  expect((await runOf(held)).retryAt).toBeUndefined();
  await held.t.mutation(compute.retryRun, {
    runId: held.runId,
    retryAt: retryAt!,
  });
  expect((await runOf(held)).retryCount).toBeUndefined();
});

test("a consent taken back meanwhile keeps it from being read", async () => {
  const held = await aFailedRun("overloaded");
  await held.t.run((ctx) =>
    ctx.db.patch("users", held.ada.userId, { matchingConsentAt: undefined }),
  );
  await retryOf(held);
  expect(await runOf(held)).toMatchObject({ state: "failed" });
});
