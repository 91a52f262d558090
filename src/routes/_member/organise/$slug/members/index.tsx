import { createFileRoute } from "@tanstack/react-router";
import { MembersView } from "@/features/members/views/members-view";
import { parseMembersSearch } from "@/lib/members-search";

export const Route = createFileRoute("/_member/organise/$slug/members/")({
  validateSearch: parseMembersSearch,
  component: Page,
});

function Page() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <MembersView
      search={search}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  );
}
