import { useMutation } from "convex/react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { TIERS } from "@convex/shared/vocabulary";
import { useAnnounce } from "@/hooks/use-announce";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import type { Answer, MatchDetail, MatchStatus, Outcome } from "../types";
import { expectBack, wayBack } from "./use-place-memory";
import { useDismissToast, useStatusMutations } from "./use-status-mutations";

/** What can be done on the page of one match. Toggles show at once. */
export function useMatchActions(match: MatchDetail) {
  const { matchId } = match;
  const [pending, setPending] = useState<MatchStatus | null>(null);
  const send = useStatusMutations();
  const askWhy = useDismissToast();
  const navigate = useNavigate();
  const setOutcome = useMutation(api.matches.setOutcome);
  const trigger = useMutation(api.matches.triggerMatchComputation);
  const onAnswer = useAnswering(match);
  const t = useTranslations("matches.match");
  const locale = useLocale();
  const announce = useAnnounce();
  const errorMessage = useErrorMessage();
  const fail = (error: unknown) => toasts.showError(errorMessage(error));
  const toList = () => void navigate(wayBack());

  const onChange = async (status: MatchStatus) => {
    setPending(status);
    try {
      await send(match, status);
      // Undoing it stands beside what now asks for its outcome.
      if (status === "applied") announce(t("appliedToast"));
    } catch (error) {
      fail(error);
    } finally {
      setPending(null);
    }
  };
  const onDismiss = () => {
    const sent = send(match, "dismissed");
    sent.catch(fail);
    askWhy({ matchId, title: match.listing.title }, sent, async () => {
      expectBack(matchId);
      try {
        await sent;
        await send({ matchId, status: "dismissed" }, match.status);
      } catch (error) {
        expectBack(null);
        throw error;
      }
    });
    toList();
  };
  const onOutcome = (outcome: Outcome) =>
    void setOutcome({ matchId, outcome }).catch(fail);
  const onAskAgain = () => void trigger({ locale }).then(toList, fail);

  return {
    status: pending ?? match.status,
    onChange: (status: MatchStatus) => void onChange(status),
    onDismiss,
    onOutcome,
    onAskAgain,
    onAnswer: match.viewerCan.answer ? onAnswer : undefined,
  };
}

/** Settles one requirement and says what that did to the match. */
function useAnswering(match: MatchDetail) {
  const t = useTranslations("matches.question");
  const tierName = useTranslations("common.tier");
  const answerQuestion = useMutation(api.matches.answerQuestion);
  const announce = useAnnounce();
  const errorMessage = useErrorMessage();

  return async (factorKey: string, answer: Answer): Promise<void> => {
    try {
      const { tier } = await answerQuestion({
        matchId: match.matchId,
        factorKey,
        answer,
      });
      const isLifted = TIERS.indexOf(tier) !== TIERS.indexOf(match.tier);
      const words = t(isLifted ? "lifted" : "settled", {
        tier: tierName(tier),
      });
      if (isLifted) toasts.show(words);
      else announce(words);
    } catch (error) {
      toasts.showError(errorMessage(error));
    }
  };
}
