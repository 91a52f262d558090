import { useMutation, useQuery } from "convex/react";
import { api } from "@convex/_generated/api";
import {
  FIRST_RUN_STEPS,
  type FirstRunStep,
  type Settled,
} from "@convex/shared/firstRun";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";

/** How far the reader came, and the way to say that a step is behind them. */
export function useFirstRun() {
  const firstRun = useQuery(api.welcome.queries.get);
  const settleStep = useMutation(api.welcome.mutations.settleStep);
  const errorMessage = useErrorMessage();
  /** Not waited for: the next page is there at once, the server follows. */
  const settle = (step: FirstRunStep, how: Settled) =>
    void settleStep({ step, how }).catch((error: unknown) =>
      toasts.showError(errorMessage(error)),
    );
  return { firstRun, settle };
}

export const stepAfter = (step: FirstRunStep): FirstRunStep | null =>
  FIRST_RUN_STEPS[FIRST_RUN_STEPS.indexOf(step) + 1] ?? null;

export const stepBefore = (step: FirstRunStep): FirstRunStep | null =>
  FIRST_RUN_STEPS[FIRST_RUN_STEPS.indexOf(step) - 1] ?? null;
