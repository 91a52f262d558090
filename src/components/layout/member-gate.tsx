import { Outlet, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import {
  Skeleton,
  SkeletonGroup,
  SkeletonText,
} from "@/components/ui/skeleton";
import { useDeviceNote } from "@/hooks/use-device-note";
import { useLocaleSync } from "@/hooks/use-locale-sync";
import { useSession } from "@/hooks/use-session";

/** Lets members through and sends strangers to sign in, and back here after. */
export function MemberGate() {
  const { session } = useSession();
  const router = useRouter();
  useLocaleSync(session === "member");
  useDeviceNote(session === "member");

  useEffect(() => {
    if (session !== "stranger") return;
    const { pathname, href } = router.latestLocation;
    // This gate stays mounted until the next page is there; going twice would
    // make the sign-in page its own way back.
    if (pathname === "/sign-in") return;
    void router.navigate({
      to: "/sign-in",
      search: { next: href },
      replace: true,
    });
  }, [session, router]);

  if (session === "member") return <Outlet />;
  return (
    <SkeletonGroup className="flex flex-col gap-6">
      <Skeleton className="h-10 w-1/2" />
      <SkeletonText lines={4} />
    </SkeletonGroup>
  );
}
