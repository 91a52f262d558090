import { expect } from "vitest";
import type { MailScene } from "./operations";
import { ROUNDS, titleOf, type MailRows } from "./world";

/** What holds after every schedule, whatever befell it. */
export function checkMail(
  { stage, provider, witness }: MailScene,
  { outbox, sums, batches }: MailRows,
): void {
  for (const { email, userId } of stage.readers) {
    const letters = provider.lettersTo(email);
    for (let round = 0; round < ROUNDS; round += 1) {
      const title = titleOf(round);
      const telling = letters.filter(({ text }) => text.includes(title));
      expect(telling.length, `${email} told twice of ${title}`).toBeLessThan(2);
      if (!witness.excused.has(email)) {
        expect(telling.length, `${email} never told of ${title}`).toBe(1);
      }
    }
    const own = outbox.filter((row) => row.userId === userId);
    const sent = own.filter(({ state }) => state === "sent").length;
    const unknown = own.filter(({ reason }) => reason === "unknown").length;
    expect(letters.length, `${email}: sent rows`).toBeGreaterThanOrEqual(sent);
    expect(letters.length, `${email}: rows`).toBeLessThanOrEqual(
      sent + unknown,
    );
  }
  const ended = outbox.filter(({ endedAt }) => endedAt !== undefined);
  expect(ended.length, "rows without an end").toBe(outbox.length);
  expect(new Set(outbox.map(({ dedupeKey }) => dedupeKey)).size).toBe(
    outbox.length,
  );
  expect(batches.filter(({ state }) => state === "open")).toEqual([]);
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
