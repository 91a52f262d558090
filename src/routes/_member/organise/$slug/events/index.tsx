import { createFileRoute } from "@tanstack/react-router";
import { OrgEventsView } from "@/features/events/views/org-events-view";
import { parseRunEventsSearch } from "@/lib/events-search";

export const Route = createFileRoute("/_member/organise/$slug/events/")({
  validateSearch: parseRunEventsSearch,
  component: Page,
});

function Page() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <OrgEventsView
      search={search}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  );
}
