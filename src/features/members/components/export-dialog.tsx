import { useState } from "react";
import { useTranslations } from "use-intl";
import {
  EXPORT_FORMATS,
  type ExportFormat,
} from "@convex/shared/communities/memberColumns";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { ProgressLine } from "@/components/ui/progress-line";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useFormat } from "@/hooks/use-format";
import { useCount } from "../hooks/use-count";
import { useExport, type Shown } from "../hooks/use-export";

/** A file of what the table shows; how many and which columns are said first. */
export function ExportDialog({
  shown,
  onClose,
}: {
  shown: Shown;
  onClose: () => void;
}) {
  const t = useTranslations("members.export");
  const [format, setFormat] = useState<ExportFormat>("csv");
  const { org, filters } = shown;
  const counted = useCount({
    orgId: org.orgId,
    target: { by: "filters", filters },
  });
  const { progress, start, cancel } = useExport(shown);
  const count =
    counted === null || counted === "failed" ? null : counted.matched;
  const isReading = progress.state === "reading";
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={t("title")}
        description={t("lede")}
        footer={
          <Button
            variant="primary"
            disabled={count === null || count === 0}
            isLoading={isReading}
            onClick={() => count !== null && void start(format, count)}
          >
            {t("start")}
          </Button>
        }
      >
        <div className="flex flex-col gap-4">
          <SegmentedControl
            label={t("format")}
            segments={EXPORT_FORMATS.map((value) => ({
              value,
              label: t(value),
            }))}
            value={format}
            onValueChange={setFormat}
          />
          <CountLine counted={counted} shown={shown} />
          {isReading && (
            <ProgressLine
              label={t("progress", {
                done: progress.done,
                total: progress.total,
              })}
              value={progress.done}
              max={progress.total}
              action={
                <Button size="sm" onClick={cancel}>
                  {t("cancel")}
                </Button>
              }
            />
          )}
          {progress.state === "done" && (
            <Notice tone="success" role="status">
              {t("done", { count: progress.count })}
            </Notice>
          )}
          {progress.state === "failed" && (
            <Notice tone="danger" role="alert" title={t("failed")}>
              {progress.why}
            </Notice>
          )}
        </div>
      </DialogContent>
    </Dialog>
  );
}

function CountLine({
  counted,
  shown: { columns, words },
}: {
  counted: ReturnType<typeof useCount>;
  shown: Shown;
}) {
  const t = useTranslations("members");
  const format = useFormat();
  if (counted === "failed") {
    return (
      <p role="alert" className="text-danger">
        {t("bulk.countFailed")}
      </p>
    );
  }
  if (counted === null) {
    return <p className="text-quiet">{t("bulk.counting")}</p>;
  }
  const named = [t("columns.name"), ...columns.map(words.column)];
  return (
    <div className="tabular-nums">
      <p>
        {t("export.count", {
          count: counted.matched,
          columns: format.list(named),
        })}
      </p>
      <p className="text-sm text-quiet">{t("export.logged")}</p>
    </div>
  );
}
