import { createFileRoute } from "@tanstack/react-router";
import { ApplyView } from "@/features/community/views/apply-view";

export const Route = createFileRoute("/_member/community/apply")({
  component: ApplyView,
});
