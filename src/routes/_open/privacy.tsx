import { createFileRoute } from "@tanstack/react-router";
import { PrivacyView } from "@/features/legal/views/privacy-view";

export const Route = createFileRoute("/_open/privacy")({
  component: PrivacyView,
});
