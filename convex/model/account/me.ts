import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { mustAgreeToTerms } from "./terms";
import type { Me } from "./views";

/** Nobody is in more organisations than a frame can show. */
const MOST_MEMBERSHIPS = 50;

export async function toMeView(
  ctx: QueryCtx,
  member: Doc<"users">,
): Promise<Me> {
  return {
    userId: member._id,
    name: member.name ?? "",
    email: member.email ?? "",
    locale: member.locale ?? null,
    isSample: member.isSample === true,
    platformRole: member.platformRole ?? "member",
    hasMatchingConsent: member.matchingConsentAt !== undefined,
    mustAgreeToTerms: mustAgreeToTerms(member),
    memberships: await listMemberships(ctx, member),
  };
}

async function listMemberships(ctx: QueryCtx, member: Doc<"users">) {
  const memberships = await ctx.db
    .query("memberships")
    .withIndex("by_userId", (q) => q.eq("userId", member._id))
    .take(MOST_MEMBERSHIPS);
  const views = await Promise.all(
    memberships.map(async ({ orgId, role }) => {
      const org = await ctx.db.get("organisations", orgId);
      return org === null || org.archivedAt !== undefined
        ? []
        : [{ orgId, name: org.name, slug: org.slug, role }];
    }),
  );
  return views.flat();
}
