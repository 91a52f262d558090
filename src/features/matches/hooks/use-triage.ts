import { useCallback, useState } from "react";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import type { MatchCard, MatchId, MatchStatus } from "../types";
import { useDismissToast, useStatusMutations } from "./use-status-mutations";

type Triaged = Pick<MatchCard, "matchId" | "title" | "status">;

/**
 * Saving, dismissing and bringing back, shown at once and taken back where the
 * server refuses. `statuses` holds what the reader made of a card on this visit;
 * `left` the cards they sent away.
 */
export function useTriage() {
  const { statuses, left, note, setIsLeft } = useNotes();
  const send = useStatusMutations();
  const askWhy = useDismissToast();
  const errorMessage = useErrorMessage();

  const change = useCallback(
    (match: Triaged, status: MatchStatus) => {
      note(match.matchId, status);
      send(match, status).catch((error: unknown) => {
        note(match.matchId, match.status);
        toasts.showError(errorMessage(error));
      });
    },
    [note, send, errorMessage],
  );

  const dismiss = useCallback(
    (match: Triaged, onBack: () => void) => {
      const bringBack = () => {
        setIsLeft(match.matchId, false);
        note(match.matchId, match.status);
        requestAnimationFrame(onBack);
      };
      setIsLeft(match.matchId, true);
      const sent = send(match, "dismissed");
      sent.catch((error: unknown) => {
        bringBack();
        toasts.showError(errorMessage(error));
      });
      askWhy(match, sent, async () => {
        bringBack();
        try {
          await send({ ...match, status: "dismissed" }, match.status);
        } catch (error) {
          setIsLeft(match.matchId, true);
          throw error;
        }
      });
    },
    [note, setIsLeft, send, askWhy, errorMessage],
  );

  return { statuses, left, change, dismiss };
}

/** What is shown ahead of the server. */
function useNotes() {
  const [statuses, setStatuses] = useState<ReadonlyMap<string, MatchStatus>>(
    new Map(),
  );
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());

  const note = useCallback(
    (matchId: MatchId, status: MatchStatus) =>
      setStatuses((before) => new Map(before).set(matchId, status)),
    [],
  );
  const setIsLeft = useCallback(
    (matchId: MatchId, isLeft: boolean) =>
      setLeft((before) => {
        const next = new Set(before);
        if (isLeft) next.add(matchId);
        else next.delete(matchId);
        return next;
      }),
    [],
  );

  return { statuses, left, note, setIsLeft };
}
