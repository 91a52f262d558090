import { createFileRoute } from "@tanstack/react-router";
import { lazy, Suspense, useCallback } from "react";
import { SkeletonText } from "@/components/ui/skeleton";
import { PasteCvView } from "@/features/profile/views/paste-cv-view";
import { PendingReviewView } from "@/features/profile/views/pending-review-view";
import type { ProfilePieces } from "@/features/welcome/views/step-view";
import { WelcomeView } from "@/features/welcome/views/welcome-view";
import { parseWelcomeSearch, type WelcomeSearch } from "@/lib/welcome-search";

export const Route = createFileRoute("/_member/welcome")({
  validateSearch: parseWelcomeSearch,
  component: Page,
});

/** Their fields are heavy, and whoever pastes a CV needs few of them. */
const EssentialsView = lazy(async () => ({
  default: (await import("@/features/profile/views/essentials-view"))
    .EssentialsView,
}));

const MissingView = lazy(async () => ({
  default: (await import("@/features/profile/views/missing-view")).MissingView,
}));

const PIECES: ProfilePieces = {
  paste: (onRead) => <PasteCvView onRead={onRead} />,
  essentials: (
    <Suspense fallback={<SkeletonText lines={6} />}>
      <EssentialsView />
    </Suspense>
  ),
  review: (around) => (
    <PendingReviewView
      {...around}
      byHand={{ to: "/welcome", search: { step: "profile", way: "hand" } }}
    />
  ),
  missing: (heading) => (
    <Suspense fallback={<SkeletonText lines={6} />}>
      <MissingView heading={heading} />
    </Suspense>
  ),
};

function Page() {
  const navigate = Route.useNavigate();
  const onSearch = useCallback(
    (search: WelcomeSearch, options?: { replace: boolean }) =>
      void navigate({ search, ...options }),
    [navigate],
  );
  return (
    <WelcomeView
      search={Route.useSearch()}
      onSearch={onSearch}
      pieces={PIECES}
    />
  );
}
