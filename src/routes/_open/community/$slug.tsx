import { createFileRoute } from "@tanstack/react-router";
import { OrganisationView } from "@/features/community/views/organisation-view";

export const Route = createFileRoute("/_open/community/$slug")({
  component: Page,
});

function Page() {
  const { slug } = Route.useParams();
  return <OrganisationView key={slug} slug={slug} />;
}
