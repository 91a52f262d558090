/**
 * Who has which tag, by tag: a row's `tagIds` turned round. The only place that
 * writes taggings; whoever writes a row of the members table calls it.
 */
import { pick } from "convex-helpers";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { IMPORT_LIMITS } from "../../shared/communities/imports";

/** What a tagging repeats of its member's row. */
const FACTS = [
  "nameKey",
  "joinedAt",
  "engagement",
  "engagementRank",
  "shownSectionCount",
  "country",
  "role",
  "audience",
] as const;
export type TaggingFacts = Pick<Doc<"memberTaggings">, (typeof FACTS)[number]>;
type TaggedRow = TaggingFacts &
  Pick<Doc<"memberRows">, "orgId" | "userId" | "tagIds">;

/** Of rows a step; one with every tag it may have costs some forty reads and writes. */
const FOLLOWED_A_STEP = 100;

/** Brings a member's taggings in one organisation in line with their row. */
export async function keepTaggings(
  ctx: MutationCtx,
  row: TaggedRow,
): Promise<void> {
  const { orgId, userId, tagIds } = row;
  const facts: TaggingFacts = pick(row, [...FACTS]);
  const known = await ctx.db
    .query("memberTaggings")
    .withIndex("by_userId_and_orgId", (q) =>
      q.eq("userId", userId).eq("orgId", orgId),
    )
    .take(IMPORT_LIMITS.tags);
  for (const tagging of known) {
    if (!tagIds.includes(tagging.tagId)) {
      await ctx.db.delete("memberTaggings", tagging._id);
    } else if (!isSame(tagging, facts)) {
      await ctx.db.patch("memberTaggings", tagging._id, facts);
    }
  }
  const had = new Set(known.map(({ tagId }) => tagId));
  for (const tagId of tagIds.filter((each) => !had.has(each))) {
    await ctx.db.insert("memberTaggings", { orgId, userId, tagId, ...facts });
  }
}

/** Follows a page of the members table; answers where to go on. Twice changes nothing. */
export async function followRows(
  ctx: MutationCtx,
  cursor: string | null,
): Promise<string | null> {
  const { page, isDone, continueCursor } = await ctx.db
    .query("memberRows")
    .paginate({ numItems: FOLLOWED_A_STEP, cursor });
  for (const row of page) await keepTaggings(ctx, row);
  return isDone ? null : continueCursor;
}

function isSame(tagging: TaggingFacts, facts: TaggingFacts): boolean {
  return FACTS.every((fact) => tagging[fact] === facts[fact]);
}
