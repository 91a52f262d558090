import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/link";
import { useLostFocus } from "@/hooks/use-lost-focus";
import { useSuggestionWords } from "../hooks/use-suggestion-words";
import type { Suggestion } from "../types";

interface DoNextProps {
  suggestions: readonly Suggestion[];
  onNotNow: (key: string) => void;
}

/** At most three things: each a sentence, why it is here, and one button. */
export function DoNext({ suggestions, onNotNow }: DoNextProps) {
  const t = useTranslations("home.next");
  const section = useRef<HTMLElement>(null);
  useLostFocus(section);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-labelledby="do-next"
      className="rounded-sm outline-hidden"
    >
      <h2 id="do-next" className="text-xl">
        {t("title")}
      </h2>
      {suggestions.length === 0 ? (
        <div className="mt-3 border-y border-line py-6">
          <p className="font-semibold">{t("none")}</p>
          <p className="mt-1 max-w-measure text-quiet">{t("noneText")}</p>
        </div>
      ) : (
        <ul className="mt-3 border-b border-line">
          {suggestions.map((suggestion, index) => (
            <Line
              key={suggestion.key}
              suggestion={suggestion}
              isFirst={index === 0}
              onNotNow={onNotNow}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface LineProps {
  suggestion: Suggestion;
  isFirst: boolean;
  onNotNow: (key: string) => void;
}

function Line({ suggestion, isFirst, onNotNow }: LineProps) {
  const t = useTranslations("home.next");
  const { what, why, action, link } = useSuggestionWords(suggestion);
  return (
    <li
      data-suggestion={suggestion.kind}
      className="flex flex-col gap-x-6 gap-y-3 border-t border-line py-4 sm:flex-row sm:items-center sm:justify-between"
    >
      <div className="min-w-0 flex-1">
        <p className="text-lg wrap-break-word">{what}</p>
        <p className="max-w-measure text-quiet">{why}</p>
      </div>
      <div className="flex shrink-0 flex-wrap gap-2">
        <ButtonLink {...link} variant={isFirst ? "primary" : "secondary"}>
          {action}
        </ButtonLink>
        <Button
          variant="quiet"
          aria-label={t("notNowNamed", { what })}
          onClick={() => onNotNow(suggestion.key)}
        >
          {t("notNow")}
        </Button>
      </div>
    </li>
  );
}
