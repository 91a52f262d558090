/** A member's engagement as both sides read it: the level, its facts, an admin's word. */
import { v, type Infer } from "convex/values";
import type { Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { vEngagementFacts, vEngagementLevel } from "../../tables/members";
import { rowsOf } from "../members/rows";
import { currentOf, heldLevel, type Engagement, type Of } from "./keeping";
import { wordsOf } from "./wording";

/** Changes shown; older ones no longer say much. */
const MOST_CHANGES = 20;

export const vEngagementView = v.object({
  /** What holds. */
  level: vEngagementLevel,
  /** What the rule alone would say. */
  ruleLevel: vEngagementLevel,
  facts: vEngagementFacts,
  /** What the facts mean, put by a model; null where there is none or it has not yet. */
  words: v.union(v.null(), v.object({ en: v.string(), es: v.string() })),
  since: v.number(),
  override: v.union(
    v.null(),
    v.object({
      reason: v.string(),
      until: v.number(),
      /** "" once they have left, or hide their name. */
      byName: v.string(),
    }),
  ),
});
export type EngagementView = Infer<typeof vEngagementView>;

export const vEngagementPast = v.object({
  level: vEngagementLevel,
  isOverride: v.boolean(),
  since: v.number(),
  /** Null on the one that holds. */
  until: v.union(v.number(), v.null()),
});

/** Null where nothing is known yet, and for whoever is no member. */
export async function viewOf(
  ctx: QueryCtx,
  of: Of,
): Promise<EngagementView | null> {
  const row = await currentOf(ctx, of);
  return row === null ? null : await toView(ctx, row);
}

/** The latest first. */
export async function historyOf(
  ctx: QueryCtx,
  { orgId, userId }: Of,
): Promise<Infer<typeof vEngagementPast>[]> {
  const rows = await ctx.db
    .query("engagements")
    .withIndex("by_orgId_and_userId_and_since", (q) =>
      q.eq("orgId", orgId).eq("userId", userId),
    )
    .order("desc")
    .take(MOST_CHANGES);
  return rows
    .filter(({ since, until }) => since !== until)
    .map((row) => ({
      level: heldLevel(row),
      isOverride: row.override !== undefined,
      since: row.since,
      until: row.until ?? null,
    }));
}

async function toView(ctx: QueryCtx, row: Engagement): Promise<EngagementView> {
  const { level, facts, since, override } = row;
  return {
    level: heldLevel(row),
    ruleLevel: level,
    facts,
    words: await wordsOf(ctx, row),
    since,
    override:
      override === undefined
        ? null
        : {
            reason: override.reason,
            until: override.until,
            byName: await nameOf(ctx, row.orgId, override.byId),
          },
  };
}

async function nameOf(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  userId: Id<"users">,
): Promise<string> {
  return (await rowsOf(ctx, orgId, [userId])).get(userId)?.name ?? "";
}
