import type { ReactNode } from "react";
import { useTimeZone, useTranslations } from "use-intl";
import { ExternalButtonLink, Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import type { EventPage } from "../types";

/** When, where, by whom and for how many. */
export function EventFacts({ event }: { event: EventPage }) {
  const t = useTranslations("events.page");
  return (
    <dl className="border-y border-line">
      <Fact name={t("when")}>
        <When event={event} />
      </Fact>
      <Where event={event} />
      <Fact name={t("by")}>
        <Link to="/community/$slug" params={{ slug: event.orgSlug }}>
          {event.orgName}
        </Link>
        {event.audience === "members" && (
          <p className="text-quiet">
            {t("forMembers", { org: event.orgName })}
          </p>
        )}
      </Fact>
      <Fact name={t("capacity")}>
        <Places event={event} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-t border-line py-4 first:border-t-0">
      <dt className="text-sm text-quiet">{name}</dt>
      <dd className="wrap-break-word">{children}</dd>
    </div>
  );
}

function When({ event: { startsAt, endsAt, timeZone } }: { event: EventPage }) {
  const t = useTranslations("events.page");
  const format = useFormat();
  const isElsewhere = useIsElsewhere(timeZone, startsAt);
  return (
    <>
      <p>{format.span(startsAt, endsAt)}</p>
      {isElsewhere && (
        <p className="text-quiet">
          {t("there", { when: format.span(startsAt, endsAt, timeZone) })}
        </p>
      )}
    </>
  );
}

/** Clocks there show another time than the reader's; two names of one time are one. */
function useIsElsewhere(timeZone: string, at: number): boolean {
  const mine = useTimeZone() ?? "UTC";
  const clock = (zone: string) =>
    new Intl.DateTimeFormat("en", {
      timeZone: zone,
      dateStyle: "short",
      timeStyle: "short",
    }).format(at);
  return clock(mine) !== clock(timeZone);
}

function Where({ event: { place, isOnline, url } }: { event: EventPage }) {
  const t = useTranslations("events.page");
  const tCard = useTranslations("events.card");
  if (place === "" && !isOnline && url === "") return null;
  return (
    <Fact name={t("where")}>
      {place !== "" && <p>{place}</p>}
      {isOnline && <p>{tCard("online")}</p>}
      {url !== "" && (
        <ExternalButtonLink href={url} size="sm" className="mt-2">
          {t(isOnline ? "linkOnline" : "link")}
        </ExternalButtonLink>
      )}
    </Fact>
  );
}

function Places({ event }: { event: EventPage }) {
  const t = useTranslations("events.page");
  const { capacity, goingCount, waitingCount } = event;
  const isOver = event.closed === "over" || event.isCancelled;
  const free = capacity === null ? null : Math.max(0, capacity - goingCount);
  return (
    <>
      <p>{t(isOver ? "saidCount" : "goingCount", { count: goingCount })}</p>
      {capacity !== null && free !== null && !isOver && (
        <p className="text-quiet">
          {free === 0
            ? t("full", { capacity })
            : t("capacityOf", { free, capacity })}
          {waitingCount > 0 &&
            `, ${t("waitingCount", { count: waitingCount })}`}
        </p>
      )}
    </>
  );
}
