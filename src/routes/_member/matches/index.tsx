import { createFileRoute } from "@tanstack/react-router";
import { MatchesView } from "@/features/matches/views/matches-view";
import { parseMatchesSearch } from "@/lib/matches-search";

export const Route = createFileRoute("/_member/matches/")({
  validateSearch: parseMatchesSearch,
  component: Page,
});

function Page() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <MatchesView
      search={search}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  );
}
