import { Outlet, useMatches, useRouter } from "@tanstack/react-router";
import { useEffect, type ReactNode } from "react";
import { useEndedSession } from "@/hooks/use-ended-session";
import { useMemberId } from "@/hooks/use-member-id";
import { useSession } from "@/hooks/use-session";
import { forgetMembers } from "@/lib/member-slots";
import { requestHeadingFocus } from "@/lib/navigation-focus";
import { sessionEnd } from "@/lib/session-end";
import { AppFrame } from "./app-frame";
import { LiveRegion } from "./live-region";
import { SiteFrame } from "./site-frame";
import { SkipLink } from "./skip-link";
import { ConnectionStrip, DemoStrip } from "./strips";

/** What every page has around it, and over it in `children`. The frame stays mounted while pages change. */
export function RootLayout({ children }: { children?: ReactNode }) {
  useHeadingFocusOnNavigation();
  useSessionEnds();
  useEndedSession();
  const { looksLikeMember } = useSession();
  const wantsAppFrame = useMatches({
    select: (matches) =>
      matches.some((match) => match.staticData.frame === "app"),
  });
  const Frame = wantsAppFrame && looksLikeMember ? AppFrame : SiteFrame;

  return (
    <>
      <SkipLink />
      <DemoStrip />
      <ConnectionStrip />
      <Frame>
        <Outlet />
      </Frame>
      {children}
      <LiveRegion />
    </>
  );
}

/** Notes how a session ends; the next member finds nothing of the one before. */
function useSessionEnds(): void {
  const memberId = useMemberId();
  useEffect(() => {
    if (memberId === null) return;
    forgetMembers({ except: memberId });
    sessionEnd.forget();
    return () => sessionEnd.note();
  }, [memberId]);
}

function useHeadingFocusOnNavigation(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) requestHeadingFocus();
      }),
    [router],
  );
}
