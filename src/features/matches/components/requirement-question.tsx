import { useId } from "react";
import { useTranslations } from "use-intl";
import { LANGUAGE_LEVELS } from "@convex/shared/vocabulary";
import { Button } from "@/components/ui/button";
import { useQuestionWords } from "../hooks/use-question-words";
import type { Answer, FactorQuestion } from "../types";

interface RequirementQuestionProps {
  question: FactorQuestion;
  isSending: boolean;
  onAnswer: (answer: Answer) => void;
}

/** An unknown requirement, asked in place; one press settles it. */
export function RequirementQuestion({
  question,
  isSending,
  onAnswer,
}: RequirementQuestionProps) {
  const t = useTranslations("matches.question");
  const ask = useQuestionWords("ask");
  const id = useId();
  return (
    <fieldset
      disabled={isSending}
      aria-describedby={`${id}-help`}
      className="mt-2 rounded-md border border-line bg-raised p-4"
    >
      <legend className="sr-only">{ask(question)}</legend>
      <p aria-hidden className="font-semibold">
        {ask(question)}
      </p>
      <p id={`${id}-help`} className="text-sm text-quiet">
        {t(question.type === "skill" ? "helpSkill" : "help")}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <AnswerButtons question={question} onAnswer={onAnswer} />
      </div>
    </fieldset>
  );
}

function AnswerButtons({
  question,
  onAnswer,
}: Omit<RequirementQuestionProps, "isSending">) {
  const t = useTranslations("matches.question");
  const level = useTranslations("vocabulary.languageLevel");
  const { type } = question;
  const answers: { label: string; answer: Answer }[] =
    type === "language"
      ? [
          { label: t("none"), answer: { type, level: "none" } },
          ...LANGUAGE_LEVELS.map((each) => ({
            label: level(each),
            answer: { type, level: each },
          })),
        ]
      : type === "workPermission"
        ? [
            { label: t("yes"), answer: { type, isAllowed: true } },
            { label: t("no"), answer: { type, isAllowed: false } },
          ]
        : [
            { label: t("yes"), answer: { type, isHeld: true } },
            { label: t("notYet"), answer: { type, isHeld: false } },
          ];
  return answers.map(({ label, answer }) => (
    <Button key={label} size="sm" onClick={() => onAnswer(answer)}>
      {label}
    </Button>
  ));
}
