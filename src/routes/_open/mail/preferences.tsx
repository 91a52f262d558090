import { createFileRoute } from "@tanstack/react-router";
import { PreferencesView } from "@/features/mail/views/preferences-view";
import { parseTokenSearch } from "@/lib/token-search";

export const Route = createFileRoute("/_open/mail/preferences")({
  validateSearch: parseTokenSearch,
  component: Page,
});

function Page() {
  const { token } = Route.useSearch();
  return <PreferencesView token={token} />;
}
