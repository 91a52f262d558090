import { useTranslations } from "use-intl";
import type { FactorQuestion } from "@convex/shared/matching";
import { useFormat } from "@/hooks/use-format";
import { useVocabulary } from "@/hooks/use-vocabulary";
import type { Asked, Completeness, SectionName } from "../types";

/** One thing worth adding, and what it is good for. */
export interface NextStep {
  key: string;
  section: SectionName;
  what: string;
  why: string;
}

type Topic = Asked["topics"][number];

const SECTION_OF: Record<Topic["topic"], SectionName> = {
  language: "basics",
  skill: "skills",
  workPermission: "preferences",
};

/**
 * What to add, the best first: what matching cannot start without, then what the
 * member's own matches ask, by how many ask it, then what is merely empty.
 */
export function useNextSteps(
  { missing }: Completeness,
  asked: Asked,
): NextStep[] {
  const t = useTranslations("profile");
  const topicWords = useTopicWords(asked);
  const gaps = missing.map(({ section, why, isRequired }) => ({
    isRequired,
    key: why,
    section,
    what: t(`missing.${why}`),
    why: t(`missingWhy.${why}`),
  }));
  return [
    ...gaps.filter(({ isRequired }) => isRequired),
    ...asked.topics.map(topicWords),
    ...gaps.filter(({ isRequired }) => !isRequired),
  ];
}

function useTopicWords({ readCount, hasMore }: Asked) {
  const t = useTranslations("profile.asked");
  const format = useFormat();
  const words = useVocabulary();
  const nameOf = (question: FactorQuestion) => {
    switch (question.type) {
      case "language":
        return format.language(question.code);
      case "skill":
        return question.name;
      case "workPermission":
        return words.region(question.country);
    }
  };
  return ({ topic, matchCount, questions, ...rest }: Topic): NextStep => {
    const names = questions.map(nameOf);
    return {
      key: topic,
      section: SECTION_OF[topic],
      what: t(`${topic}.what`),
      why: t(`${topic}.why`, {
        count: matchCount,
        total: readCount,
        scope: hasMore ? "best" : "all",
        names: format.list(rest.hasMore ? [...names, t("others")] : names),
      }),
    };
  };
}
