import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import { useVocabulary } from "@/hooks/use-vocabulary";
import type { FactorQuestion } from "../types";

/** A question about the reader as a sentence, and what it is about in a few words. */
export function useQuestionWords(
  form: "ask" | "topic",
): (question: FactorQuestion) => string {
  const t = useTranslations(`matches.question.${form}`);
  const format = useFormat();
  const words = useVocabulary();
  return useCallback(
    (question) => {
      switch (question.type) {
        case "workPermission":
          return t("workPermission", { place: words.region(question.country) });
        case "language":
          return t("language", { language: format.language(question.code) });
        case "skill":
          return t("skill", { skill: question.name });
        case "role":
        case "experience":
          return t(question.type);
      }
    },
    [t, format, words],
  );
}
