import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import { cn } from "@/lib/cn";
import { toasts } from "@/lib/toasts";
import { SessionForm } from "../forms/session-form";
import { useDeed } from "../hooks/use-deed";
import type { ProgramToRun, Session } from "../types";
import { Titled } from "./titled";

interface SessionsSectionProps {
  orgId: Id<"organisations">;
  program: ProgramToRun;
}

/** The sessions of a program, and more of them. */
export function SessionsSection({ orgId, program }: SessionsSectionProps) {
  const t = useTranslations("programs.sessions");
  const setCancelled = useMutation(api.programs.setSessionCancelled);
  const { act, isBusy } = useDeed();
  const { sessions } = program;
  const toggle = async ({ sessionId, title, isCancelled }: Session) => {
    const set = (isOff: boolean) =>
      setCancelled({ orgId, sessionId, isCancelled: isOff });
    if ((await act(() => set(!isCancelled))) === undefined) return;
    toasts.showUndoable({
      title: t(isCancelled ? "wasRestored" : "wasCancelled", { title }),
      undo: () => set(isCancelled),
    });
  };
  return (
    <>
      {sessions.length === 0 ? (
        <div className="pb-6">
          <p className="font-semibold">{t("empty")}</p>
          <p className="text-quiet">{t("emptyText")}</p>
        </div>
      ) : (
        <ol aria-label={t("list")} className="divide-y divide-line">
          {sessions.map((session) => (
            <Row
              key={session.sessionId}
              session={session}
              isBusy={isBusy}
              onToggle={() => void toggle(session)}
            />
          ))}
        </ol>
      )}
      <Titled title={t("add")}>
        <SessionForm orgId={orgId} program={program} />
      </Titled>
    </>
  );
}

interface RowProps {
  session: Session;
  isBusy: boolean;
  onToggle: () => void;
}

function Row({ session, isBusy, onToggle }: RowProps) {
  const t = useTranslations("programs.sessions");
  const format = useFormat();
  const { title, eventId, isCancelled, isHeld } = session;
  const deed = isCancelled ? "restore" : "cancel";
  const look = cn("wrap-anywhere", isCancelled && "line-through");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-rail">
        <p className="flex flex-wrap items-baseline gap-x-3">
          {eventId === null ? (
            <span className={look}>{title}</span>
          ) : (
            <Link to="/events/$eventId" params={{ eventId }} className={look}>
              {title}
            </Link>
          )}
          {isHeld && !isCancelled && <Badge>{t("held")}</Badge>}
        </p>
        <p className="text-sm text-quiet">
          {format.span(session.startsAt, session.endsAt)} ·{" "}
          {isCancelled
            ? t("cancelled")
            : t(eventId === null ? "isOwn" : "linked")}
        </p>
      </div>
      <Button
        size="sm"
        variant="quiet"
        disabled={isBusy}
        aria-label={t(`${deed}Of`, { title })}
        onClick={onToggle}
      >
        {t(deed)}
      </Button>
    </li>
  );
}
