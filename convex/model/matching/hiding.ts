/**
 * Matches that a rule keeps away are hidden, not removed: the rule taken back,
 * they are as they were. Saved, dismissed and applied ones are the member's own
 * and no rule touches them.
 */
import { internal } from "../../_generated/api";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { findRule, type Rule } from "../../shared/rules";
import { findProfile } from "../profiles/profiles";
import { noteStandings } from "./counts";

/** A match is some 6 kB and its listing 4 kB: 2 MB a page. */
const PAGE = 200;

export interface Moved {
  hiddenCount: number;
  shownCount: number;
}

/**
 * Brings one page of a member's matches in line with the rules as they are now;
 * further ones follow by themselves. Again changes nothing.
 */
export async function applyRules(
  ctx: MutationCtx,
  userId: Id<"users">,
  cursor: string | null,
): Promise<Moved> {
  const profile = await findProfile(ctx, userId);
  if (profile === null) return { hiddenCount: 0, shownCount: 0 };
  const { rules } = profile.content.preferences;
  const { page, isDone, continueCursor } = await ctx.db
    .query("matches")
    .withIndex("by_profileId_and_runTimestamp", (q) =>
      q.eq("profileId", profile._id),
    )
    .order("desc")
    .paginate({ numItems: PAGE, cursor });
  const moves = [];
  for (const match of page) {
    if (match.status !== "open" && match.status !== "hidden") continue;
    const status = await openStatus(ctx, match, rules);
    if (status === match.status) continue;
    // Nothing else: a match that comes back is as it was, untouched if it was.
    await ctx.db.patch("matches", match._id, { status });
    moves.push({ from: match, to: { status, tier: match.tier } });
  }
  await noteStandings(ctx, userId, moves);
  if (!isDone) {
    await ctx.scheduler.runAfter(0, internal.matching.mutations.applyRules, {
      userId,
      cursor: continueCursor,
    });
  }
  const hiddenCount = moves.filter(({ to }) => to.status === "hidden").length;
  return { hiddenCount, shownCount: moves.length - hiddenCount };
}

/** Where a match stands that the member neither keeps nor has put away. */
export async function openStatus(
  ctx: QueryCtx,
  { opportunityId }: Doc<"matches">,
  rules: readonly Rule[] | undefined,
): Promise<"open" | "hidden"> {
  if (rules === undefined || rules.length === 0) return "open";
  const listing = await ctx.db.get("opportunities", opportunityId);
  return listing !== null && findRule(rules, listing) !== undefined
    ? "hidden"
    : "open";
}
