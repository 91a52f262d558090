import { createFileRoute } from "@tanstack/react-router";
import { OrganisationsView } from "@/features/community/views/organisations-view";
import { parseCommunitySearch } from "@/lib/community-search";

export const Route = createFileRoute("/_open/community/")({
  validateSearch: parseCommunitySearch,
  component: Page,
});

function Page() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <OrganisationsView
      search={search}
      onSearch={(next) =>
        void navigate({ search: next, replace: true, resetScroll: false })
      }
    />
  );
}
