import { useEffect } from "react";
import { useAuthToken } from "@convex-dev/auth/react";
import { useConvexAuth, useQuery } from "convex/react";
import { api } from "@convex/_generated/api";
import { storedSetting } from "@/lib/stored-setting";

export type Session = "loading" | "member" | "stranger";

/** Remembers how the last visit ended, so that the right frame is drawn at once. */
const lastSession = storedSetting<"member" | "stranger">(
  "wayfinder.last-session",
  ["member", "stranger"],
  () => "stranger",
);

/** Who is looking. The server decides what they may see; this only draws. */
export function useSession(): { session: Session; looksLikeMember: boolean } {
  const { isLoading, isAuthenticated } = useConvexAuth();
  const hasEnded = useHasEnded();
  // Between signing in and the server's word on it nobody is a stranger: a gate
  // would send them back to the door they have just come through.
  const hasToken = useAuthToken() !== null;
  const isUndecided = isLoading || hasEnded || (hasToken && !isAuthenticated);
  const session: Session = isUndecided
    ? "loading"
    : isAuthenticated
      ? "member"
      : "stranger";

  useEffect(() => {
    if (session !== "loading") lastSession.set(session);
  }, [session]);

  const looksLikeMember =
    session === "loading"
      ? hasToken || lastSession.get() === "member"
      : isAuthenticated;
  return { session, looksLikeMember };
}

/** The token still holds, and the server knows nobody by it: signed out from elsewhere. */
export function useHasEnded(): boolean {
  const { isAuthenticated } = useConvexAuth();
  const me = useQuery(api.account.queries.getMe, isAuthenticated ? {} : "skip");
  return me === null;
}
