import { RUN_STATES, type RunState } from "@convex/shared/vocabulary";

/** Which runs the page shows, as its URL carries it. */
export interface OperationsSearch {
  state?: RunState | undefined;
}

/** What a URL says, or nothing where it says what cannot be. */
export function parseOperationsSearch(
  search: Record<string, unknown>,
): OperationsSearch {
  const state = RUN_STATES.find((each) => each === search.state);
  return state === undefined ? {} : { state };
}
