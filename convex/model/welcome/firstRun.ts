import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import {
  firstRunOf,
  type FirstRunStep,
  type Settled,
} from "../../shared/firstRun";
import type { Member } from "../access";
import { newestRun } from "../matching/runs";
import { findPending } from "../profiles/imports";
import { findProfile, type Profile } from "../profiles/profiles";
import type { FirstRunView } from "./views";

export async function getFirstRun(
  ctx: QueryCtx,
  member: Member,
): Promise<FirstRunView> {
  const [row, profile, pending, run] = await Promise.all([
    findRow(ctx, member._id),
    findProfile(ctx, member._id),
    findPending(ctx, member),
    newestRun(ctx, member._id),
  ]);
  return firstRunOf({
    settled: row?.settled ?? {},
    // A text of which nothing could be read leaves nothing to review.
    hasPendingImport: pending !== null && pending.items.length > 0,
    hasProfile: profile !== null && hasMoreThanName(profile),
    hasRun: run !== null,
  });
}

/** Remembers a step as done or skipped; saying it again changes it. */
export async function settle(
  ctx: MutationCtx,
  member: Member,
  step: FirstRunStep,
  how: Settled,
): Promise<void> {
  const row = await findRow(ctx, member._id);
  const settled = { ...row?.settled, [step]: how };
  if (row === null) {
    await ctx.db.insert("firstRuns", { userId: member._id, settled });
  } else if (row.settled[step] !== how) {
    await ctx.db.patch("firstRuns", row._id, { settled });
  }
}

function hasMoreThanName({ content, filledSections }: Profile): boolean {
  return (
    filledSections.length > 0 ||
    content.basics.headline !== "" ||
    content.basics.country !== "" ||
    content.skills.length > 0
  );
}

async function findRow(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<Doc<"firstRuns"> | null> {
  return await ctx.db
    .query("firstRuns")
    .withIndex("by_userId", (q) => q.eq("userId", userId))
    .unique();
}
