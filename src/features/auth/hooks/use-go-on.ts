import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { safeNext } from "@/lib/safe-next";
import { useSession } from "@/hooks/use-session";

interface GoOnOptions {
  /** Where no page was asked for. */
  fallback?: string;
  mayGo?: boolean;
}

/**
 * Sends a member on to `next`. By the session and not by the server's answer: until
 * that has reached the whole app, a member's page would send its reader back here.
 */
export function useGoOn(
  next: string | undefined,
  { fallback = "/home", mayGo = true }: GoOnOptions = {},
): void {
  const router = useRouter();
  const { session } = useSession();
  const goes = mayGo && session === "member";

  useEffect(() => {
    if (!goes) return;
    void router.navigate({ href: safeNext(next, fallback), replace: true });
  }, [goes, next, fallback, router]);
}
