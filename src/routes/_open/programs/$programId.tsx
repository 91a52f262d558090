import { createFileRoute } from "@tanstack/react-router";
import { ProgramView } from "@/features/programs/views/program-view";

export const Route = createFileRoute("/_open/programs/$programId")({
  component: ProgramView,
});
