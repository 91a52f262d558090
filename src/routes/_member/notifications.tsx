import { createFileRoute } from "@tanstack/react-router";
import { NotificationsView } from "@/features/notifications/views/notifications-view";

export const Route = createFileRoute("/_member/notifications")({
  component: NotificationsView,
});
