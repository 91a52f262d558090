import { createFileRoute } from "@tanstack/react-router";
import { OpportunityView } from "@/features/opportunities/views/opportunity-view";

export const Route = createFileRoute("/_open/opportunities/$opportunityId")({
  component: Page,
});

function Page() {
  const { opportunityId } = Route.useParams();
  return <OpportunityView opportunityId={opportunityId} />;
}
