import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import type { RunEventCard } from "../types";

interface RunEventListProps {
  label: string;
  slug: string;
  events: readonly RunEventCard[];
  isPast: boolean;
}

/** An organisation's events with who comes, or who came. */
export function RunEventList(props: RunEventListProps) {
  const { label, slug, events, isPast } = props;
  return (
    <ul aria-label={label} className="border-y border-line">
      {events.map((event) => (
        <RunEventRow
          key={event.eventId}
          slug={slug}
          event={event}
          isPast={isPast}
        />
      ))}
    </ul>
  );
}

interface RunEventRowProps {
  slug: string;
  event: RunEventCard;
  isPast: boolean;
}

function RunEventRow({ slug, event, isPast }: RunEventRowProps) {
  const t = useTranslations("events.run");
  const tCard = useTranslations("events.card");
  const format = useFormat();
  const { eventId, title, startsAt, endsAt, isCancelled, origin } = event;
  const counts = useCounts(event, isPast);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-t border-line py-4 first:border-t-0">
      <div className="min-w-0 flex-1 basis-rail">
        <Link
          to="/organise/$slug/events/$eventId"
          params={{ slug, eventId }}
          variant="plain"
          className="text-lg font-semibold wrap-break-word"
        >
          {title}
        </Link>
        <p>{format.span(startsAt, endsAt)}</p>
        {origin !== "own" && (
          <p className="text-sm text-quiet">{t(`origin.${origin}`)}</p>
        )}
      </div>
      <div className="flex flex-col items-start gap-1 sm:items-end">
        {isCancelled && <Badge tone="danger">{tCard("cancelled")}</Badge>}
        <p className="tabular-nums">{counts}</p>
        {isPast && !isCancelled && (
          <Link
            to="/organise/$slug/events/$eventId"
            params={{ slug, eventId }}
            search={{ tab: "roster" }}
          >
            {t("roster")}
          </Link>
        )}
      </div>
    </li>
  );
}

/** "12 of 20 go · 3 maybe · 2 wait", or after it how many came. */
function useCounts({ counts, capacity }: RunEventCard, isPast: boolean) {
  const t = useTranslations("events.run");
  const { going, maybe, waiting, attended, partly, missed } = counts;
  if (isPast) {
    if (attended + partly + missed === 0) return t("unmarked");
    return t("attended", { count: attended + partly });
  }
  return [
    capacity === null
      ? t("going", { count: going })
      : t("goingOf", { count: going, capacity }),
    maybe > 0 && t("maybe", { count: maybe }),
    waiting > 0 && t("waiting", { count: waiting }),
  ]
    .filter(Boolean)
    .join(" · ");
}
