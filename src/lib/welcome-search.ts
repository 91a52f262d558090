import { FIRST_RUN_STEPS, type FirstRunStep } from "@convex/shared/firstRun";

/** Where in the first run one is, as its URL carries it. */
export interface WelcomeSearch {
  step?: FirstRunStep;
  /** The profile is written by hand; else a CV is pasted. */
  way?: "hand";
}

/** Reads a URL's search; what does not fit is left out rather than refused. */
export function parseWelcomeSearch(
  search: Record<string, unknown>,
): WelcomeSearch {
  const step = FIRST_RUN_STEPS.find((each) => each === search.step);
  if (step === undefined) return {};
  return step === "profile" && search.way === "hand"
    ? { step, way: "hand" }
    : { step };
}
