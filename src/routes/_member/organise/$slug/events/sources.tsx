import { createFileRoute } from "@tanstack/react-router";
import { SourcesView } from "@/features/event-sources/views/sources-view";

export const Route = createFileRoute("/_member/organise/$slug/events/sources")({
  component: SourcesView,
});
