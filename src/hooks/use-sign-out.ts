import { useAuthActions } from "@convex-dev/auth/react";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { forgetMembers } from "@/lib/member-slots";
import { sessionEnd } from "@/lib/session-end";
import { dropSession } from "@/lib/stored-session";
import { toasts } from "@/lib/toasts";

/** For the server to end the session too; without a network it never answers. */
const PATIENCE_MS = 3_000;

/** Leaves the account, and nothing of it in this browser. */
export function useSignOut(): () => Promise<void> {
  const t = useTranslations("shell");
  const { signOut } = useAuthActions();
  const navigate = useNavigate();

  return useCallback(async () => {
    // Away first: a member's page would send a stranger to sign in again.
    await navigate({ to: "/", state: { isLeaving: true } });
    sessionEnd.expect();
    const isEnded = await Promise.race([
      signOut().then(() => true),
      new Promise<false>((resolve) =>
        setTimeout(() => resolve(false), PATIENCE_MS),
      ),
    ]);
    if (!isEnded) dropSession();
    forgetMembers();
    toasts.show(t("signedOut"));
  }, [t, signOut, navigate]);
}
