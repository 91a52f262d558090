import { useMutation } from "convex/react";
import { useCallback, useState } from "react";
import { useLocale } from "use-intl";
import { api } from "@convex/_generated/api";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import type { Run } from "../types";

/**
 * Asking for matches, stopping and going on. `isAsking` turns at the press, not
 * at the answer, and back once the run that was asked for is in sight.
 */
export function useAsking(run: Run | null | undefined) {
  const trigger = useMutation(api.matches.triggerMatchComputation);
  const cancelRun = useMutation(api.matches.cancelRun);
  const resumeRun = useMutation(api.matches.resumeRun);
  const readOn = useMutation(api.matches.readOn);
  const setConsent = useMutation(api.account.mutations.setMatchingConsent);
  const locale = useLocale();
  const errorMessage = useErrorMessage();
  const [pending, setPending] = useState<"asking" | "stopping" | null>(null);

  const during = useCallback(
    async (what: "asking" | "stopping", work: () => Promise<unknown>) => {
      setPending(what);
      try {
        await work();
      } catch (error) {
        toasts.showError(errorMessage(error));
      } finally {
        setPending(null);
      }
    },
    [errorMessage],
  );

  const runId = run?.runId;
  return {
    isAsking: pending === "asking",
    isStopping: pending === "stopping",
    ask: () => void during("asking", () => trigger({ locale })),
    agreeAndAsk: () =>
      void during("asking", async () => {
        await setConsent({ isGiven: true });
        await trigger({ locale });
      }),
    cancel: () => runId && void during("stopping", () => cancelRun({ runId })),
    readOn: () => void during("asking", () => readOn({ locale })),
    resume: () => runId && void during("asking", () => resumeRun({ runId })),
  };
}
