import { createFileRoute } from "@tanstack/react-router";
import { OrgProgramsView } from "@/features/programs/views/org-programs-view";

export const Route = createFileRoute("/_member/organise/$slug/programs/")({
  validateSearch: ({ new: isNew }): { new?: true } =>
    isNew === true ? { new: true } : {},
  component: Page,
});

function Page() {
  const { slug } = Route.useParams();
  const { new: isNew = false } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <OrgProgramsView
      isNew={isNew}
      onNew={(next) => void navigate({ search: next ? { new: true } : {} })}
      onMade={(programId) =>
        void navigate({
          to: "/organise/$slug/programs/$programId",
          params: { slug, programId },
          search: { tab: "sessions" },
        })
      }
    />
  );
}
