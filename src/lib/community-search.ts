import { LIMITS } from "@convex/shared/limits";

/** Which organisations are looked for, as the URL carries it. */
export interface CommunitySearch {
  text?: string;
  country?: string;
}

/** What a URL says, without what cannot be; whether there is such a country shows later. */
export function parseCommunitySearch({
  text,
  country,
}: Record<string, unknown>): CommunitySearch {
  // A link may carry a bare number where text is meant.
  const words = String(text ?? "").slice(0, LIMITS.searchText);
  return {
    ...(words !== "" && { text: words }),
    ...(typeof country === "string" && { country }),
  };
}
