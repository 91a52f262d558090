import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { matchesOf } from "../../support/matching";
import {
  aSentHop,
  batchesOf,
  claimed,
  failHop,
  failureOf,
  resultsFor,
  runOf,
  saveHop,
  type Held,
} from "../../support/matching-steps";
import { newWorld } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { mutations, compute } = internal.matching;

/** Sends whatever waits, once it may be sent. */
async function sendNext(held: Held) {
  const waiting = (await batchesOf(held)).filter(
    ({ state }) => state === "waiting",
  );
  const due = Math.min(...waiting.map(({ notBefore }) => notBefore ?? 0));
  vi.setSystemTime(Math.max(Date.now(), due));
  await held.t.mutation(compute.dispatchNext, { runId: held.runId });
}

const progressOf = (held: Held) =>
  held.ada.as.query(api.matches.getProgress, { runId: held.runId });

describe("a service that asks to wait", () => {
  test("without saying how long is tried again on the ladder, eleven times in all", async () => {
    const held = await aSentHop(await newWorld(), 5);
    const waits = [];
    for (let tries = 1; tries <= 11; tries++) {
      const now = Date.now();
      await failHop(held, { kind: "rateLimited" });
      const [batch] = await batchesOf(held);
      expect(batch).toMatchObject({ attempt: tries });
      if (batch?.state === "failed") break;
      waits.push((batch?.notBefore ?? 0) - now);
      await sendNext(held);
    }
    expect(waits).toHaveLength(10);
    for (const [n, wait] of waits.entries()) {
      const whole = Math.min(1_000 * 2 ** n, 60_000);
      expect(wait).toBeGreaterThanOrEqual(whole / 2);
      expect(wait).toBeLessThanOrEqual(whole + 1);
    }
    expect(await runOf(held)).toMatchObject({
      state: "failed",
      failureReason: "rateLimited",
    });
    expect(await progressOf(held)).toMatchObject({ failedCount: 5 });
  });

  test("and succeeds at the tenth retry ends done", async () => {
    const held = await aSentHop(await newWorld(), 5);
    for (let tries = 1; tries <= 10; tries++) {
      await failHop(held, { kind: "rateLimited" });
      await sendNext(held);
    }
    await saveHop(held);
    expect(await runOf(held)).toMatchObject({ state: "done", watchdogActs: 0 });
  });

  test("for so long is given so long, and the member is told", async () => {
    const held = await aSentHop(await newWorld(), 5);
    await failHop(held, { kind: "rateLimited", retryAfterMs: 12_000 });
    const waitingUntil = Date.now() + 12_000;
    expect(await batchesOf(held)).toMatchObject([{ notBefore: waitingUntil }]);
    await held.t.mutation(compute.dispatchNext, { runId: held.runId });
    expect(await progressOf(held)).toMatchObject({ waitingUntil });
    expect(await batchesOf(held)).toMatchObject([{ state: "waiting" }]);
    await sendNext(held);
    await claimed(held);
    expect((await progressOf(held)).waitingUntil).toBeUndefined();
  });

  test("for a day is not waited for", async () => {
    const held = await aSentHop(await newWorld(), 5);
    await failHop(held, { kind: "rateLimited", retryAfterMs: 86_400_000 });
    expect(await runOf(held)).toMatchObject({ state: "failed" });
  });

  test("holds back the batches that have not been tried yet", async () => {
    const held = await aSentHop(await newWorld(), 60);
    await saveHop(held);
    const [first, ...rest] = await claimed(held);
    await held.t.mutation(
      mutations.failBatch,
      failureOf(first!, "rateLimited", 40_000),
    );
    for (const call of rest) {
      await held.t.mutation(
        mutations.saveBatchResults,
        await resultsFor(held, call),
      );
    }
    await held.t.mutation(compute.dispatchNext, { runId: held.runId });
    const waitingUntil = Date.now() + 40_000;
    expect(await progressOf(held)).toMatchObject({ waitingUntil });
    const states = (await batchesOf(held)).map(({ state }) => state);
    expect(states).not.toContain("dispatched");
    const hops = await held.t.run((ctx) => ctx.db.query("matchHops").collect());
    expect(hops).toEqual([]);
  });
});

describe("a call that failed", () => {
  test("for its key, or for want of money, is not repeated, nor are the others", async () => {
    for (const kind of ["unauthorised", "internal"] as const) {
      const held = await aSentHop(await newWorld(), 20);
      await failHop(held, { kind });
      const states = (await batchesOf(held)).map(({ state }) => state);
      expect(states).toEqual(
        kind === "unauthorised"
          ? ["failed", "failed", "failed"]
          : ["failed", "waiting", "waiting"],
      );
    }
  });

  test("for its length is made again in halves; no listing is lost or doubled", async () => {
    const held = await aSentHop(await newWorld(), 5);
    await failHop(held, { kind: "tooLong" });
    const sizes = async () =>
      (await batchesOf(held)).map((batch) => batch.opportunityIds.length);
    expect(await sizes()).toEqual([3, 2]);
    await sendNext(held);
    await failHop(held, { kind: "tooLong" });
    expect(await sizes()).toEqual([2, 1, 1, 1]);
    await sendNext(held);
    await saveHop(held);
    expect(await runOf(held)).toMatchObject({ state: "done", totalBatches: 4 });
    expect(await progressOf(held)).toMatchObject({
      readCount: 5,
      totalCount: 5,
    });
    expect(await matchesOf(held.ada)).toHaveLength(5);
  });

  test("for a single listing's length is given up", async () => {
    const held = await aSentHop(await newWorld(), 1);
    await failHop(held, { kind: "tooLong" });
    expect(await runOf(held)).toMatchObject({
      state: "failed",
      failureReason: "tooLong",
    });
  });

  test("by refusal is repeated once, by bad output three times", async () => {
    for (const [kind, tries] of [
      ["refused", 2],
      ["invalidOutput", 4],
    ] as const) {
      const held = await aSentHop(await newWorld(), 5);
      for (let count = 1; count <= tries; count++) {
        expect((await batchesOf(held))[0]?.state).toBe("dispatched");
        await failHop(held, { kind });
        if (count < tries) await sendNext(held);
      }
      expect(await runOf(held)).toMatchObject({
        state: "failed",
        failureReason: kind,
      });
    }
  });

  test("too late takes nothing from whoever holds the batch now", async () => {
    const held = await aSentHop(await newWorld(), 5);
    const [late] = await claimed(held);
    await held.t.mutation(mutations.failBatch, failureOf(late!, "overloaded"));
    await sendNext(held);
    await claimed(held);
    const counted = await held.t.mutation(
      mutations.failBatch,
      failureOf(late!, "internal"),
    );
    expect(counted).toBe(false);
    expect(await batchesOf(held)).toMatchObject([{ state: "leased" }]);
  });

  test("leaves old matches alone; the run ends partial and can be resumed", async () => {
    const held = await aSentHop(await newWorld(), 12);
    await saveHop(held);
    await failHop(held, { kind: "internal" });
    expect(
      await held.ada.as.query(api.matches.getCurrentRun, {}),
    ).toMatchObject({
      state: "partial",
      failureReason: "internal",
      viewerCan: { resume: true },
    });
    expect(await matchesOf(held.ada)).toHaveLength(5);
    const { runId } = held;
    await held.ada.as.mutation(api.matches.resumeRun, { runId });
    expect(await progressOf(held)).toMatchObject({
      readCount: 5,
      failedCount: 0,
    });
    await held.t.mutation(compute.dispatchNext, { runId });
    await saveHop(held);
    expect(await runOf(held)).toMatchObject({ state: "done" });
    expect(await matchesOf(held.ada)).toHaveLength(12);
  });
});
