import { createFileRoute } from "@tanstack/react-router";
import { ImportView } from "@/features/member-import/views/import-view";

export const Route = createFileRoute("/_member/organise/$slug/members/import")({
  component: ImportView,
});
