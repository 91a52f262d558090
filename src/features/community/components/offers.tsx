import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import { useFormat } from "@/hooks/use-format";
import type { Offers as OffersOf } from "../types";
import { Section } from "./section";

/** What comes next and what takes people in; undefined while it is on its way. */
export function Offers({ offers }: { offers: OffersOf | undefined }) {
  const t = useTranslations("community.page");
  return (
    <>
      <Section id="events" title={t("events")}>
        {offers ? <Events events={offers.events} /> : <Waiting />}
        <p className="pt-3">
          <Link to="/events" variant="quiet">
            {t("allEvents")}
          </Link>
        </p>
      </Section>
      <Section id="programs" title={t("programs")}>
        {offers ? <Programs programs={offers.programs} /> : <Waiting />}
        <p className="pt-3">
          <Link to="/programs" variant="quiet">
            {t("allPrograms")}
          </Link>
        </p>
      </Section>
    </>
  );
}

function Events({ events }: Pick<OffersOf, "events">) {
  const t = useTranslations("community.page");
  const format = useFormat();
  if (events.length === 0) {
    return <p className="text-quiet">{t("noEvents")}</p>;
  }
  return (
    <ul className="divide-y divide-line">
      {events.map(({ eventId, title, startsAt, endsAt, place, isOnline }) => (
        <li key={eventId} className="py-3">
          <Link
            variant="plain"
            to="/events/$eventId"
            params={{ eventId }}
            className="font-semibold wrap-break-word"
          >
            {title}
          </Link>
          <p className="text-sm wrap-break-word text-quiet">
            {[format.span(startsAt, endsAt), place, isOnline && t("online")]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Programs({ programs }: Pick<OffersOf, "programs">) {
  const t = useTranslations("community.page");
  const format = useFormat();
  if (programs.length === 0) {
    return <p className="text-quiet">{t("noPrograms")}</p>;
  }
  return (
    <ul className="divide-y divide-line">
      {programs.map(({ programId, name, kind, startsAt, endsAt }) => (
        <li key={programId} className="py-3">
          <Link
            variant="plain"
            to="/programs/$programId"
            params={{ programId }}
            className="font-semibold wrap-break-word"
          >
            {name}
          </Link>
          <p className="text-sm text-quiet">
            {t(`kind.${kind}`)} ·{" "}
            {t("span", {
              from: format.date(startsAt),
              until: format.date(endsAt),
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Waiting() {
  return (
    <SkeletonGroup>
      <SkeletonText lines={2} />
    </SkeletonGroup>
  );
}
