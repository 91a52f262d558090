import { createFileRoute } from "@tanstack/react-router";
import { OrgEventsView } from "@/features/events/views/org-events-view";

export const Route = createFileRoute("/_member/organise/$slug/events/")({
  component: OrgEventsView,
});
