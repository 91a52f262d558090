import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { compareValues } from "convex/values";
import { completenessOf } from "../../shared/completeness";
import { packProfile } from "./packedProfile";

/**
 * Brings a member's packed profile in line with their profile and consent: there
 * while both allow a reading, gone otherwise. Repeating it changes nothing.
 */
export async function keepFeatures(
  ctx: MutationCtx,
  profile: Doc<"profiles">,
): Promise<void> {
  const member = await ctx.db.get("users", profile.userId);
  const known = await featuresOf(ctx, profile._id);
  if (!mayBeReached(member, profile)) {
    if (known !== null) await ctx.db.delete("profileFeatures", known._id);
    return;
  }
  const features = packProfile(profile.content);
  if (known === null) {
    await ctx.db.insert("profileFeatures", {
      userId: profile.userId,
      profileId: profile._id,
      features,
    });
  } else if (compareValues(known.features, features) !== 0) {
    await ctx.db.patch("profileFeatures", known._id, { features });
  }
}

/** Whether listings may be held against this profile without its owner asking. */
export function mayBeReached(
  member: Doc<"users"> | null,
  profile: Doc<"profiles"> | null,
): profile is Doc<"profiles"> {
  return (
    member?.matchingConsentAt !== undefined &&
    profile !== null &&
    completenessOf(profile.content).isReadyForMatching
  );
}

async function featuresOf(ctx: QueryCtx, profileId: Id<"profiles">) {
  return await ctx.db
    .query("profileFeatures")
    .withIndex("by_profileId", (q) => q.eq("profileId", profileId))
    .unique();
}

const PAGE = 100;

/** Packs one page of profiles; answers where the next begins, null after the last. */
export async function packPage(
  ctx: MutationCtx,
  cursor: string | null,
): Promise<string | null> {
  const { page, isDone, continueCursor } = await ctx.db
    .query("profiles")
    .paginate({ numItems: PAGE, cursor });
  for (const profile of page) await keepFeatures(ctx, profile);
  return isDone ? null : continueCursor;
}
