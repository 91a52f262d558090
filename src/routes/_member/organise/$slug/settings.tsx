import { createFileRoute } from "@tanstack/react-router";
import { SettingsView } from "@/features/organise/views/settings-view";

export const Route = createFileRoute("/_member/organise/$slug/settings")({
  component: SettingsView,
});
