import { useMemo } from "react";
import { useTranslations } from "use-intl";
import {
  REGIONS,
  type Commitment,
  type Level,
  type Region,
  type Workplace,
  type WorkKind,
} from "@convex/shared/vocabulary";
import type { ListingFacts } from "@/lib/listing-facts";
import { useFormat } from "./use-format";

type Words = ReturnType<typeof useTranslations<"vocabulary">>;
type Format = ReturnType<typeof useFormat>;

/** The domain's closed lists, places and pay, worded for the reader. */
export function useVocabulary() {
  const t = useTranslations("vocabulary");
  const format = useFormat();

  return useMemo(
    () => ({
      kind: (kind: WorkKind) => t(`workKind.${kind}`),
      commitment: (commitment: Commitment) => t(`commitment.${commitment}`),
      level: (level: Level) => t(`level.${level}`),
      workplace: (workplace: Workplace) => t(`workplace.${workplace}`),
      region: (code: string) => regionWords(code, t, format),
      /** "Remote, from Latin America"; "On site · Berlin, Germany". */
      place: (facts: ListingFacts) => placeWords(facts, t, format),
      /** Null when the listing gives none. */
      pay: (pay: ListingFacts["pay"]) => pay && payWords(pay, t, format),
    }),
    [t, format],
  );
}

const isRegion = (code: string): code is Region =>
  (REGIONS as readonly string[]).includes(code);

const signed = (hours: number) => (hours < 0 ? `−${-hours}` : `+${hours}`);

function regionWords(code: string, t: Words, format: Format): string {
  return isRegion(code) ? t(`region.${code}`) : format.country(code);
}

function placeWords(facts: ListingFacts, t: Words, format: Format): string {
  if (facts.workplace === "remote") return remoteWords(facts, t, format);
  const names = facts.places
    // In the reader's language where it was understood, else as it was written.
    .map(({ text, city, country }) =>
      city && country ? `${city}, ${format.country(country)}` : text,
    )
    .filter(Boolean);
  const where = names.length > 0 ? format.list(names) : t("placeUnsaid");
  return `${t(`workplace.${facts.workplace}`)} · ${where}`;
}

function remoteWords(facts: ListingFacts, t: Words, format: Format): string {
  const place = remotePlace(facts, t, format);
  const excluded = facts.remoteExcluded ?? [];
  if (excluded.length === 0) return place;
  const regions = excluded.map((code) => regionWords(code, t, format));
  return t("remoteNotFrom", { place, regions: format.list(regions) });
}

function remotePlace(
  { remoteRegions, remoteExcluded, remoteUtcOffsets }: ListingFacts,
  t: Words,
  format: Format,
): string {
  if (remoteUtcOffsets) {
    const { min, max } = remoteUtcOffsets;
    const zones = t("utcOffsets", { min: signed(min), max: signed(max) });
    return `${t("workplace.remote")}, ${zones}`;
  }
  if (remoteRegions.includes("ANYWHERE")) return t("remoteAnywhere");
  if (remoteRegions.length === 0) {
    return remoteExcluded ? t("workplace.remote") : t("remoteUnsaid");
  }
  const regions = remoteRegions.map((code) => regionWords(code, t, format));
  return t("remoteFrom", { regions: format.list(regions) });
}

function payWords(
  { min, max, currency, period }: NonNullable<ListingFacts["pay"]>,
  t: Words,
  format: Format,
): string | null {
  const money = (amount: number) => format.money(amount, currency);
  let amount: string | null = null;
  if (min !== undefined && max !== undefined) {
    amount =
      min === max
        ? money(min)
        : t("pay.range", { min: money(min), max: money(max) });
  } else if (min !== undefined) {
    amount = t("pay.from", { min: money(min) });
  } else if (max !== undefined) {
    amount = t("pay.upTo", { max: money(max) });
  }
  return amount === null ? null : t(`pay.${period}`, { amount });
}
