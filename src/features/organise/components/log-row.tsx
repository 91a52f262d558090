import { ListFilter } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useFormat } from "@/hooks/use-format";
import { useLogWords } from "@/hooks/use-log-words";
import type { LogLine } from "../types";

interface LogRowProps {
  line: LogLine;
  /** Shows only what is about them; null where that is so already. */
  onSubject: ((subjectId: string) => void) | null;
}

export function LogRow({ line, onSubject }: LogRowProps) {
  const t = useTranslations("organise.log");
  const words = useLogWords("organisers");
  const format = useFormat();
  const { subjectId, subjectName: name } = line;
  return (
    <li className="flex min-h-touch flex-wrap items-center justify-between gap-x-6 py-1">
      <span className="min-w-0 wrap-break-word">{words(line)}</span>
      <span className="flex flex-row-reverse items-center gap-2 text-sm text-quiet sm:flex-row">
        {onSubject && subjectId !== null && name !== "" && (
          <IconButton
            size="sm"
            label={t("only", { name })}
            className="text-quiet"
            onClick={() => onSubject(subjectId)}
          >
            <ListFilter aria-hidden />
          </IconButton>
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
