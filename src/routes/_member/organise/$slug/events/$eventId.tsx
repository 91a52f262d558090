import { createFileRoute } from "@tanstack/react-router";
import { OrgEventView } from "@/features/events/views/org-event-view";
import { parseRunEventSearch } from "@/lib/events-search";

export const Route = createFileRoute("/_member/organise/$slug/events/$eventId")(
  {
    validateSearch: parseRunEventSearch,
    component: Page,
  },
);

function Page() {
  const { eventId } = Route.useParams();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <OrgEventView
      eventId={eventId}
      search={search}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  );
}
