import { useAuthActions } from "@convex-dev/auth/react";
import { useEffect } from "react";
import { useHasEnded } from "./use-session";

/**
 * Where another tab has just signed in anew, this one's old session is gone a
 * moment before the new token arrives here; leaving then would end that one too.
 */
const NEW_TOKEN_MS = 1_000;

/** Leaves when the session was ended from elsewhere; the way back in says so. */
export function useEndedSession(): void {
  const { signOut } = useAuthActions();
  const hasEnded = useHasEnded();

  useEffect(() => {
    if (!hasEnded) return;
    const timer = setTimeout(() => {
      void signOut();
    }, NEW_TOKEN_MS);
    return () => clearTimeout(timer);
  }, [hasEnded, signOut]);
}
