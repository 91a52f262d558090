import { useRouterState } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "@/components/ui/notice";
import { sessionEnd } from "@/lib/session-end";

/** On the way back in: what happened, and that nothing typed is lost. */
export function SessionNotice() {
  const t = useTranslations("shell.sessionEnded");
  const hasEnded = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.get);
  const isWayIn = useRouterState({
    select: (state) => state.location.pathname.startsWith("/sign-in"),
  });
  if (!hasEnded || !isWayIn) return null;
  return (
    <Notice tone="warning" role="status" title={t("title")} className="mb-6">
      {t("text")}
    </Notice>
  );
}
