import { createFileRoute } from "@tanstack/react-router";
import { WhyView } from "@/features/matches/views/why-view";

export const Route = createFileRoute("/_member/matches/why/$opportunityId")({
  component: Page,
});

function Page() {
  const { opportunityId } = Route.useParams();
  return <WhyView key={opportunityId} opportunityId={opportunityId} />;
}
