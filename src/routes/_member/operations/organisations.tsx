import { createFileRoute } from "@tanstack/react-router";
import { ReviewView } from "@/features/community/views/review-view";

export const Route = createFileRoute("/_member/operations/organisations")({
  component: ReviewView,
});
