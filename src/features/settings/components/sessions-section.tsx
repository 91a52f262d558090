import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Button } from "@/components/ui/button";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { useSessionActions } from "../hooks/use-session-actions";
import { SessionRow } from "./session-row";

/** Every browser one is signed in with, and the way out of each. */
export function SessionsSection() {
  const t = useTranslations("settings.sessions");
  const sessions = useQuery(api.account.sessions.listMine);
  const { ending, endOne, endOthers, endAll } = useSessionActions();
  if (!sessions) {
    return (
      <SkeletonGroup>
        <Skeleton className="h-16" />
      </SkeletonGroup>
    );
  }
  return (
    <>
      <p className="max-w-measure text-quiet">{t("help")}</p>
      <ul className="mt-2 divide-y divide-line">
        {sessions.map((session) => (
          <SessionRow
            key={session.sessionId}
            session={session}
            isEnding={ending === session.sessionId}
            onEnd={() => void endOne(session.sessionId)}
          />
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        {sessions.length > 1 && (
          <Button
            isLoading={ending === "others"}
            onClick={() => void endOthers()}
          >
            {t("endOthers")}
          </Button>
        )}
        <Button isLoading={ending === "all"} onClick={() => void endAll()}>
          {t("endAll")}
        </Button>
      </div>
    </>
  );
}
