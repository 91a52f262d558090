/** What members saved and what closes soon, looked for once a day. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { notify } from "./notify";

/** A few days: time to finish an application, and not so early that it is forgotten. */
export const NEAR_MS = 3 * 24 * 60 * 60_000;
/** Each row may cost a listing read and four writes; far below what one mutation may do. */
const PAGE = 100;

interface Look {
  /** When the look began (ms): its pages all ask about the same days. */
  from: number;
  cursor: string | null;
}

/** One page of the saved matches that close within NEAR_MS. Answers where the next begins, or null. */
export async function tellDeadlines(
  ctx: MutationCtx,
  { from, cursor }: Look,
): Promise<string | null> {
  const { page, isDone, continueCursor } = await ctx.db
    .query("matches")
    .withIndex("by_status_and_deadline", (q) =>
      q
        .eq("status", "saved")
        .gt("deadline", from)
        .lte("deadline", from + NEAR_MS),
    )
    .paginate({ numItems: PAGE, cursor });
  const listings = await listingsOf(ctx, page);
  for (const match of page) {
    await tell(ctx, match, listings.get(match.opportunityId));
  }
  return isDone ? null : continueCursor;
}

async function listingsOf(
  ctx: MutationCtx,
  matches: readonly Doc<"matches">[],
): Promise<ReadonlyMap<Id<"opportunities">, Doc<"opportunities"> | null>> {
  const ids = [...new Set(matches.map(({ opportunityId }) => opportunityId))];
  return new Map(
    await Promise.all(
      ids.map(
        async (id) => [id, await ctx.db.get("opportunities", id)] as const,
      ),
    ),
  );
}

async function tell(
  ctx: MutationCtx,
  match: Doc<"matches">,
  listing: Doc<"opportunities"> | null | undefined,
): Promise<void> {
  const { deadline } = match;
  if (deadline === undefined || listing?.status !== "open") return;
  // A deadline that moves is told again.
  await notify(ctx, match.userId, `deadline:${match._id}:${deadline}`, {
    kind: "deadlineNear",
    matchId: match._id,
    title: listing.title,
    titleLanguage: listing.textLanguage,
    deadline,
  });
}
