/** Organisations to find one's own among. */
import type { PaginationOptions, PaginationResult } from "convex/server";
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { countryByCode } from "../../shared/countries";
import { refusal } from "../../shared/errors";
import { foldText } from "../../shared/folding";
import { boundedPage, boundedText, LIMITS } from "../../shared/limits";
import { toOrgCard, type OrgCard } from "./views";

/** More than the pilot will have; what operators see at once. */
export const ORGS_MAX = 200;

/** By name, or by relevance where text is searched for; archived ones are left out. */
export async function browse(
  ctx: QueryCtx,
  {
    text = "",
    country,
    paginationOpts,
  }: {
    text?: string | undefined;
    country?: string | undefined;
    paginationOpts: PaginationOptions;
  },
): Promise<PaginationResult<OrgCard>> {
  boundedPage(paginationOpts);
  const sought = foldText(boundedText("text", text, LIMITS.searchText));
  if (country !== undefined && countryByCode(country) === undefined) {
    throw refusal("INVALID", { field: "country" });
  }
  const rows = await rowsOf(ctx, sought, country).paginate(paginationOpts);
  const page = await Promise.all(rows.page.map((row) => toOrgCard(ctx, row)));
  return { ...rows, page };
}

function rowsOf(ctx: QueryCtx, sought: string, country: string | undefined) {
  const all = ctx.db.query("organisations");
  if (sought !== "") {
    return all.withSearchIndex("search_searchText", (q) => {
      const found = q.search("searchText", sought).eq("archivedAt", undefined);
      return country === undefined ? found : found.eq("country", country);
    });
  }
  return country === undefined
    ? all.withIndex("by_archivedAt_and_name", (q) =>
        q.eq("archivedAt", undefined),
      )
    : all.withIndex("by_archivedAt_and_country_and_name", (q) =>
        q.eq("archivedAt", undefined).eq("country", country),
      );
}

export async function findBySlug(
  ctx: QueryCtx,
  slug: string,
): Promise<Doc<"organisations"> | null> {
  return await ctx.db
    .query("organisations")
    .withIndex("by_slug", (q) => q.eq("slug", slug))
    .unique();
}

export async function findOrg(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<Doc<"organisations"> | null> {
  return await ctx.db.get("organisations", orgId);
}
