import { useRef } from "react";
import { useTranslations } from "use-intl";
import { ATTENDANCE_ANSWERS } from "@convex/shared/communities/vocabulary";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import { useLostFocus } from "@/hooks/use-lost-focus";
import type { AttendanceAnswer } from "../hooks/use-attendance-answer";
import type { Prompt } from "../types";
import { ChoiceButtons } from "./choice-buttons";

interface PromptListProps {
  prompts: readonly Prompt[];
  onAnswer: (prompt: Prompt, answer: AttendanceAnswer) => void;
  onLater: (prompt: Prompt) => void;
}

/** "Were you there?", answered in place; nothing once all are answered. */
export function PromptList({ prompts, onAnswer, onLater }: PromptListProps) {
  const t = useTranslations("events.ask");
  const section = useRef<HTMLElement>(null);
  useLostFocus(section);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-labelledby="were-you-there"
      className="rounded-sm outline-hidden"
    >
      <h2 id="were-you-there" className="text-xl">
        {t("title")}
      </h2>
      <p className="max-w-measure text-quiet">{t("why")}</p>
      <ul className="mt-3 border-y border-line">
        {prompts.map((prompt) => (
          <PromptRow
            key={prompt.promptId}
            prompt={prompt}
            onAnswer={(answer) => onAnswer(prompt, answer)}
            onLater={() => onLater(prompt)}
          />
        ))}
      </ul>
    </section>
  );
}

interface PromptRowProps {
  prompt: Prompt;
  onAnswer: (answer: AttendanceAnswer) => void;
  onLater: () => void;
}

function PromptRow({ prompt, onAnswer, onLater }: PromptRowProps) {
  const t = useTranslations("events.ask");
  const format = useFormat();
  const { eventId, title, orgName, startsAt, endsAt, canWait } = prompt;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line py-4 first:border-t-0">
      <div className="min-w-0 flex-1 basis-rail">
        <Link
          to="/events/$eventId"
          params={{ eventId }}
          variant="plain"
          className="text-lg font-semibold wrap-break-word"
        >
          {title}
        </Link>
        <p className="text-quiet">
          {format.span(startsAt, endsAt)} · {orgName}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <ChoiceButtons
          label={t("label", { title })}
          choices={ATTENDANCE_ANSWERS.map((value) => ({
            value,
            label: t(value),
          }))}
          value={null}
          onChoose={onAnswer}
        />
        {canWait && (
          <Button
            variant="quiet"
            aria-label={t("laterLabel", { title })}
            onClick={onLater}
          >
            {t("later")}
          </Button>
        )}
      </div>
    </li>
  );
}
