/** Profiles as others see them, and the member's choice of who does. */
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";
import { refusal } from "../../shared/errors";
import {
  ONLOOKERS,
  VISIBLE_SECTIONS,
  type Onlooker,
  type Visibility,
  type VisibleSection,
} from "../../shared/visibility";
import { findMembership, type Member } from "../access";
import { keepRowsOf } from "../members/rows";
import { ensureProfile, findProfile } from "./profiles";
import {
  NOBODY,
  shownMember,
  visibleProfile,
  vVisibleProfile,
  type VisibleProfile,
} from "./visibleProfile";

/** My profile as somebody else would see it. */
export const vPreview = v.object({
  profile: v.union(vVisibleProfile, v.null()),
  /** What I have written and they do not see. */
  hidden: v.array(vOneOf(VISIBLE_SECTIONS)),
  /** What I have not written, so that nobody can see it. */
  empty: v.array(vOneOf(VISIBLE_SECTIONS)),
});
type Preview = Infer<typeof vPreview>;

/** Whom a preview can be made for. */
export const vOnlooker = vOneOf(ONLOOKERS);

/** The organisation through which they look; without one, any that I do not hide from. */
export interface Eyes {
  as: Onlooker;
  orgId?: Id<"organisations"> | undefined;
}

/**
 * The profile of somebody as the caller may see it through an organisation.
 * NOT_FOUND where there is nothing for them: whether the person is hidden or
 * not there stays untold.
 */
export async function requireVisible(
  ctx: QueryCtx,
  viewer: Member,
  { orgId, userId }: { orgId: Id<"organisations">; userId: Id<"users"> },
): Promise<VisibleProfile> {
  const [org, own, theirs, user, profile] = await Promise.all([
    ctx.db.get("organisations", orgId),
    findMembership(ctx, orgId, viewer._id),
    findMembership(ctx, orgId, userId),
    ctx.db.get("users", userId),
    findProfile(ctx, userId),
  ]);
  const seen =
    user !== null &&
    visibleProfile(
      { userId: viewer._id, role: own?.role ?? null },
      shownMember(user, profile, theirs !== null),
      org?.archivedAt === undefined ? org : null,
    );
  if (!seen) throw refusal("NOT_FOUND");
  return seen;
}

/**
 * The member's own profile through the eyes of an onlooker who does not exist.
 * Only through an organisation of the member's own; NOT_FOUND for any other.
 */
export async function previewFor(
  ctx: QueryCtx,
  member: Member,
  { as, orgId }: Eyes,
): Promise<Preview> {
  const [found, org] = await Promise.all([
    findProfile(ctx, member._id),
    orgId === undefined ? ANYWHERE : requireOwnOrg(ctx, member, orgId),
  ]);
  const shown = shownMember(member, found, true);
  const profile = visibleProfile(
    { userId: NOBODY, role: ROLE_OF[as] },
    shown,
    org,
  );
  const mine = visibleProfile({ userId: member._id, role: null }, shown, null);
  const isWritten = (section: VisibleSection) => mine?.[section] !== undefined;
  return {
    profile,
    hidden: VISIBLE_SECTIONS.filter(
      (section) => isWritten(section) && profile?.[section] === undefined,
    ),
    empty: VISIBLE_SECTIONS.filter((section) => !isWritten(section)),
  };
}

const ROLE_OF = {
  organiser: "admin",
  member: "member",
  stranger: null,
} as const;

/** Any organisation: a preview without one asks for none in particular. */
const ANYWHERE = { _id: "" as Id<"organisations"> };

/** Archived ones show nobody any more, so there is nothing to preview in them. */
async function requireOwnOrg(
  ctx: QueryCtx,
  member: Member,
  orgId: Id<"organisations">,
): Promise<Doc<"organisations">> {
  const [org, membership] = await Promise.all([
    ctx.db.get("organisations", orgId),
    findMembership(ctx, orgId, member._id),
  ]);
  if (org === null || org.archivedAt !== undefined || membership === null) {
    throw refusal("NOT_FOUND");
  }
  return org;
}

/** Changes the audiences that are given; matching reads none of them. */
export async function setVisibility(
  ctx: MutationCtx,
  member: Member,
  changed: Partial<Visibility>,
): Promise<void> {
  const { _id, visibility } = await ensureProfile(ctx, member);
  await ctx.db.patch("profiles", _id, {
    visibility: { ...visibility, ...changed },
  });
  await keepRowsOf(ctx, member._id);
}
