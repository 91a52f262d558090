import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { foldText } from "../../shared/folding";

/** The address part of an organisation's name: "Fundación Ábaco" → "fundacion-abaco". */
export function slugOf(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
}

/** What browsing organisations searches: name, purpose and place, folded. */
export function orgSearchText({
  name,
  purpose,
  city,
  country,
}: Pick<
  Doc<"organisations">,
  "name" | "purpose" | "city" | "country"
>): string {
  return [name, purpose, city, country].map(foldText).join(" ");
}

/** The organisation here that carries this name, if one does. */
export async function findOrgIdByName(
  ctx: QueryCtx,
  name: string,
): Promise<Id<"organisations"> | undefined> {
  const slug = slugOf(name);
  if (slug === "") return undefined;
  const org = await ctx.db
    .query("organisations")
    .withIndex("by_slug", (q) => q.eq("slug", slug))
    .first();
  return org?._id;
}
