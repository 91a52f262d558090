import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/hooks/use-format";
import { useLogWords } from "../hooks/use-log-words";
import type { LogLine } from "../types";

interface LogRowProps {
  line: LogLine;
  /** Shows only what is about them; null where that is so already. */
  onSubject: ((subjectId: string) => void) | null;
}

export function LogRow({ line, onSubject }: LogRowProps) {
  const t = useTranslations("organise.log");
  const words = useLogWords();
  const format = useFormat();
  const { subjectId, subjectName: name } = line;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
      <span className="min-w-0 wrap-break-word">{words(line)}</span>
      <span className="flex items-center gap-3 text-sm text-quiet">
        {onSubject && subjectId !== null && name !== "" && (
          <Button
            size="sm"
            variant="quiet"
            aria-label={t("only", { name })}
            onClick={() => onSubject(subjectId)}
          >
            {t("about", { name })}
          </Button>
        )}
        <time
          dateTime={new Date(line.at).toISOString()}
          className="tabular-nums"
        >
          {format.dateTime(line.at)}
        </time>
      </span>
    </li>
  );
}
