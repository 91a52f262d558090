import { createFileRoute } from "@tanstack/react-router";
import { MembersView } from "@/features/members/views/members-view";

export const Route = createFileRoute("/_member/organise/$slug/members/")({
  component: MembersView,
});
