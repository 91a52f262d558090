import { createFileRoute } from "@tanstack/react-router";
import { SignUpView } from "@/features/auth/views/sign-up-view";

export const Route = createFileRoute("/sign-up")({
  // By hand: a schema library here would join the entry bundle.
  validateSearch: (search): { next?: string } =>
    typeof search.next === "string" ? { next: search.next } : {},
  component: Page,
});

function Page() {
  return <SignUpView next={Route.useSearch().next} />;
}
