import { createFileRoute } from "@tanstack/react-router";
import { PreviewView } from "@/features/profile/views/preview-view";
import { parsePreviewSearch } from "@/lib/preview-search";

export const Route = createFileRoute("/_member/profile/preview")({
  validateSearch: parsePreviewSearch,
  component: Page,
});

function Page() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <PreviewView
      search={search}
      onSearch={(next) =>
        void navigate({ search: next, replace: true, resetScroll: false })
      }
    />
  );
}
