/** B8: documents that hot queries read, whatever the number of members. So far: the four mail batches. */
import type { MailReads } from "../scenarios/mail-batches";
import { atMost, type BenchRow, type Measure } from "../row";
import { inVitest } from "../support/in-vitest";

/** A page of a hundred, each with a user row, and four beside. */
const MOST_DOCS = 100 + 100 + 4;
const SIZES = [100, 1_000, 10_000];

export const row: BenchRow = {
  id: "B8",
  run: async ({ isQuick }) => {
    const sizes = isQuick ? SIZES.slice(0, 2) : SIZES;
    const answers = await inVitest<MailReads[]>("mail-batches", { sizes });
    const all = answers.flatMap(({ docs }) => Object.values(docs));
    return [
      atMost(MOST_DOCS, { ours: Math.max(...all), unit: "documents" }),
      ...answers.flatMap(measuresOf),
    ];
  },
};

function measuresOf({ members, docs }: MailReads): Measure[] {
  return Object.entries(docs).map(([name, ours]) =>
    atMost(MOST_DOCS, {
      part: `${name}, ${members} members`,
      ours,
      unit: "documents",
    }),
  );
}
