import { useAuthActions } from "@convex-dev/auth/react";
import { useNavigate } from "@tanstack/react-router";
import { useMutation } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";

type Ending = Id<"authSessions"> | "others" | "all" | null;

/** Signing out from afar: what is under way, and what is said of it. */
export function useSessionActions() {
  const t = useTranslations();
  const errorMessage = useErrorMessage();
  const navigate = useNavigate();
  const { signOut } = useAuthActions();
  const end = useMutation(api.account.sessions.end);
  const endOthers = useMutation(api.account.sessions.endOthers);
  const endAll = useMutation(api.account.sessions.endAll);
  const [ending, setEnding] = useState<Ending>(null);

  const attempt = async (what: Ending, act: () => Promise<string>) => {
    setEnding(what);
    try {
      toasts.show(await act());
    } catch (thrown) {
      toasts.showError(errorMessage(thrown));
    }
    setEnding(null);
  };

  return {
    ending,
    endOne: (sessionId: Id<"authSessions">) =>
      attempt(sessionId, async () => {
        await end({ sessionId });
        return t("settings.sessions.ended");
      }),
    endOthers: () =>
      attempt("others", async () => {
        const count = await endOthers();
        return t("settings.sessions.othersEnded", { count });
      }),
    endAll: () =>
      attempt("all", async () => {
        await endAll();
        // Away first: a member's page would send a stranger to sign in again.
        await navigate({ to: "/" });
        await signOut();
        return t("shell.signedOut");
      }),
  };
}
