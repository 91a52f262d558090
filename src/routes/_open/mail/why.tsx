import { createFileRoute } from "@tanstack/react-router";
import { WhyView } from "@/features/mail/views/why-view";
import { parseTokenSearch } from "@/lib/token-search";

export const Route = createFileRoute("/_open/mail/why")({
  validateSearch: parseTokenSearch,
  component: Page,
});

function Page() {
  const { token } = Route.useSearch();
  return <WhyView token={token} />;
}
