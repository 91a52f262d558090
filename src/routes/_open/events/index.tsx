import { createFileRoute } from "@tanstack/react-router";
import { EventsView } from "@/features/events/views/events-view";

export const Route = createFileRoute("/_open/events/")({
  component: EventsView,
});
