import { createFileRoute } from "@tanstack/react-router";
import { ImportView } from "@/features/profile/views/import-view";

export const Route = createFileRoute("/_member/profile/import")({
  component: ImportView,
});
