import { ChevronDown } from "lucide-react";
import { useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import { useQuestionWords } from "../hooks/use-question-words";
import type { Answer, Factor, ProfileEntry } from "../types";
import { FactorQuotes } from "./factor-quotes";
import { RequirementQuestion } from "./requirement-question";
import { VerdictWord } from "./verdict-word";

export interface RequirementHandlers {
  /** The texts are beside it and scroll to its quotes. */
  isWide: boolean;
  listingLanguage: string;
  entries: readonly ProfileEntry[];
  /** Missing where the reader may not answer. */
  onAnswer: ((factorKey: string, answer: Answer) => Promise<void>) | undefined;
}

interface RequirementRowProps extends RequirementHandlers {
  factor: Factor;
  isActive: boolean;
  onActivate: (key: string | null) => void;
}

export function RequirementRow({
  factor,
  isActive,
  onActivate,
  isWide,
  listingLanguage,
  entries,
  onAnswer,
}: RequirementRowProps) {
  const t = useTranslations("matches.match.importance");
  const topic = useQuestionWords("topic");
  const quotesId = useId();
  const { key, requirement, question } = factor;
  const press = () => onActivate(isActive && !isWide ? null : key);
  return (
    <li
      className={cn(
        "-mx-3 border-t border-line transition-colors",
        isActive && "bg-accent-soft",
      )}
    >
      <button
        type="button"
        data-requirement={key}
        {...(isWide
          ? { "aria-pressed": isActive }
          : { "aria-expanded": isActive, "aria-controls": quotesId })}
        onClick={press}
        onFocus={() => isWide && onActivate(key)}
        className="flex min-h-touch w-full items-start justify-between gap-4 rounded-sm px-3 py-3 text-left focus-visible:-outline-offset-2"
      >
        <span className="min-w-0">
          <VerdictWord verdict={factor.verdict} />
          <span className="block wrap-break-word">
            {requirement || (question && topic(question))}
          </span>
          <span className="block text-sm text-quiet">
            {t(factor.nature ?? factor.importance)}
          </span>
        </span>
        {!isWide && (
          <ChevronDown
            aria-hidden
            className={cn(
              "mt-1 size-4 shrink-0 text-quiet transition-transform",
              isActive && "rotate-180",
            )}
          />
        )}
      </button>
      <div id={quotesId} className="px-3">
        {isActive && (
          <FactorQuotes
            factor={factor}
            listingLanguage={listingLanguage}
            isWide={isWide}
          />
        )}
      </div>
      {question && onAnswer && (
        <Answering
          factor={factor}
          question={question}
          entries={entries}
          onAnswer={onAnswer}
        />
      )}
    </li>
  );
}

interface AnsweringProps {
  factor: Factor;
  question: NonNullable<Factor["question"]>;
  entries: readonly ProfileEntry[];
  onAnswer: NonNullable<RequirementHandlers["onAnswer"]>;
}

/** The question while it is open, and afterwards the way to answer otherwise. */
function Answering({ factor, question, entries, onAnswer }: AnsweringProps) {
  const t = useTranslations("matches.question");
  const [isChanging, setIsChanging] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isOpen = factor.verdict === "unknown" || isChanging;

  const answer = async (given: Answer) => {
    setIsSending(true);
    try {
      await onAnswer(factor.key, given);
      setIsChanging(false);
      // The buttons go with the answer; the focus must not go with them.
      place.current
        ?.closest("li")
        ?.querySelector<HTMLElement>("[data-requirement]")
        ?.focus();
    } finally {
      setIsSending(false);
    }
  };

  return (
    <div ref={place} className="px-3 pb-3">
      {isOpen ? (
        <RequirementQuestion
          question={question}
          entries={entries}
          isSending={isSending}
          onAnswer={(given) => void answer(given)}
        />
      ) : (
        <Button
          variant="accent"
          size="sm"
          className="-ml-3"
          onClick={() => setIsChanging(true)}
        >
          {t("change")}
        </Button>
      )}
    </div>
  );
}
