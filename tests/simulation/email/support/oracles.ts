import { expect } from "vitest";
import type { FunctionArgs, FunctionReturnType } from "convex/server";
import type { internal } from "../../../../convex/_generated/api";
import {
  DELIVERIES,
  type Delivery,
} from "../../../../convex/shared/mail/streams";
import type { MailScene } from "./operations";
import { ROUNDS, titleOf, type MailRows, type Reader } from "./world";

type Begin = typeof internal.emails.delivery.begin;
export type BeginArgs = FunctionArgs<Begin>;
export type Begun = FunctionReturnType<Begin>;

/** Of a request that is about to leave: who asks, whom it is for, and whether it is in time. */
export async function checkBegun(
  { stage, witness }: MailScene,
  { batchId, leaseToken }: BeginArgs,
  begun: Begun,
): Promise<void> {
  if (begun === null) return;
  const now = Date.now();
  await stage.t.run(async (ctx) => {
    const batch = await ctx.db.get("emailBatches", batchId);
    expect(batch?.leaseToken, "asked by whoever holds it").toBe(leaseToken);
    for (const { outboxId, address, stream } of begun.letters) {
      const isOff = witness.isOff(address, stream);
      expect(isOff, `${address} had stopped ${stream}`).toBe(false);
      const mail = await ctx.db.get("emailOutbox", outboxId);
      expect(mail?.notAfter, `${stream} after its time`).toBeGreaterThan(now);
    }
  });
}

/** A decision and the time of the next one are written together. */
export function checkNobodyIsDue(
  preferences: MailRows["preferences"],
  now: number,
): void {
  const due = preferences.filter(
    ({ nextAlertAt, nextDigestAt }) =>
      Math.min(nextAlertAt ?? Infinity, nextDigestAt ?? Infinity) <= now,
  );
  expect(due, "still due after the planner has looked").toEqual([]);
}

/** What holds after every schedule, whatever befell it. */
export function checkMail(scene: MailScene, rows: MailRows): void {
  for (const reader of scene.stage.readers) checkReader(scene, rows, reader);
  const { outbox, batches } = rows;
  const ended = outbox.filter(({ endedAt }) => endedAt !== undefined);
  expect(ended.length, "rows without an end").toBe(outbox.length);
  const keys = new Set(outbox.map(({ dedupeKey }) => dedupeKey));
  expect(keys.size, "rows of one key").toBe(outbox.length);
  expect(batches.filter(({ state }) => state === "open")).toEqual([]);
  checkSums(rows);
  checkDeliveries(scene, rows);
}

function checkReader(
  { provider, witness }: MailScene,
  { outbox }: MailRows,
  { email, userId }: Reader,
): void {
  const letters = provider.lettersTo(email);
  const own = outbox.filter((row) => row.userId === userId);
  const unknown = own.filter(({ reason }) => reason === "unknown").length;
  // Never answered for as long as the key held: reported, and not sent again.
  const mustHave = !witness.excused.has(email) && unknown === 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const title = titleOf(round);
    const telling = letters.filter(({ text }) => text.includes(title));
    expect(telling.length, `${email} told twice of ${title}`).toBeLessThan(2);
    if (mustHave) {
      expect(telling.length, `${email} never told of ${title}`).toBe(1);
    }
  }
  const sent = own.filter(({ state }) => state === "sent").length;
  expect(letters.length, `${email}: sent rows`).toBeGreaterThanOrEqual(sent);
  expect(letters.length, `${email}: rows`).toBeLessThanOrEqual(sent + unknown);
}

function checkSums({ outbox, sums }: MailRows): void {
  const sum = (of: (row: MailRows["sums"][number]) => number) =>
    sums.reduce((total, row) => total + of(row), 0);
  expect(sum(({ planned }) => planned)).toBe(outbox.length);
  for (const state of ["sent", "failed", "suppressed", "expired"] as const) {
    const count = outbox.filter((row) => row.state === state).length;
    expect(
      sum((row) => row[state]),
      `sum of ${state}`,
    ).toBe(count);
  }
}

/** Of each mail the worst that was told, in whatever order; counted once for each step up. */
function checkDeliveries({ witness }: MailScene, { outbox, sums }: MailRows) {
  const rank = (one: Delivery) => DELIVERIES.indexOf(one);
  const counted = { delivered: 0, bounced: 0, complained: 0 };
  for (const [providerId, told] of witness.told) {
    let worst: Delivery = "delayed";
    for (const delivery of told) {
      if (rank(delivery) <= rank(worst)) continue;
      worst = delivery;
      if (delivery in counted) counted[delivery as keyof typeof counted] += 1;
    }
    const mail = outbox.find((row) => row.providerId === providerId);
    expect(mail?.delivery, `told ${told.join(", ")}`).toBe(worst);
  }
  for (const key of ["delivered", "bounced", "complained"] as const) {
    const total = sums.reduce((all, row) => all + row[key], 0);
    expect(total, `sum of ${key}`).toBe(counted[key]);
  }
}
