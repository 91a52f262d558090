import { createFileRoute } from "@tanstack/react-router";
import { OutboxView } from "@/features/operations/views/outbox-view";
import { parseOutboxSearch } from "@/lib/outbox-search";

export const Route = createFileRoute("/_member/operations/mail")({
  validateSearch: parseOutboxSearch,
  component: Page,
});

function Page() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <OutboxView
      search={search}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  );
}
