import { ONLOOKERS, type Onlooker } from "@convex/shared/visibility";
import { LIMITS } from "@convex/shared/limits";

/** Whose eyes the profile is seen through, as the page's URL carries it. */
export interface PreviewSearch {
  as?: Onlooker | undefined;
  /** Slug of the community they look through. */
  of?: string | undefined;
}

/** Reads a URL's search; what does not fit is left out rather than refused. */
export function parsePreviewSearch(
  search: Record<string, unknown>,
): PreviewSearch {
  const { of } = search;
  const as = ONLOOKERS.find((each) => each === search.as);
  return {
    ...(as !== undefined && { as }),
    ...(typeof of === "string" &&
      of !== "" && { of: of.slice(0, LIMITS.line) }),
  };
}
