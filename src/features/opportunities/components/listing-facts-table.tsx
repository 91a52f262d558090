import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import { useVocabulary } from "@/hooks/use-vocabulary";
import type { OpportunityDetail } from "../types";

interface Fact {
  term: string;
  value: ReactNode;
}

/** What code could read from the listing; unsaid things are said to be unsaid. */
export function ListingFactsTable({
  opportunity,
}: {
  opportunity: OpportunityDetail;
}) {
  const t = useTranslations("opportunities");
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-4 text-lg">
        {t("facts")}
      </h2>
      <dl>
        {useFacts(opportunity).map(({ term, value }) => (
          <div key={term} className="border-t border-line py-3">
            <dt className="text-sm text-quiet">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function useFacts({ facts, ...opportunity }: OpportunityDetail): Fact[] {
  const t = useTranslations("opportunities");
  const tLevel = useTranslations("vocabulary.languageLevel");
  const format = useFormat();
  const words = useVocabulary();
  const languages = facts.languages.map(
    ({ code, level }) => `${format.language(code)} (${tLevel(level)})`,
  );
  const all: (Fact | null | undefined | false)[] = [
    { term: t("factPlace"), value: words.place(facts) },
    {
      term: t("factDeadline"),
      value:
        opportunity.deadline === undefined
          ? t("deadlineUnsaid")
          : `${format.dateTime(opportunity.deadline)} · ${format.deadline(opportunity.deadline)}`,
    },
    { term: t("factPay"), value: words.pay(facts.pay) ?? t("payUnsaid") },
    { term: t("factKind"), value: words.kind(opportunity.kind) },
    opportunity.commitment && {
      term: t("factCommitment"),
      value: words.commitment(opportunity.commitment),
    },
    facts.level && { term: t("factLevel"), value: words.level(facts.level) },
    languages.length > 0 && {
      term: t("factLanguages"),
      value: format.list(languages),
    },
    facts.workplace !== "remote" && {
      term: t("factVisa"),
      value: t(`visa.${facts.visaSponsorship}`),
    },
    facts.hoursPerWeek !== undefined && {
      term: t("factHours"),
      value: t("hours", { hours: facts.hoursPerWeek }),
    },
    facts.startsOn !== undefined && {
      term: t("factStarts"),
      value: format.date(Date.parse(facts.startsOn)),
    },
  ];
  return all.filter((fact): fact is Fact => Boolean(fact));
}
