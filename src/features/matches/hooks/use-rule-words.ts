import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import { useVocabulary } from "@/hooks/use-vocabulary";
import type { RuleValue } from "../types";

/** What a rule keeps away, as one sentence. */
export function useRuleWords(): (value: RuleValue) => string {
  const t = useTranslations("matches.rules");
  const words = useVocabulary();
  const format = useFormat();

  return useMemo(() => {
    const what = (value: RuleValue): string => {
      switch (value.type) {
        case "kind":
          return words.kind(value.kind).toLowerCase();
        case "commitment":
          return words.commitment(value.commitment).toLowerCase();
        case "level":
          return words.level(value.level).toLowerCase();
        case "workplace":
          return words.workplace(value.workplace).toLowerCase();
        case "country":
          return words.region(value.country);
        case "organisation":
          return value.name;
        case "pay": {
          const { amount, currency, period } = value;
          const exactly = { min: amount, max: amount, currency, period };
          return words.pay(exactly) ?? format.money(amount, currency);
        }
        case "startsBy":
          return format.date(Date.parse(value.date));
      }
    };
    return (value) => t(value.type, { what: what(value) });
  }, [t, words, format]);
}
