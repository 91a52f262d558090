import { createFileRoute } from "@tanstack/react-router";
import { SignInView } from "@/features/auth/views/sign-in-view";

export const Route = createFileRoute("/sign-in")({
  // By hand: a schema library here would join the entry bundle.
  validateSearch: (search): { next?: string } =>
    typeof search.next === "string" ? { next: search.next } : {},
  component: Page,
});

function Page() {
  return <SignInView next={Route.useSearch().next} />;
}
