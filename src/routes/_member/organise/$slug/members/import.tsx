import { createFileRoute } from "@tanstack/react-router";
import { ImportView } from "@/features/member-import/views/import-view";

export const Route = createFileRoute("/_member/organise/$slug/members/import")({
  validateSearch: ({ file }: Record<string, unknown>): { file?: string } =>
    typeof file === "string" ? { file } : {},
  component: Page,
});

function Page() {
  const { file } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <ImportView
      importId={file}
      onOpen={(next) =>
        void navigate({ search: next === null ? {} : { file: next } })
      }
    />
  );
}
