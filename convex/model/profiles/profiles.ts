import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { ensurePreferences } from "../emails/preferences";
import { emptyProfileContent, emptySectionRevs } from "./content";

export type Profile = Doc<"profiles">;

export async function findProfile(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<Profile | null> {
  return await ctx.db
    .query("profiles")
    .withIndex("by_userId", (q) => q.eq("userId", userId))
    .unique();
}

/** The member's profile; refuses NOT_FOUND while there is none. */
export async function requireProfile(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<Profile> {
  const profile = await findProfile(ctx, userId);
  if (profile === null) throw refusal("NOT_FOUND");
  return profile;
}

/** The member's profile, opened empty when there is none. */
export async function ensureProfile(
  ctx: MutationCtx,
  user: Pick<Doc<"users">, "_id" | "name">,
): Promise<Profile> {
  const existing = await findProfile(ctx, user._id);
  if (existing !== null) return existing;
  const profileId = await ctx.db.insert("profiles", {
    userId: user._id,
    content: emptyProfileContent(user.name),
    sectionRevs: emptySectionRevs(),
    rev: 0,
    editedAt: Date.now(),
    filledSections: [],
  });
  await ensurePreferences(ctx, user);
  const profile = await ctx.db.get("profiles", profileId);
  if (profile === null) throw new Error(`profile ${profileId} is gone`);
  return profile;
}

/** Gives a profile that nobody has edited yet its owner's name. */
export async function openAs(
  ctx: MutationCtx,
  user: Pick<Doc<"users">, "_id" | "name">,
  name: string,
): Promise<void> {
  const { _id, rev } = await ensureProfile(ctx, user);
  if (rev > 0) return;
  await ctx.db.patch("profiles", _id, { content: emptyProfileContent(name) });
}
