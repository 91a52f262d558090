import { createFileRoute } from "@tanstack/react-router";
import { ResetPasswordView } from "@/features/auth/views/reset-password-view";

export const Route = createFileRoute("/reset-password")({
  // By hand: a schema library here would join the entry bundle.
  validateSearch: (search): { next?: string } =>
    typeof search.next === "string" ? { next: search.next } : {},
  component: Page,
});

function Page() {
  return <ResetPasswordView next={Route.useSearch().next} />;
}
