import { createFileRoute } from "@tanstack/react-router";
import { UnsubscribeView } from "@/features/mail/views/unsubscribe-view";
import { parseTokenSearch } from "@/lib/token-search";

export const Route = createFileRoute("/_open/mail/unsubscribe")({
  validateSearch: parseTokenSearch,
  component: Page,
});

function Page() {
  const { token } = Route.useSearch();
  return <UnsubscribeView token={token} />;
}
