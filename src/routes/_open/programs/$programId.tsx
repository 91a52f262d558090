import { createFileRoute } from "@tanstack/react-router";
import { ProgramView } from "@/features/programs/views/program-view";

export const Route = createFileRoute("/_open/programs/$programId")({
  component: Page,
});

function Page() {
  const { programId } = Route.useParams();
  return <ProgramView programId={programId} />;
}
