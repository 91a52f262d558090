/** B8: documents that hot queries read, whatever the number of members. */
import { nPlusOnePage } from "../baselines/n-plus-one";
import { atMost, type BenchRow, type Measure } from "../row";
import type { CommunityReads } from "../scenarios/community-reads";
import type { LargeReads } from "../scenarios/large-reads";
import type { MailReads } from "../scenarios/mail-batches";
import { inVitest } from "../support/in-vitest";

/** A page of a hundred, each with a user row, and four beside. */
const MOST_MAIL_DOCS = 100 + 100 + 4;
/** Of whoever asks: their user row, session, organisation and membership. */
const BESIDE = 4;
/** Of any of Convex's limits, in one transaction. */
const MOST_SHARE = 50;
const SIZES = [100, 1_000, 10_000];

export const row: BenchRow = {
  id: "B8",
  run: async ({ isQuick }) => {
    const sizes = isQuick ? SIZES.slice(0, 2) : SIZES;
    const mails = await inVitest<MailReads[]>("mail-batches", { sizes });
    const communities = await inVitest<CommunityReads[]>("community-reads", {
      sizes,
    });
    const large = await inVitest<LargeReads[]>("large-reads", { sizes });
    const measures = [
      ...mails.flatMap(ofMail),
      ...[...communities, ...large].flatMap(ofCommunity),
      ...large.map(ofLimits),
    ];
    return [missed(measures), ...measures];
  },
};

/** What speaks for the row. */
function missed(measures: readonly Measure[]): Measure {
  const past = measures.filter(({ isOk }) => !isOk).length;
  return atMost(0, { ours: past, unit: "queries past their bound" });
}

function ofMail({ members, docs }: MailReads): Measure[] {
  return Object.entries(docs).map(([name, ours]) =>
    atMost(MOST_MAIL_DOCS, {
      part: `${name}, ${members} members`,
      ours,
      unit: "documents",
    }),
  );
}

function ofCommunity({
  members,
  reads,
}: Pick<CommunityReads, "members" | "reads">): Measure[] {
  return Object.entries(reads).map(([name, { docs, rows, joined }]) =>
    atMost(rows + joined + BESIDE, {
      part: `${name}, ${members} members`,
      ours: docs,
      baseline: nPlusOnePage(rows),
      unit: "documents",
    }),
  );
}

/** The function that came closest to a limit. */
function ofLimits({ members, shares }: LargeReads): Measure {
  const [most = ["none", 0] as const] = Object.entries(shares).sort(
    ([, a], [, b]) => b - a,
  );
  const [name, share] = most;
  return atMost(MOST_SHARE, {
    part: `closest to a limit of Convex (${name}), ${members} members`,
    ours: share,
    unit: "%",
  });
}
