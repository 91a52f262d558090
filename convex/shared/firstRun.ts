/**
 * The first run: the steps from a new account to the first matches. Pure: what a
 * member has already done counts as done, whichever way they did it.
 */
export const FIRST_RUN_STEPS = [
  "language",
  "profile",
  "review",
  "matches",
] as const;
export type FirstRunStep = (typeof FIRST_RUN_STEPS)[number];

export type Settled = "done" | "skipped";

export interface FirstRunFacts {
  /** What the member has settled in the first run itself. */
  settled: Partial<Record<FirstRunStep, Settled>>;
  /** Something read from a CV waits for review. */
  hasPendingImport: boolean;
  /** The profile says more than the name that signing up brought. */
  hasProfile: boolean;
  hasRun: boolean;
}

export interface FirstRun {
  steps: { step: FirstRunStep; state: Settled | "open" }[];
  /** The first step that is still open; null when nothing is. */
  current: FirstRunStep | null;
}

export function firstRunOf(facts: FirstRunFacts): FirstRun {
  const steps = FIRST_RUN_STEPS.map((step): FirstRun["steps"][number] => ({
    step,
    state: isDone(step, facts) ? "done" : (facts.settled[step] ?? "open"),
  }));
  const open = steps.find(({ state }) => state === "open");
  return { steps, current: open?.step ?? null };
}

function isDone(step: FirstRunStep, facts: FirstRunFacts): boolean {
  const { hasPendingImport, hasProfile, hasRun } = facts;
  switch (step) {
    case "language":
      // Whoever is past it has read the pages in some language.
      return hasPendingImport || hasProfile || hasRun;
    case "profile":
      return hasPendingImport || hasProfile;
    case "review":
      return hasProfile && !hasPendingImport;
    case "matches":
      return hasRun;
  }
}
