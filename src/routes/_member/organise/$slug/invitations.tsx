import { createFileRoute } from "@tanstack/react-router";
import { InvitationsView } from "@/features/organise/views/invitations-view";

export const Route = createFileRoute("/_member/organise/$slug/invitations")({
  component: InvitationsView,
});
