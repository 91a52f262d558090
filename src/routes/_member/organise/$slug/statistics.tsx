import { createFileRoute } from "@tanstack/react-router";
import { StatisticsView } from "@/features/statistics/views/statistics-view";

export const Route = createFileRoute("/_member/organise/$slug/statistics")({
  component: StatisticsView,
});
