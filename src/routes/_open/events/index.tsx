import { createFileRoute } from "@tanstack/react-router";
import { EventsView } from "@/features/events/views/events-view";
import { parseEventsSearch } from "@/lib/events-search";

export const Route = createFileRoute("/_open/events/")({
  validateSearch: parseEventsSearch,
  component: Page,
});

function Page() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <EventsView
      search={search}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  );
}
