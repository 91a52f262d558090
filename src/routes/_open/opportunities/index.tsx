import { createFileRoute } from "@tanstack/react-router";
import { OpportunitiesView } from "@/features/opportunities/views/opportunities-view";
import { parseOpportunitySearch } from "@/lib/opportunity-search";

export const Route = createFileRoute("/_open/opportunities/")({
  validateSearch: parseOpportunitySearch,
  component: Page,
});

function Page() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <OpportunitiesView
      search={search}
      onSearch={(next) =>
        void navigate({ search: next, replace: true, resetScroll: false })
      }
    />
  );
}
