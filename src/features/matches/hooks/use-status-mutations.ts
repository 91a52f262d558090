import { useNavigate } from "@tanstack/react-router";
import { useMutation } from "convex/react";
import { useCallback, useMemo } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { DISMISS_REASONS, type DismissReason } from "@convex/shared/vocabulary";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import type { MatchCard, MatchStatus } from "../types";

type Triaged = Pick<MatchCard, "matchId" | "title" | "status">;

const isReason = (value: string): value is DismissReason =>
  (DISMISS_REASONS as readonly string[]).includes(value);

/** The mutation that leads from a match's status to another. */
export function useStatusMutations() {
  const save = useMutation(api.matches.save);
  const unsave = useMutation(api.matches.unsave);
  const dismiss = useMutation(api.matches.dismiss);
  const restore = useMutation(api.matches.restore);
  const unmarkApplied = useMutation(api.matches.unmarkApplied);
  const markApplied = useMutation(api.matches.markApplied);

  return useCallback(
    async (
      { matchId, status }: Pick<Triaged, "matchId" | "status">,
      next: MatchStatus,
    ): Promise<void> => {
      const args = { matchId };
      if (next === "dismissed") await dismiss(args);
      else if (next === "applied") await markApplied(args);
      // Taking back leads where it was before, to the saved ones too.
      else if (status === "applied") await unmarkApplied(args);
      else if (status === "dismissed") await restore(args);
      else if (next === "saved") await save(args);
      else await unsave(args);
    },
    [save, unsave, dismiss, restore, markApplied, unmarkApplied],
  );
}

/** After a card has left: eight seconds to undo, and one tap to say why. */
export function useDismissToast() {
  const t = useTranslations("matches.dismissed");
  const setReason = useMutation(api.matches.setDismissReason);
  const errorMessage = useErrorMessage();
  const navigate = useNavigate();

  return useMemo(() => {
    const toRule = (from: string) =>
      void navigate({ to: "/matches", search: { tab: "rules", from } });
    const options = DISMISS_REASONS.map((value) => ({
      value,
      label: t(`reasons.${value}`),
    }));
    return (
      { matchId, title }: Pick<Triaged, "matchId" | "title">,
      sent: Promise<void>,
      undo: () => Promise<void>,
    ) => {
      const onChoose = async (reason: string) => {
        if (!isReason(reason)) return;
        try {
          await sent;
          await setReason({ matchId, reason });
        } catch (error) {
          toasts.showError(errorMessage(error));
        }
      };
      const withdraw = toasts.showUndoable({
        title: t("toast"),
        description: title,
        undo,
        choices: {
          label: t("why"),
          options,
          onChoose,
          thanks: t("thanks"),
          nextFor: (reason) =>
            reason === "other"
              ? null
              : { label: t("toRule"), onPress: () => toRule(matchId) },
        },
      });
      sent.catch(withdraw);
    };
  }, [t, setReason, errorMessage, navigate]);
}
