import {
  CalendarX,
  ClipboardList,
  DoorOpen,
  Hourglass,
  MailX,
  UserRound,
} from "lucide-react";
import { useTranslations } from "use-intl";
import { ProgressLine } from "@/components/ui/progress-line";
import { ButtonLink, Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import { useDayAgo } from "../hooks/use-day-ago";
import type { Overview } from "../types";
import { Exception } from "./exception";

interface ExceptionsProps {
  overview: Overview;
  slug: string;
}

/** What needs whoever runs it, the most pressing first; a calm line where nothing does. */
export function Exceptions({ overview, slug }: ExceptionsProps) {
  const t = useTranslations("organise.overview");
  const { attendance, failingSources, applications, ...counts } = overview;
  const waiting =
    counts.failedMails.count +
    counts.requests.count +
    counts.quiet.count +
    counts.unmet.count +
    failingSources.length +
    applications.length;
  if (attendance === null && waiting === 0) {
    return (
      <>
        <p className="text-lg">{t("calm")}</p>
        <p className="text-quiet">{t("calmText")}</p>
      </>
    );
  }
  return (
    <>
      {attendance && <Unanswered attendance={attendance} slug={slug} />}
      <ul className="divide-y divide-line">
        <Failures overview={overview} slug={slug} />
        <People overview={overview} slug={slug} />
      </ul>
    </>
  );
}

interface UnansweredProps {
  attendance: NonNullable<Overview["attendance"]>;
  slug: string;
}

function Unanswered({ attendance, slug }: UnansweredProps) {
  const t = useTranslations("organise.overview");
  const format = useFormat();
  const { eventId, title, startsAt, answered, expected } = attendance;
  const roster = {
    to: "/organise/$slug/events/$eventId",
    params: { slug, eventId },
    search: { tab: "roster" },
  } as const;
  const label = t("attendance", { title, answered, expected });
  return (
    <div className="pb-4">
      <p className="font-heading text-xl leading-heading wrap-break-word">
        <Link {...roster} variant="plain">
          {label}
        </Link>
      </p>
      <ProgressLine
        label={t("attendanceWhen", { when: format.relative(startsAt) })}
        value={answered}
        max={expected}
        className="mt-3 max-w-measure"
      />
      <ButtonLink {...roster} variant="primary" className="mt-2">
        {t("attendanceAction")}
      </ButtonLink>
    </div>
  );
}

function Failures({ overview, slug }: ExceptionsProps) {
  const t = useTranslations("organise.overview");
  const format = useFormat();
  const { failingSources, failedMails } = overview;
  return (
    <>
      {failingSources.map(({ sourceId, label, at }) => (
        <Exception
          key={sourceId}
          icon={<CalendarX />}
          tone="danger"
          text={t("sourceWhen", { when: format.relative(at) })}
        >
          <Link
            to="/organise/$slug/events/sources"
            params={{ slug }}
            variant="plain"
          >
            {t("source", { label })}
          </Link>
        </Exception>
      ))}
      {failedMails.count > 0 && (
        <Exception icon={<MailX />} tone="danger" text={t("mailsText")}>
          <Link
            to="/organise/$slug/invitations"
            params={{ slug }}
            hash="all"
            variant="plain"
          >
            {t(failedMails.isMore ? "mailsMore" : "mails", failedMails)}
          </Link>
        </Exception>
      )}
    </>
  );
}

function People({ overview, slug }: ExceptionsProps) {
  const t = useTranslations("organise.overview");
  const dayAgo = useDayAgo();
  const { requests, applications, quiet, unmet } = overview;
  const members = { to: "/organise/$slug/members", params: { slug } } as const;
  return (
    <>
      {requests.count > 0 && (
        <Exception icon={<DoorOpen />} text={t("requestsText")}>
          <Link
            to="/organise/$slug/invitations"
            params={{ slug }}
            variant="plain"
          >
            {t(requests.isMore ? "requestsMore" : "requests", requests)}
          </Link>
        </Exception>
      )}
      {applications.map(({ programId, name, pending }) => (
        <Exception
          key={programId}
          icon={<ClipboardList />}
          text={t("applicationsText")}
        >
          <Link
            to="/organise/$slug/programs/$programId"
            params={{ slug, programId }}
            variant="plain"
          >
            {t("applications", { name, count: pending })}
          </Link>
        </Exception>
      ))}
      {quiet.count > 0 && (
        <Exception icon={<Hourglass />} text={t("quietText")}>
          <Link {...members} search={{ level: "quiet" }} variant="plain">
            {t(quiet.isMore ? "quietMore" : "quiet", quiet)}
          </Link>
        </Exception>
      )}
      {unmet.count > 0 && (
        <Exception icon={<UserRound />} text={t("unmetText")}>
          <Link
            {...members}
            search={{ level: "new", since: dayAgo(90), before: dayAgo(30) }}
            variant="plain"
          >
            {t(unmet.isMore ? "unmetMore" : "unmet", unmet)}
          </Link>
        </Exception>
      )}
    </>
  );
}
