import { createFileRoute } from "@tanstack/react-router";
import { OrganisationsView } from "@/features/community/views/organisations-view";

export const Route = createFileRoute("/_open/community/")({
  component: OrganisationsView,
});
