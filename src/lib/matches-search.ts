import {
  ELIGIBILITY_REASONS,
  type EligibilityReason,
} from "@convex/shared/eligibilityResult";
import { LIMITS } from "@convex/shared/limits";
import {
  TIERS,
  WORK_KINDS,
  WORKPLACES,
  type Tier,
  type WorkKind,
  type Workplace,
} from "@convex/shared/vocabulary";

/** Beside "for you", which has no name in the URL. */
export const MATCH_SHELVES = ["saved", "dismissed", "applied"] as const;
export type MatchShelf = (typeof MATCH_SHELVES)[number];
export const MATCH_TABS = [...MATCH_SHELVES, "notOpen", "rules"] as const;
type MatchTab = (typeof MATCH_TABS)[number];

/** Days within which a deadline may be asked for. */
export const CLOSING_DAYS = [7, 14, 30] as const;
type ClosingDays = (typeof CLOSING_DAYS)[number];

/** Orders beside the one a list has of itself: best first, or put there last first. */
export const MATCH_SORTS = ["best", "closes", "newest"] as const;
export type MatchSort = (typeof MATCH_SORTS)[number];

/** Which matches the page shows, as its URL carries it. */
export interface MatchesSearch {
  tab?: MatchTab | undefined;
  /** Of the rules: the dismissed match that one may be made of. */
  from?: string | undefined;
  tier?: Tier | undefined;
  kind?: WorkKind | undefined;
  workplace?: Workplace | undefined;
  orgName?: string | undefined;
  closing?: ClosingDays | undefined;
  isNew?: true | undefined;
  isSettled?: true | undefined;
  sort?: MatchSort | undefined;
  /** Of the roles that are not open: those kept back by this alone. */
  reason?: EligibilityReason | undefined;
  /** A role looked for, to ask why it is not among the matches. */
  text?: string | undefined;
}

/** What an id may look like; anything else is not asked about. */
const ID = /^[\w-]{1,64}$/;

function oneOf<T>(values: readonly T[], value: unknown): T | undefined {
  return values.find((each) => each === value);
}

function lineOf(value: unknown, max: number): string | undefined {
  return typeof value === "string" && value.trim() !== ""
    ? value.slice(0, max)
    : undefined;
}

/** Reads a URL's search; what does not fit is left out rather than refused. */
export function parseMatchesSearch(
  search: Record<string, unknown>,
): MatchesSearch {
  const tab = oneOf(MATCH_TABS, search.tab);
  const { from } = search;
  const isList = tab !== "notOpen" && tab !== "rules";
  const parsed: MatchesSearch = {
    tab,
    sort: isList ? oneOf(MATCH_SORTS, search.sort) : undefined,
    from:
      tab === "rules" && typeof from === "string" && ID.test(from)
        ? from
        : undefined,
    ...(tab === undefined && {
      tier: oneOf(TIERS, search.tier),
      kind: oneOf(WORK_KINDS, search.kind),
      workplace: oneOf(WORKPLACES, search.workplace),
      orgName: lineOf(search.orgName, LIMITS.line),
      closing: oneOf(CLOSING_DAYS, Number(search.closing)),
      isNew: search.isNew === true ? true : undefined,
      isSettled: search.isSettled === true ? true : undefined,
    }),
    ...(tab === "notOpen" && {
      reason: oneOf(ELIGIBILITY_REASONS, search.reason),
      text: lineOf(search.text, LIMITS.searchText),
    }),
  };
  return Object.fromEntries(
    Object.entries(parsed).filter(([, value]) => value !== undefined),
  );
}

/** What narrows the list; the tab and the order do not. */
export function filtersOf({
  tab: _tab,
  sort: _sort,
  from: _from,
  ...filters
}: MatchesSearch): Omit<MatchesSearch, "tab" | "sort" | "from"> {
  return filters;
}

/** Two searches that name the same list. */
export function isSameSearch(
  one: MatchesSearch,
  other: MatchesSearch,
): boolean {
  return nameOfSearch(one) === nameOfSearch(other);
}

/** One text for one list, whatever order its search was written in. */
export function nameOfSearch(search: MatchesSearch): string {
  return JSON.stringify(
    Object.entries(parseMatchesSearch({ ...search })).sort(([a], [b]) =>
      a < b ? -1 : 1,
    ),
  );
}
