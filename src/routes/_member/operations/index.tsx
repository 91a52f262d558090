import { createFileRoute } from "@tanstack/react-router";
import { OperationsView } from "@/features/operations/views/operations-view";
import { parseOperationsSearch } from "@/lib/operations-search";

export const Route = createFileRoute("/_member/operations/")({
  validateSearch: parseOperationsSearch,
  component: Page,
});

function Page() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <OperationsView
      search={search}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  );
}
