import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import { cn } from "@/lib/cn";
import type { ProgramPage } from "../types";

type Session = ProgramPage["sessions"][number];

/** Those to come first; then those held, with whether I was there. */
export function ProgramSessions({ program }: { program: ProgramPage }) {
  const t = useTranslations("programs.page");
  const { sessions } = program;
  const coming = sessions.filter(({ isHeld }) => !isHeld);
  const past = sessions.filter(({ isHeld }) => isHeld);
  if (sessions.length === 0) {
    return <p className="text-quiet">{t("noSessions")}</p>;
  }
  const isIn =
    program.mine?.state === "enrolled" || program.mine?.state === "completed";
  return (
    <>
      <Sessions title={t("coming")} sessions={coming} isIn={isIn} />
      <Sessions title={t("past")} sessions={past} isIn={isIn} />
    </>
  );
}

interface SessionsProps {
  title: string;
  sessions: readonly Session[];
  isIn: boolean;
}

function Sessions({ title, sessions, isIn }: SessionsProps) {
  if (sessions.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 text-sm font-semibold text-quiet">{title}</h3>
      <ol className="divide-y divide-line">
        {sessions.map((session) => (
          <Row key={session.sessionId} session={session} isIn={isIn} />
        ))}
      </ol>
    </>
  );
}

function Row({ session, isIn }: { session: Session; isIn: boolean }) {
  const t = useTranslations("programs.page");
  const format = useFormat();
  const { eventId, title, isCancelled } = session;
  const look = cn("wrap-anywhere", isCancelled && "line-through");
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3">
      <div className="min-w-0">
        {eventId === null ? (
          <span className={look}>{title}</span>
        ) : (
          <Link to="/events/$eventId" params={{ eventId }} className={look}>
            {title}
          </Link>
        )}
        <p className="text-sm text-quiet">
          {format.span(session.startsAt, session.endsAt)}
        </p>
      </div>
      {isCancelled ? (
        <Badge>{t("cancelled")}</Badge>
      ) : (
        isIn && session.isHeld && <Presence wasThere={session.wasThere} />
      )}
    </li>
  );
}

function Presence({ wasThere }: Pick<Session, "wasThere">) {
  const t = useTranslations("programs.page");
  if (wasThere === null) {
    return <span className="text-sm text-quiet">{t("unknown")}</span>;
  }
  return (
    <Badge tone={wasThere ? "accent" : "outline"}>
      {t(wasThere ? "there" : "notThere")}
    </Badge>
  );
}
