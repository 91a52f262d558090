/**
 * Keeps each membership's engagement: in the transaction that changes attendance,
 * a program or the membership, and when time alone changes it. A change of level
 * closes the row that held and begins the next, so that the rows are its history.
 */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import {
  factsAt,
  levelOf,
  nextChangeAt,
} from "../../shared/communities/engagement";
import type { EngagementLevel } from "../../shared/communities/vocabulary";
import { findMembership } from "../access";
import { patchRow } from "../members/rows";
import { timesOf } from "./times";
import { askForWords } from "./wording";

export type Engagement = Doc<"engagements">;
export type Override = NonNullable<Engagement["override"]>;

/** Whom, and where: any row that names both will do. */
export interface Of {
  orgId: Id<"organisations">;
  userId: Id<"users">;
}

/** Looked at again after so long even where nothing is due: heals what no change told of. */
const REFRESH_MS = 7 * 86_400_000;
/** Members of one step; each costs up to some hundred small rows. */
const PAGE = 25;

/** What holds: an admin's word while it lasts, else the rule's. */
export function heldLevel({
  level,
  override,
}: Pick<Engagement, "level" | "override">): EngagementLevel {
  return override?.level ?? level;
}

/** The row that holds; null for whoever is no member. */
export async function currentOf(
  ctx: QueryCtx,
  { orgId, userId }: Of,
): Promise<Engagement | null> {
  const newest = await ctx.db
    .query("engagements")
    .withIndex("by_orgId_and_userId_and_since", (q) =>
      q.eq("orgId", orgId).eq("userId", userId),
    )
    .order("desc")
    .first();
  return newest?.until === undefined ? newest : null;
}

/** Follows whatever may have changed about a membership, its end among it. */
export async function follow(ctx: MutationCtx, of: Of): Promise<void> {
  const current = await currentOf(ctx, of);
  const override = current?.override;
  const isOver = override !== undefined && override.until <= Date.now();
  await hold(ctx, of, current, isOver ? undefined : override);
}

/** Works the level out anew, with `override` as the admin's word from now on. */
export async function hold(
  ctx: MutationCtx,
  { orgId, userId }: Of,
  current: Engagement | null,
  override: Override | undefined,
): Promise<void> {
  const now = Date.now();
  const membership = await findMembership(ctx, orgId, userId);
  if (membership === null) {
    if (current !== null) {
      await ctx.db.patch("engagements", current._id, { until: now });
    }
    return;
  }
  const times = await timesOf(ctx, membership, now);
  const facts = factsAt(times, now);
  const row = {
    level: levelOf(facts, now),
    facts,
    override,
    dueAt: Math.min(
      nextChangeAt(times, now),
      override?.until ?? Infinity,
      now + REFRESH_MS,
    ),
  };
  if (current !== null && isSame(current, row)) {
    await ctx.db.patch("engagements", current._id, row);
  } else {
    if (current !== null) {
      await ctx.db.patch("engagements", current._id, { until: now });
    }
    await ctx.db.insert("engagements", { orgId, userId, since: now, ...row });
  }
  await askForWords(ctx, row);
  await patchRow(ctx, membership, {
    engagement: heldLevel(row),
    lastAttendedAt: facts.lastAttendedAt,
  });
}

/** Goes on with the row that a removal closed, once that is taken back. */
export async function reopen(
  ctx: MutationCtx,
  of: Of,
  engagementId: Id<"engagements"> | undefined,
): Promise<void> {
  if (engagementId !== undefined) {
    const row = await ctx.db.get("engagements", engagementId);
    if (row !== null) {
      await ctx.db.patch("engagements", row._id, { until: undefined });
    }
  }
  await follow(ctx, of);
}

/** Follows a page of what is due; answers whether more may be. */
export async function followDue(ctx: MutationCtx): Promise<boolean> {
  const due = await ctx.db
    .query("engagements")
    .withIndex("by_until_and_dueAt", (q) =>
      q.eq("until", undefined).lte("dueAt", Date.now()),
    )
    .take(PAGE);
  for (const row of due) await follow(ctx, row);
  return due.length === PAGE;
}

/** Follows a page of memberships, whatever is known of them; answers where to go on. */
export async function followPage(
  ctx: MutationCtx,
  cursor: string | null,
): Promise<string | null> {
  const { page, isDone, continueCursor } = await ctx.db
    .query("memberships")
    .paginate({ numItems: PAGE, cursor });
  for (const membership of page) await follow(ctx, membership);
  return isDone ? null : continueCursor;
}

function isSame(
  before: Pick<Engagement, "level" | "override">,
  after: { level: EngagementLevel; override: Override | undefined },
): boolean {
  return (
    heldLevel(before) === heldLevel(after) &&
    before.override?.reason === after.override?.reason &&
    before.override?.until === after.override?.until
  );
}
