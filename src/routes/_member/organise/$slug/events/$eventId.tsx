import { createFileRoute } from "@tanstack/react-router";
import { OrgEventView } from "@/features/events/views/org-event-view";

export const Route = createFileRoute("/_member/organise/$slug/events/$eventId")(
  {
    component: OrgEventView,
  },
);
