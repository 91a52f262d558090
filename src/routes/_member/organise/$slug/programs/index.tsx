import { createFileRoute } from "@tanstack/react-router";
import { OrgProgramsView } from "@/features/programs/views/org-programs-view";

export const Route = createFileRoute("/_member/organise/$slug/programs/")({
  component: OrgProgramsView,
});
