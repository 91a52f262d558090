import { createFileRoute } from "@tanstack/react-router";
import { EventView } from "@/features/events/views/event-view";

export const Route = createFileRoute("/_open/events/$eventId")({
  component: Page,
});

function Page() {
  const { eventId } = Route.useParams();
  return <EventView eventId={eventId} />;
}
