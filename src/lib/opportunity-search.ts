import { LIMITS } from "@convex/shared/limits";
import {
  COMMITMENTS,
  LEVELS,
  WORK_KINDS,
  WORKPLACES,
  type Commitment,
  type Level,
  type WorkKind,
  type Workplace,
} from "@convex/shared/vocabulary";

/** Search, filters and order of the opportunities list, as its URL carries them. */
export interface OpportunitySearch {
  text?: string;
  kind?: WorkKind;
  workplace?: Workplace;
  region?: string;
  level?: Level;
  commitment?: Commitment;
  orgName?: string;
  sort?: "deadline";
}

const REGION = /^[A-Z_]{2,20}$/;

function oneOf<T extends string>(
  values: readonly T[],
  value: unknown,
): T | undefined {
  return values.find((each) => each === value);
}

function line(value: unknown, limit: number): string | undefined {
  // A link may carry a bare number where text is meant.
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || text.trim() === "") return undefined;
  return text.slice(0, limit);
}

/** Reads a URL's search; what does not fit is left out rather than refused. */
export function parseOpportunitySearch(
  search: Record<string, unknown>,
): OpportunitySearch {
  const region = line(search.region, LIMITS.line);
  const parsed: OpportunitySearch = {
    text: line(search.text, LIMITS.searchText),
    kind: oneOf(WORK_KINDS, search.kind),
    workplace: oneOf(WORKPLACES, search.workplace),
    region: region !== undefined && REGION.test(region) ? region : undefined,
    level: oneOf(LEVELS, search.level),
    commitment: oneOf(COMMITMENTS, search.commitment),
    orgName: line(search.orgName, LIMITS.line),
    sort: oneOf(["deadline"] as const, search.sort),
  };
  return Object.fromEntries(
    Object.entries(parsed).filter(([, value]) => value !== undefined),
  );
}

/** How many filters narrow the list; order and text are not filters. */
export function filterCount({
  text: _text,
  sort: _sort,
  ...filters
}: OpportunitySearch): number {
  return Object.keys(filters).length;
}
