import { useId } from "react";
import { useTranslations } from "use-intl";
import { LANGUAGE_LEVELS } from "@convex/shared/vocabulary";
import { Button } from "@/components/ui/button";
import { useQuestionWords } from "../hooks/use-question-words";
import type { Answer, FactorQuestion, ProfileEntry } from "../types";
import { TellingField } from "./telling-field";

interface RequirementQuestionProps {
  question: FactorQuestion;
  entries: readonly ProfileEntry[];
  isSending: boolean;
  onAnswer: (answer: Answer) => void;
}

const BOX = "mt-2 rounded-md border border-line bg-raised p-4";

/** An unknown requirement, asked in place; one press settles it. */
export function RequirementQuestion({
  question,
  entries,
  isSending,
  onAnswer,
}: RequirementQuestionProps) {
  const t = useTranslations("matches.question.help");
  const ask = useQuestionWords("ask");
  const id = useId();
  const answering = { isSending, onAnswer };
  if (question.type === "experience") {
    return (
      <div className={BOX}>
        <TellingField
          ask={ask(question)}
          help={t("experience")}
          entries={entries}
          {...answering}
        />
      </div>
    );
  }
  return (
    <fieldset
      disabled={isSending}
      aria-describedby={`${id}-help`}
      className={BOX}
    >
      <legend className="sr-only">{ask(question)}</legend>
      <p aria-hidden className="font-semibold">
        {ask(question)}
      </p>
      <p id={`${id}-help`} className="text-sm text-quiet">
        {t(question.type)}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <AnswerButtons type={question.type} onAnswer={onAnswer} />
      </div>
    </fieldset>
  );
}

interface AnswerButtonsProps {
  type: Exclude<FactorQuestion["type"], "experience">;
  onAnswer: (answer: Answer) => void;
}

function AnswerButtons({ type, onAnswer }: AnswerButtonsProps) {
  const choices = useChoices();
  return choices(type).map(({ label, answer }) => (
    <Button key={label} size="sm" onClick={() => onAnswer(answer)}>
      {label}
    </Button>
  ));
}

function useChoices() {
  const t = useTranslations("matches.question");
  const level = useTranslations("vocabulary.languageLevel");
  return (
    type: AnswerButtonsProps["type"],
  ): readonly { label: string; answer: Answer }[] => {
    switch (type) {
      case "language":
        return [
          { label: t("none"), answer: { type, level: "none" } },
          ...LANGUAGE_LEVELS.map((each) => ({
            label: level(each),
            answer: { type, level: each },
          })),
        ];
      case "workPermission":
        return [
          { label: t("yes"), answer: { type, isAllowed: true } },
          { label: t("no"), answer: { type, isAllowed: false } },
        ];
      case "skill":
        return [
          { label: t("yes"), answer: { type, isHeld: true } },
          { label: t("notYet"), answer: { type, isHeld: false } },
        ];
      case "role":
        return [
          { label: t("yes"), answer: { type, isSought: true } },
          { label: t("no"), answer: { type, isSought: false } },
        ];
    }
  };
}
