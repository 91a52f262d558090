import { createFileRoute } from "@tanstack/react-router";
import { ProgramsView } from "@/features/programs/views/programs-view";

export const Route = createFileRoute("/_open/programs/")({
  component: ProgramsView,
});
