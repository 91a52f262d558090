import { createFileRoute } from "@tanstack/react-router";
import { OrgProgramView } from "@/features/programs/views/org-program-view";
import { parseProgramSearch } from "@/lib/program-search";

export const Route = createFileRoute(
  "/_member/organise/$slug/programs/$programId",
)({
  validateSearch: parseProgramSearch,
  component: Page,
});

function Page() {
  const { programId } = Route.useParams();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <OrgProgramView
      programId={programId}
      search={search}
      onSearch={(next) =>
        void navigate({ search: next, replace: true, resetScroll: false })
      }
    />
  );
}
