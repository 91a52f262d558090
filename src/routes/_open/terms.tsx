import { createFileRoute } from "@tanstack/react-router";
import { TermsView } from "@/features/legal/views/terms-view";

export const Route = createFileRoute("/_open/terms")({
  component: TermsView,
});
