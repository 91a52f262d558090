import { createFileRoute } from "@tanstack/react-router";
import { JoinView } from "@/features/community/views/join-view";

export const Route = createFileRoute("/_open/join/$token")({
  component: Page,
});

function Page() {
  const { token } = Route.useParams();
  return <JoinView key={token} token={token} />;
}
