import { createFileRoute } from "@tanstack/react-router";
import { StatisticsView } from "@/features/statistics/views/statistics-view";
import { parseStatisticsSearch } from "@/lib/statistics-search";

export const Route = createFileRoute("/_member/organise/$slug/statistics")({
  validateSearch: parseStatisticsSearch,
  component: Page,
});

function Page() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <StatisticsView
      search={search}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  );
}
