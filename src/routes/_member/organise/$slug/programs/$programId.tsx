import { createFileRoute } from "@tanstack/react-router";
import { OrgProgramView } from "@/features/programs/views/org-program-view";

export const Route = createFileRoute(
  "/_member/organise/$slug/programs/$programId",
)({
  component: OrgProgramView,
});
