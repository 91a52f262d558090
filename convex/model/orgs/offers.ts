/** What an organisation invites to, beside its own page. */
import { v, type Infer } from "convex/values";
import type { QueryCtx } from "../../_generated/server";
import { findMembership, getMember } from "../access";
import { comingOf } from "../events/ofOrg";
import { vEventCard } from "../events/views";
import { openOf, vOpenProgram } from "../programs/ofOrg";
import { findBySlug } from "./list";

export const vOffers = v.object({
  events: v.array(vEventCard),
  programs: v.array(vOpenProgram),
});

/** Null where there is no such organisation, or no longer. */
export async function getOffers(
  ctx: QueryCtx,
  slug: string,
  asOf: number,
): Promise<Infer<typeof vOffers> | null> {
  const org = await findBySlug(ctx, slug);
  if (org === null || org.archivedAt !== undefined) return null;
  const member = await getMember(ctx);
  const isInside =
    member !== null &&
    (await findMembership(ctx, org._id, member._id)) !== null;
  const [events, programs] = await Promise.all([
    comingOf(ctx, org, { member, isInside }, asOf),
    openOf(ctx, org._id, isInside),
  ]);
  return { events, programs };
}
