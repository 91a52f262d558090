import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import { useVocabulary } from "@/hooks/use-vocabulary";
import type { Concern } from "../types";
import { useRuleWords } from "./use-rule-words";

const signed = (hours: number) => (hours < 0 ? `−${-hours}` : `+${hours}`);

/** Why a role is not open, or perhaps not: the reason and the fact behind it. */
export function useConcernWords() {
  const t = useTranslations("matches.concern");
  const blocked = useTranslations("vocabulary.blocked");
  const languageLevel = useTranslations("vocabulary.languageLevel");
  const words = useVocabulary();
  const format = useFormat();
  const ruleWords = useRuleWords();

  return useMemo(() => {
    const fact = ({ reason, detail = {} }: Concern): string | null => {
      const {
        regions,
        excluded,
        utcOffsets,
        language,
        languageLevel: level,
      } = detail;
      if (detail.rule) return ruleWords(detail.rule);
      if (utcOffsets)
        return t("timeZone", {
          min: signed(utcOffsets.min),
          max: signed(utcOffsets.max),
        });
      if (language && level)
        return t("language", {
          language: format.language(language),
          level: languageLevel(level).toLowerCase(),
        });
      if (excluded && excluded.length > 0) {
        const names = format.list(excluded.map(words.region));
        return t("excluded", { regions: names });
      }
      if (regions && regions.length > 0) {
        const names = format.list(regions.map(words.region));
        return t(reason === "region" ? "regions" : "office", {
          regions: names,
        });
      }
      if (detail.level)
        return t("level", { level: words.level(detail.level).toLowerCase() });
      if (detail.workplace)
        return t("workplace", {
          workplace: words.workplace(detail.workplace).toLowerCase(),
        });
      if (detail.startsOn)
        return t("startsOn", {
          date: format.date(Date.parse(detail.startsOn)),
        });
      if (detail.deadline)
        return t("deadline", { date: format.date(detail.deadline) });
      return null;
    };
    return {
      fact,
      blocked: (concern: Concern) =>
        [blocked(concern.reason), fact(concern)].filter(Boolean).join(" "),
    };
  }, [t, blocked, languageLevel, words, format, ruleWords]);
}
