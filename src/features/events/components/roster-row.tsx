import { memo, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { ATTENDANCE_ANSWERS } from "@convex/shared/communities/vocabulary";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import { useLineName } from "../hooks/use-line-name";
import type { MarkAnswer } from "../roster-lines";
import type { RosterLine } from "../types";
import { ChoiceButtons } from "./choice-buttons";

interface RosterRowProps {
  line: RosterLine;
  /** Enter means this person. */
  isCurrent: boolean;
  /** It was moved to by a key, and must be in sight. */
  isSought: boolean;
  onMark: (line: RosterLine, answer: MarkAnswer) => void;
  onUndo: (line: RosterLine) => void;
}

export const RosterRow = memo(function RosterRow({
  line,
  isCurrent,
  isSought,
  onMark,
  onUndo,
}: RosterRowProps) {
  const t = useTranslations("events.roster");
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent && isSought)
      row.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent, isSought]);
  const name = useLineName()(line);
  return (
    <li
      ref={row}
      data-line={line.userId}
      data-answer={line.answer ?? ""}
      className={cn(
        "flex scroll-my-[10rem] flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-l-2 border-t-line border-l-transparent py-2 pl-3 first:border-t-transparent",
        isCurrent && "border-l-accent bg-sunken",
      )}
    >
      <div className="min-w-0 flex-1 basis-rail">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span
            className={cn(
              "wrap-anywhere",
              line.answer === null && "font-semibold",
            )}
          >
            {name}
          </span>
          <span className="text-sm text-quiet">
            {t(`rsvp.${line.rsvp ?? "walkIn"}`)}
          </span>
        </p>
        <Provenance line={line} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <ChoiceButtons
          label={t("mark", { name })}
          size="sm"
          choices={ATTENDANCE_ANSWERS.map((value) => ({
            value,
            label: t(`answer.${value}`),
          }))}
          value={line.organiserAnswer ?? line.answer}
          onChoose={(answer) => onMark(line, answer)}
        />
        {line.organiserAnswer !== null && (
          <Button
            size="sm"
            variant="quiet"
            aria-label={t("undoNamed", { name })}
            onClick={() => onUndo(line)}
          >
            {t("undoOne")}
          </Button>
        )}
      </div>
    </li>
  );
});

/** Whose word holds, and who says otherwise; nothing for a mark of one's own. */
function Provenance({ line }: { line: RosterLine }) {
  const t = useTranslations("events.roster");
  const { source, organiserAnswer, isMine, markedBy, isDisputed } = line;
  const isOthers = organiserAnswer !== null && !isMine;
  const isElsewhere = source !== null && source !== "organiser";
  if (!isOthers && !isElsewhere && !isDisputed) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
      {isOthers && (
        <span className="animate-appear">
          {markedBy === ""
            ? t("markedByOther")
            : t("markedBy", { name: markedBy })}
        </span>
      )}
      {isElsewhere && <span>{t(`source.${source}`)}</span>}
      {isDisputed && (
        <Badge tone="warm">
          {source !== "self" && line.selfAnswer !== null
            ? t(`says.${line.selfAnswer}`)
            : t("disputed")}
        </Badge>
      )}
    </p>
  );
}
