import { createFileRoute } from "@tanstack/react-router";
import { WhyView } from "@/features/mail/views/why-view";
import { parseTokenSearch, type TokenSearch } from "@/lib/token-search";

export const Route = createFileRoute("/_open/mail/why")({
  validateSearch: parseWhySearch,
  component: Page,
});

function Page() {
  const { token, mail = "" } = Route.useSearch();
  return <WhyView token={token} mailId={mail} />;
}

/** Links of older mails name the token alone. */
function parseWhySearch(
  search: Record<string, unknown>,
): TokenSearch & { mail?: string } {
  const { mail } = search;
  return {
    ...parseTokenSearch(search),
    ...(typeof mail === "string" && { mail }),
  };
}
