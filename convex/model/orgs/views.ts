import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import {
  vApplicationState,
  vMembershipAudience,
  vOrgJoining,
  vOrgRole,
} from "../../tables/orgs";
import { sumsOf } from "./memberships";

/** An organisation's public face. */
export const vOrgCard = v.object({
  orgId: v.id("organisations"),
  name: v.string(),
  slug: v.string(),
  purpose: v.string(),
  city: v.string(),
  /** ISO 3166-1 alpha-2. */
  country: v.string(),
  website: v.string(),
  isSample: v.boolean(),
  logoUrl: v.union(v.string(), v.null()),
  memberCount: v.number(),
});
export type OrgCard = Infer<typeof vOrgCard>;

export async function toOrgCard(
  ctx: QueryCtx,
  row: Doc<"organisations">,
): Promise<OrgCard> {
  const [sums, logoUrl] = await Promise.all([
    sumsOf(ctx, row._id),
    row.logoId === undefined ? null : ctx.storage.getUrl(row.logoId),
  ]);
  return {
    orgId: row._id,
    name: row.name,
    slug: row.slug,
    purpose: row.purpose,
    city: row.city,
    country: row.country,
    website: row.website,
    isSample: row.isSample,
    logoUrl,
    memberCount: sums.members,
  };
}

/** Somebody as an organisation's page names them. */
export const vPersonFace = v.object({
  userId: v.id("users"),
  name: v.string(),
  headline: v.string(),
});
export type PersonFace = Infer<typeof vPersonFace>;

/** An organisation as its page shows it to whoever looks. */
export const vOrgPage = vOrgCard.extend({
  /** Who chose to be seen by everyone, at most two dozen. */
  people: v.array(vPersonFace),
  /** How the viewer stands to it; null outside it. */
  mine: v.union(
    v.null(),
    v.object({
      role: vOrgRole,
      audience: vMembershipAudience,
      joinedAt: v.number(),
    }),
  ),
  joining: vOrgJoining,
  /** The viewer's wish to be let in, while it waits or was declined. */
  request: v.union(
    v.null(),
    v.object({
      askedAt: v.number(),
      /** Null while it waits; else from when they may ask anew. */
      mayAskAgainAt: v.union(v.null(), v.number()),
    }),
  ),
  viewerCan: v.object({
    administer: v.boolean(),
    leave: v.boolean(),
    /** Ask to be let in; after a no, once the time has come. */
    ask: v.boolean(),
  }),
});
export type OrgPage = Infer<typeof vOrgPage>;

/** An organisation of the caller's, with how they stand to it. */
export const vMyOrg = v.object({
  orgId: v.id("organisations"),
  name: v.string(),
  slug: v.string(),
  role: vOrgRole,
  audience: vMembershipAudience,
});
export type MyOrg = Infer<typeof vMyOrg>;

/** A wish to found an organisation, as its applicant sees it. */
export const vApplicationView = v.object({
  applicationId: v.id("orgApplications"),
  state: vApplicationState,
  name: v.string(),
  slug: v.string(),
  purpose: v.string(),
  city: v.string(),
  country: v.string(),
  website: v.string(),
  note: v.string(),
  appliedAt: v.number(),
  decidedAt: v.union(v.number(), v.null()),
  decisionNote: v.string(),
});
export type ApplicationView = Infer<typeof vApplicationView>;

export function toApplicationView(
  row: Doc<"orgApplications">,
): ApplicationView {
  return {
    applicationId: row._id,
    state: row.state,
    name: row.name,
    slug: row.slug,
    purpose: row.purpose,
    city: row.city,
    country: row.country,
    website: row.website,
    note: row.note,
    appliedAt: row.appliedAt,
    decidedAt: row.decidedAt ?? null,
    decisionNote: row.decisionNote ?? "",
  };
}
