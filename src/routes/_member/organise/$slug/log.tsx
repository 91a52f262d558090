import { createFileRoute } from "@tanstack/react-router";
import { LogView } from "@/features/organise/views/log-view";
import { parseLogSearch } from "@/lib/log-search";

export const Route = createFileRoute("/_member/organise/$slug/log")({
  validateSearch: parseLogSearch,
  component: Page,
});

function Page() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <LogView
      search={search}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  );
}
