import { createFileRoute } from "@tanstack/react-router";
import {
  SIGN_IN_PROVIDERS,
  type SignInProvider,
} from "@convex/shared/signInProviders";
import { SignInView } from "@/features/auth/views/sign-in-view";

export const Route = createFileRoute("/sign-in")({
  // By hand: a schema library here would join the entry bundle.
  validateSearch: ({ next, via }): { next?: string; via?: SignInProvider } => {
    const site = SIGN_IN_PROVIDERS.find((provider) => provider === via);
    return {
      ...(typeof next === "string" ? { next } : {}),
      ...(site === undefined ? {} : { via: site }),
    };
  },
  component: Page,
});

function Page() {
  const { next, via } = Route.useSearch();
  return <SignInView next={next} via={via} />;
}
