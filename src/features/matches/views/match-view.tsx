import { useMutation } from "convex/react";
import { useQuery } from "convex-helpers/react";
import { useEffect } from "react";
import { api } from "@convex/_generated/api";
import { errorCodeOf } from "@convex/shared/errors";
import { NotFound } from "@/components/layout/not-found";
import { MatchNotices } from "../components/match-notices";
import { MatchHeader } from "../components/match-header";
import { MatchSkeleton } from "../components/match-skeleton";
import { OutcomeField } from "../components/outcome-field";
import { Believing } from "../components/believing";
import { useMatchActions } from "../hooks/use-match-actions";
import type { MatchDetail } from "../types";

export function MatchView({ matchId }: { matchId: string }) {
  const { data, error, isPending } = useQuery(api.matches.getMatch, {
    matchId,
  });
  if (isPending) return <MatchSkeleton />;
  if (error) {
    if (errorCodeOf(error) === "NOT_FOUND") return <NotFound />;
    throw error;
  }
  return <Match match={data} />;
}

function Match({ match }: { match: MatchDetail }) {
  const { status, onAnswer, onOutcome, onAskAgain, ...handlers } =
    useMatchActions(match);
  useMarkViewed(match);
  return (
    <article>
      <MatchHeader match={match} status={status} {...handlers} />
      {match.viewerCan.setOutcome && (
        <OutcomeField
          outcome={match.outcome ?? "waiting"}
          onOutcome={onOutcome}
          onUnapply={() => handlers.onChange(match.returnStatus)}
        />
      )}
      <MatchNotices
        match={match}
        status={status}
        onRestore={() => handlers.onChange(match.returnStatus)}
        onAskAgain={onAskAgain}
      />
      <Believing
        match={match}
        status={status}
        onAnswer={onAnswer}
        {...handlers}
      />
    </article>
  );
}

function useMarkViewed({ matchId, viewedAt }: MatchDetail): void {
  const markViewed = useMutation(api.matches.markViewed);
  const isViewed = viewedAt !== undefined;
  useEffect(() => {
    // Only a mark in the list hangs on it: a failure costs nothing and says nothing.
    if (!isViewed) markViewed({ matchId }).catch(() => undefined);
  }, [markViewed, matchId, isViewed]);
}
