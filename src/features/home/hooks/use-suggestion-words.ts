import type { LinkProps } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import { useVocabulary } from "@/hooks/use-vocabulary";
import type { Suggestion } from "../types";

interface SuggestionWords {
  /** One sentence. */
  what: string;
  why: string;
  /** Where its one button leads. */
  link: Pick<LinkProps, "to" | "search" | "params" | "hash">;
}

type Kind = Suggestion["kind"];
type Of<K extends Kind> = Extract<Suggestion, { kind: K }>;
type Tools = ReturnType<typeof useTools>;

const toMatches = { to: "/matches" } as const;
const toMatch = ({ matchId }: { matchId: string }) =>
  ({ to: "/matches/$matchId", params: { matchId } }) as const;

const WORDS: {
  [K in Kind]: (suggestion: Of<K>, tools: Tools) => SuggestionWords;
} = {
  closing: (about, { t, format }) => ({
    what: t("closing", {
      title: about.title,
      when: format.deadline(about.deadline),
    }),
    why: t("closingWhy", { date: format.dateTime(about.deadline) }),
    link: toMatch(about),
  }),
  firstRun: ({ step }, { t }) => ({
    what: t(`firstRun.${step}`),
    why: t("firstRunWhy"),
    link: { to: "/welcome", search: { step } },
  }),
  profile: ({ section, why }, { t, tProfile }) => ({
    what: t("profile", { what: tProfile(`missing.${why}`) }),
    why: tProfile(`missingWhy.${why}`),
    link: { to: "/profile", hash: section },
  }),
  confirmEvent: ({ title, count }, { t }) => ({
    what: t("confirmEvent", { title }),
    why: t("confirmEventWhy", { count }),
    link: { to: "/events" },
  }),
  comingEvent: ({ eventId, title, startsAt, endsAt }, { t, format }) => ({
    what: t("comingEvent", { title, when: format.relative(startsAt) }),
    why: t("comingEventWhy", { date: format.span(startsAt, endsAt) }),
    link: { to: "/events/$eventId", params: { eventId } },
  }),
  ask: (_, { t }) => ({ what: t("ask"), why: t("askWhy"), link: toMatches }),
  askAgain: (_, { t }) => ({
    what: t("askAgain"),
    why: t("askAgainWhy"),
    link: toMatches,
  }),
  judge: ({ count, hasMore }, { t }) => ({
    what: t(hasMore ? "judgeMany" : "judge", { count }),
    why: t("judgeWhy"),
    link: toMatches,
  }),
  question: (about, tools) => ({
    what: questionWords(about, tools),
    why: tools.t("questionWhy", { count: about.matchCount }),
    link: toMatch(about),
  }),
  outcome: (about, { t, format }) => ({
    what: t("outcome", { title: about.title }),
    why: t("outcomeWhy", { when: format.relative(about.appliedAt) }),
    link: toMatch(about),
  }),
};

function questionWords(
  { question }: Of<"question">,
  { t, format, words }: Tools,
): string {
  switch (question.type) {
    case "workPermission":
      return t("question.workPermission", {
        place: words.region(question.country),
      });
    case "language":
      return t("question.language", {
        language: format.language(question.code),
      });
    case "skill":
      return t("question.skill", { skill: question.name });
  }
}

function useTools() {
  return {
    t: useTranslations("home.next"),
    tProfile: useTranslations("profile"),
    format: useFormat(),
    words: useVocabulary(),
  };
}

/** What a suggestion says, and where its button leads. */
export function useSuggestionWords<K extends Kind>(
  suggestion: Of<K>,
): SuggestionWords & { action: string } {
  const tools = useTools();
  const kind: K = suggestion.kind as K;
  return {
    ...WORDS[kind](suggestion, tools),
    action: tools.t(`${kind}Action` as `${Kind}Action`),
  };
}
