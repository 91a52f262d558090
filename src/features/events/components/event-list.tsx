import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import type { EventCard } from "../types";

interface EventListProps {
  label: string;
  events: readonly EventCard[];
}

export function EventList({ label, events }: EventListProps) {
  return (
    <ul aria-label={label} className="border-y border-line">
      {events.map((event) => (
        <EventRow key={event.eventId} event={event} />
      ))}
    </ul>
  );
}

function EventRow({ event }: { event: EventCard }) {
  const t = useTranslations("events.card");
  const format = useFormat();
  const { eventId, title, startsAt, endsAt, orgName, place, isOnline } = event;
  const where = [isOnline && t("online"), place].filter(Boolean).join(" · ");
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-t border-line py-4 first:border-t-0">
      <div className="min-w-0 flex-1 basis-rail">
        <Link
          to="/events/$eventId"
          params={{ eventId }}
          variant="plain"
          className="text-lg font-semibold wrap-break-word"
        >
          {title}
        </Link>
        <p>{format.span(startsAt, endsAt)}</p>
        <p className="text-quiet wrap-break-word">
          {where === "" ? orgName : `${orgName} · ${where}`}
        </p>
      </div>
      <MyAnswer event={event} />
    </li>
  );
}

/** What stands about me on a card: that it is off, or what I said. */
function MyAnswer({ event: { isCancelled, mine } }: { event: EventCard }) {
  const t = useTranslations("events.card");
  if (isCancelled) return <Badge tone="danger">{t("cancelled")}</Badge>;
  if (mine === null) return null;
  if (mine.isWaiting) return <Badge tone="warm">{t("waiting")}</Badge>;
  const tone = mine.answer === "going" ? "accent" : "neutral";
  return <Badge tone={tone}>{t(mine.answer)}</Badge>;
}
