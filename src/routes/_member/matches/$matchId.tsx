import { createFileRoute } from "@tanstack/react-router";
import { MatchView } from "@/features/matches/views/match-view";

export const Route = createFileRoute("/_member/matches/$matchId")({
  component: Page,
});

function Page() {
  const { matchId } = Route.useParams();
  return <MatchView key={matchId} matchId={matchId} />;
}
