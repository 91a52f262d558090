import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";

/** An organisation's public face. */
export const vOrgView = v.object({
  orgId: v.id("organisations"),
  name: v.string(),
  slug: v.string(),
  purpose: v.string(),
  city: v.string(),
  /** ISO 3166-1 alpha-2. */
  country: v.string(),
  website: v.string(),
  isSample: v.boolean(),
});
export type OrgView = Infer<typeof vOrgView>;

export function toOrgView(row: Doc<"organisations">): OrgView {
  return {
    orgId: row._id,
    name: row.name,
    slug: row.slug,
    purpose: row.purpose,
    city: row.city,
    country: row.country,
    website: row.website,
    isSample: row.isSample,
  };
}
