import { LIMITS } from "@convex/shared/limits";

const KEYS = [
  "text",
  "skill",
  "country",
  "level",
  "role",
  "audience",
  "tag",
  "since",
  "before",
  "shown",
  "sort",
  "columns",
] as const;

/**
 * What narrows, orders and shapes the members table, as its URL carries it. The
 * page itself reads what each may be (features/members/lib/filters.ts).
 */
export type MembersSearch = Partial<Record<(typeof KEYS)[number], string>>;

/** What a URL says, as bounded text. */
export function parseMembersSearch(
  search: Record<string, unknown>,
): MembersSearch {
  const said = KEYS.map((key) => [key, search[key]] as const);
  return Object.fromEntries(
    said.flatMap(([key, value]) =>
      (typeof value === "string" && value !== "") || typeof value === "number"
        ? [[key, String(value).slice(0, LIMITS.line)]]
        : [],
    ),
  );
}
