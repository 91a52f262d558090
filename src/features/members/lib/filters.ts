/** The table's URL, read: what each part may be, and what the server is asked by it. */
import type { FunctionArgs, FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";
import {
  MEMBER_COLUMNS,
  type MemberColumn,
} from "@convex/shared/communities/memberColumns";
import {
  ENGAGEMENT_LEVELS,
  MEMBERSHIP_AUDIENCES,
} from "@convex/shared/communities/vocabulary";
import { fromZonedInput } from "@/lib/zoned-input";
import type { MembersSearch } from "@/lib/members-search";

export type Filters = FunctionArgs<typeof api.members.queries.list>["filters"];
export type Sort = FunctionArgs<typeof api.members.queries.list>["sort"];
export type MemberLine = FunctionReturnType<
  typeof api.members.queries.list
>["page"][number];
export type Tag = FunctionReturnType<
  typeof api.members.queries.listTags
>[number];

export const SORTS = ["name", "joined", "engagement", "completeness"] as const;
export const ROLES = ["member", "admin"] as const;
/** Sections they show, as choices; of nine. */
export const SHOWN = {
  nothing: { mostSections: 0 },
  some: { leastSections: 1, mostSections: 5 },
  much: { leastSections: 6 },
} as const;
export type Shown = keyof typeof SHOWN;
export const SHOWN_CHOICES = Object.keys(SHOWN) as Shown[];

/** What the table shows unless somebody chose otherwise. */
const FIRST_COLUMNS: readonly MemberColumn[] = [
  "place",
  "tags",
  "engagement",
  "joined",
  "attended",
];
const NO_COLUMNS = "none";
const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_MS = 86_400_000;

export function oneOf<T extends string>(
  values: readonly T[],
  value: string | undefined,
): T | undefined {
  return values.find((each) => each === value);
}

/** Null while a tag is asked for and the tags are not known yet. */
export function filtersOf(
  search: MembersSearch,
  tags: readonly Tag[] | undefined,
  timeZone: string,
): Filters | null {
  if (search.tag !== undefined && tags === undefined) return null;
  const tag = tags?.find(({ tagId }) => tagId === search.tag);
  const since = dayStart(search.since, timeZone);
  const before = dayStart(search.before, timeZone);
  const shown = oneOf(SHOWN_CHOICES, search.shown);
  const filters: Filters = {
    text: search.text,
    skill: search.skill,
    country: search.country,
    engagement: oneOf(ENGAGEMENT_LEVELS, search.level),
    role: oneOf(ROLES, search.role),
    audience: oneOf(MEMBERSHIP_AUDIENCES, search.audience),
    tagId: tag?.tagId,
    joinedSince: since ?? undefined,
    // To the end of that day.
    joinedBefore: before === null ? undefined : before + DAY_MS,
    ...(shown && SHOWN[shown]),
  };
  return Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined),
  );
}

export function sortOf({ sort }: MembersSearch): Sort {
  return oneOf(SORTS, sort) ?? "name";
}

export function columnsOf({ columns }: MembersSearch): readonly MemberColumn[] {
  if (columns === undefined) return FIRST_COLUMNS;
  const named = columns.split(",");
  return MEMBER_COLUMNS.filter((column) => named.includes(column));
}

/** As the URL carries a choice of columns; the first ones are not written out. */
export function columnsText(
  columns: readonly MemberColumn[],
): string | undefined {
  const chosen = MEMBER_COLUMNS.filter((column) => columns.includes(column));
  if (chosen.length === 0) return NO_COLUMNS;
  const isFirst =
    chosen.length === FIRST_COLUMNS.length &&
    FIRST_COLUMNS.every((column) => chosen.includes(column));
  return isFirst ? undefined : chosen.join(",");
}

/** The URL with some of it changed; what is undefined or "" is left out. */
export function withChange(
  search: MembersSearch,
  change: { [Key in keyof MembersSearch]: string | undefined },
): MembersSearch {
  return Object.fromEntries(
    Object.entries({ ...search, ...change }).filter(([, value]) => value),
  );
}

/** The URL without what narrows the table. */
export function withoutFilters({
  sort,
  columns,
}: MembersSearch): MembersSearch {
  return withChange({}, { sort, columns });
}

function dayStart(day: string | undefined, timeZone: string): number | null {
  if (day === undefined || !DAY.test(day)) return null;
  return fromZonedInput(`${day}T00:00`, timeZone);
}
