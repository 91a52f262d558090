import {
  ENROLMENT_STATES,
  type EnrolmentState,
} from "@convex/shared/communities/vocabulary";

export const PROGRAM_TABS = ["people", "sessions", "marks", "facts"] as const;
type ProgramTab = (typeof PROGRAM_TABS)[number];

/** What of a program its organisers look at, as the URL carries it. */
export interface ProgramSearch {
  tab?: ProgramTab | undefined;
  who?: EnrolmentState | undefined;
}

/** What a URL says, without what cannot be. */
export function parseProgramSearch(
  search: Record<string, unknown>,
): ProgramSearch {
  const tab = PROGRAM_TABS.find((each) => each === search.tab);
  const who = ENROLMENT_STATES.find((each) => each === search.who);
  return { ...(tab && { tab }), ...(who && { who }) };
}
