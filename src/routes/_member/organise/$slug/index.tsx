import { createFileRoute } from "@tanstack/react-router";
import { OverviewView } from "@/features/organise/views/overview-view";

export const Route = createFileRoute("/_member/organise/$slug/")({
  component: OverviewView,
});
