import { createFileRoute } from "@tanstack/react-router";
import { LogView } from "@/features/organise/views/log-view";

export const Route = createFileRoute("/_member/organise/$slug/log")({
  component: LogView,
});
