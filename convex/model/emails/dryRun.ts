/** What would leave if the chain took everything that is due now, page by page, without writing. */
import { v, type Infer } from "convex/values";
import type { QueryCtx } from "../../_generated/server";
import type { Stream } from "../../shared/mail/streams";
import { vStream } from "../../tables/email";
import { newReader } from "./contents";
import { decideMail, type MailDecision } from "./deciding";
import { readLane } from "./lane";
import { ACCOUNT_RANK, BULK_RANK } from "./outbox";

/** Mails looked at in one query: each may read some thirty documents. */
const PAGE = 25;

export const vDryRunPosition = v.object({
  rank: v.number(),
  cursor: v.union(v.null(), v.string()),
});
type Position = Infer<typeof vDryRunPosition>;

const vDryRunCount = v.object({
  stream: vStream,
  leaving: v.number(),
  /** Would leave, if sending were not paused. */
  held: v.number(),
  /** It is night where its reader is. */
  putOff: v.number(),
  /** To be read here: nothing leaves from this deployment, or to this reader. */
  kept: v.number(),
  /** Would end: switched off, past its time, nothing left to say. */
  ending: v.number(),
});
export const vDryRunPage = v.object({
  counts: v.array(vDryRunCount),
  /** Where to go on; null at the end. */
  next: v.union(v.null(), vDryRunPosition),
});
type Count = Infer<typeof vDryRunCount>;

/** One page of what is due as of `asOf` (ms), in the order of the chain. */
export async function dryRunPage(
  ctx: QueryCtx,
  { rank, cursor }: Position,
  asOf: number,
): Promise<Infer<typeof vDryRunPage>> {
  const { page, isDone, continueCursor } = await ctx.db
    .query("emailOutbox")
    .withIndex("by_state_and_rank_and_notBefore", (q) =>
      q.eq("state", "waiting").eq("rank", rank).lte("notBefore", asOf),
    )
    .paginate({ numItems: PAGE, cursor });
  const isHeld =
    rank !== ACCOUNT_RANK && (await readLane(ctx))?.pausedAt !== undefined;
  const reader = newReader(ctx);
  const counts = new Map<Stream, Count>();
  for (const mail of page) {
    const decision = await decideMail(ctx, mail, reader, asOf);
    const { stream } = mail;
    const count = counts.get(stream) ?? { stream, ...NOTHING };
    count[isHeld ? "held" : OUTCOME[decision.kind]] += 1;
    counts.set(stream, count);
  }
  return {
    counts: [...counts.values()],
    next: nextPosition(rank, isDone ? null : continueCursor),
  };
}

const NOTHING = { leaving: 0, held: 0, putOff: 0, kept: 0, ending: 0 };
const OUTCOME = {
  leave: "leaving",
  putOff: "putOff",
  keep: "kept",
  end: "ending",
} as const satisfies Record<MailDecision["kind"], keyof typeof NOTHING>;

function nextPosition(rank: number, cursor: string | null): Position | null {
  if (cursor !== null) return { rank, cursor };
  return rank === ACCOUNT_RANK ? { rank: BULK_RANK, cursor: null } : null;
}

export const FIRST_POSITION: Position = { rank: ACCOUNT_RANK, cursor: null };
