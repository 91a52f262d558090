import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ProgressLine } from "@/components/ui/progress-line";
import { useFormat } from "@/hooks/use-format";
import type { PeopleImport } from "../types";

interface SettledPanelProps {
  file: PeopleImport;
  isBusy: boolean;
  error: string | null;
  onSend: () => void;
  onUndo: () => void;
}

/** An import that is on its way, done, or taken back. */
export function SettledPanel({ error, ...props }: SettledPanelProps) {
  return (
    <div className="flex flex-col gap-4">
      <Standing {...props} />
      {error && (
        <Notice tone="danger" role="alert">
          {error}
        </Notice>
      )}
    </div>
  );
}

type StandingProps = Omit<SettledPanelProps, "error">;

function Standing({ file, ...deeds }: StandingProps) {
  const t = useTranslations("memberImport.settled");
  const { counts, state } = file;
  switch (state) {
    case "committing":
      return (
        <ProgressLine
          label={t("committing", { done: counts.done, total: counts.rows })}
          value={counts.done}
          max={counts.rows}
          action={
            <Button size="sm" isLoading={deeds.isBusy} onClick={deeds.onUndo}>
              {t("cancel")}
            </Button>
          }
        />
      );
    case "undoing":
      return (
        <ProgressLine
          label={t("undoing", { done: counts.done, total: counts.rows })}
          value={counts.done}
          max={counts.rows}
        />
      );
    case "committed":
      return <Done file={file} {...deeds} />;
    case "undone":
      return <p className="max-w-measure">{t("undone", counts)}</p>;
    default:
      return <p className="max-w-measure">{t("discarded")}</p>;
  }
}

function Done({ file, isBusy, onSend, onUndo }: StandingProps) {
  const t = useTranslations("memberImport.settled");
  const format = useFormat();
  const { counts, isSending, undoUntil } = file;
  const isHeld = !isSending && counts.invited > 0;
  const canUndo = undoUntil !== null;
  return (
    <>
      <p className="max-w-measure">
        {t("done", { ...counts, left: counts.broken + counts.duplicate })}
      </p>
      {isHeld && (
        <Notice
          tone="warning"
          title={t("held", { count: counts.invited })}
          action={
            canUndo && (
              <Button isLoading={isBusy} onClick={onSend}>
                {t("send")}
              </Button>
            )
          }
        >
          <p>{t("heldHelp")}</p>
        </Notice>
      )}
      {undoUntil !== null && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button isLoading={isBusy} onClick={onUndo}>
            {t("undo")}
          </Button>
          <span className="text-sm text-quiet">
            {t("undoUntil", { when: format.dateTime(undoUntil) })}
          </span>
        </div>
      )}
    </>
  );
}
