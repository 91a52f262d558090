import { useEffect } from "react";
import {
  Skeleton,
  SkeletonGroup,
  SkeletonText,
} from "@/components/ui/skeleton";
import { useFocusOnStep } from "@/hooks/use-focus-on-step";
import type { WelcomeSearch } from "@/lib/welcome-search";
import { useFirstRun } from "../hooks/use-first-run";
import { StepView, type ProfilePieces } from "./step-view";

interface WelcomeViewProps {
  search: WelcomeSearch;
  onSearch: (next: WelcomeSearch, options?: { replace: boolean }) => void;
  pieces: ProfilePieces;
}

/** From a new account to the first matches; the URL says the step. */
export function WelcomeView({ search, onSearch, pieces }: WelcomeViewProps) {
  const { firstRun, settle } = useFirstRun();
  // Once every step is behind the reader, the last is where the way on is.
  const step = firstRun && (search.step ?? firstRun.current ?? "matches");
  const isStepInUrl = search.step !== undefined;
  const way = search.way === "hand" ? "hand" : step;
  useFocusOnStep(way ?? null);
  useEffect(() => {
    if (step && !isStepInUrl) onSearch({ step }, { replace: true });
  }, [step, isStepInUrl, onSearch]);

  if (!firstRun || !step || !way) return <Loading />;
  return (
    <StepView
      key={way}
      step={step}
      way={way}
      steps={firstRun.steps}
      settle={settle}
      onStep={(next) => onSearch({ step: next })}
      pieces={pieces}
    />
  );
}

/** Without a heading: the focus waits for the step's own. */
function Loading() {
  return (
    <SkeletonGroup className="flex max-w-measure flex-col gap-6">
      <Skeleton className="h-touch" />
      <SkeletonText lines={4} />
    </SkeletonGroup>
  );
}
