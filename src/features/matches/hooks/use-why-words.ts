import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import { useVocabulary } from "@/hooks/use-vocabulary";
import type { Check, Why } from "../types";

type Aspect = Check["aspect"];
type Words = ReturnType<typeof useParts>;

/** The part of the profile that decides it. */
export const sectionOf = ({
  aspect,
  reason,
}: Pick<Check, "aspect" | "reason">): "basics" | "preferences" =>
  aspect === "language" || reason === "region" || reason === "timeZone"
    ? "basics"
    : "preferences";

/** What the listing says of each check; null where it says nothing. */
const THEIRS: Record<Aspect, (why: Why, words: Words) => string | null> = {
  organisation: ({ organisationName }) => organisationName,
  deadline: ({ deadline }, { format }) =>
    deadline === undefined ? null : format.date(deadline),
  place: ({ facts }, { t, place, visa }) =>
    sentences([
      `${place(facts)}.`,
      facts.workplace !== "remote" &&
        t("visa", { words: visa(facts.visaSponsorship).toLowerCase() }),
    ]),
  workplace: ({ facts }, { workplace }) => workplace(facts.workplace),
  language: ({ facts }, { languages }) => languages(facts.languages),
  level: ({ facts }, { level }) =>
    facts.level === undefined ? null : level(facts.level),
  startDate: ({ facts }, { day }) => day(facts.startsOn),
  hours: ({ facts }, { hours }) => hours(facts.hoursPerWeek),
  pay: ({ facts }, { pay }) => pay(facts.pay) ?? null,
  // A rule is the member's alone, and has a page of its own.
  rule: () => null,
};

/** What the profile says of each. */
const YOURS: Record<
  Aspect,
  (own: Why["yours"], words: Words) => string | null
> = {
  organisation: (_own, { t }) => t("own.organisation"),
  deadline: () => null,
  place: (own, { t, format, regions }) =>
    sentences([
      own.country !== "" &&
        t("own.home", { country: format.country(own.country) }),
      own.workPermissions.length > 0 &&
        t("own.permitted", { places: regions(own.workPermissions) }),
      own.noWorkPermissions.length > 0 &&
        t("own.notPermitted", { places: regions(own.noWorkPermissions) }),
      own.places.length > 0 && t("own.wanted", { places: regions(own.places) }),
    ]),
  workplace: (own, { list, workplace }) => list(own.workplaces.map(workplace)),
  language: (own, { languages }) => languages(own.languages),
  level: (own, { list, level }) => list(own.levels.map(level)),
  startDate: (own, { day }) => day(own.earliestStart),
  hours: (own, { hours }) => hours(own.hoursPerWeek),
  pay: ({ minimumPay: least }, { pay }) =>
    (least &&
      pay({
        min: least.amount,
        currency: least.currency,
        period: least.period,
      })) ??
    null,
  rule: () => null,
};

/** What the listing and the profile say of each check. */
export function useWhyWords() {
  const words = useParts();
  return {
    theirs: (why: Why, aspect: Aspect) => THEIRS[aspect](why, words),
    yours: (why: Why, aspect: Aspect) => YOURS[aspect](why.yours, words),
  };
}

function useParts() {
  const t = useTranslations("matches.why");
  const visa = useTranslations("opportunities.visa");
  const languageLevel = useTranslations("vocabulary.languageLevel");
  const words = useVocabulary();
  const format = useFormat();
  return useMemo(() => {
    const list = (items: readonly string[]) =>
      items.length === 0 ? null : format.list(items);
    return {
      ...words,
      t,
      visa,
      format,
      list,
      regions: (codes: readonly string[]) =>
        format.list(codes.map(words.region)),
      languages: (spoken: Why["yours"]["languages"]) =>
        list(
          spoken.map(
            ({ code, level }) =>
              `${format.language(code)} (${languageLevel(level).toLowerCase()})`,
          ),
        ),
      hours: (count: number | undefined) =>
        count === undefined ? null : t("hours", { hours: count }),
      day: (iso: string | undefined) =>
        iso === undefined ? null : format.date(Date.parse(iso)),
    };
  }, [t, visa, languageLevel, words, format]);
}

function sentences(all: readonly (string | false)[]): string | null {
  return all.filter(Boolean).join(" ") || null;
}
