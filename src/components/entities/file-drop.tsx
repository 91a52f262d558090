import { FileUp } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { IMPORT_LIMITS } from "@convex/shared/communities/imports";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { cn } from "@/lib/cn";
import type { ReadFailure } from "@/lib/people-file/types";

interface FileDropProps {
  isReading: boolean;
  failure: ReadFailure | null;
  onFile: (file: File) => void;
  /** What becomes of it. */
  children: ReactNode;
}

/** Picks a file of people, by hand or by letting it fall anywhere on the area. */
export function FileDrop({
  isReading,
  failure,
  onFile,
  children,
}: FileDropProps) {
  const t = useTranslations("memberImport.file");
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  return (
    <div className="flex flex-col gap-4">
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          const file = event.dataTransfer.files.item(0);
          if (file) onFile(file);
        }}
        className={cn(
          "flex flex-col items-start gap-3 rounded-md border border-dashed border-edge p-6 transition-colors sm:p-10",
          isOver && "border-accent bg-accent-soft",
        )}
      >
        <FileUp aria-hidden className="size-6 text-quiet" />
        <p className="max-w-measure">{children}</p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            variant="primary"
            isLoading={isReading}
            onClick={() => input.current?.click()}
          >
            {t("choose")}
          </Button>
          <span className="text-quiet pointer-coarse:hidden">{t("drop")}</span>
        </div>
        <p className="max-w-measure text-sm text-quiet">
          {t("limits", {
            size: IMPORT_LIMITS.fileBytes / 1_024 / 1_024,
            rows: IMPORT_LIMITS.rows,
          })}
        </p>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          aria-label={t("choose")}
          hidden
          onChange={({ target }) => {
            const file = target.files?.item(0);
            if (file) onFile(file);
            // The same file again, corrected, is a change too.
            target.value = "";
          }}
        />
      </div>
      {failure && (
        <Notice tone="danger" role="alert" title={t("failed")}>
          <Failure {...failure} />
        </Notice>
      )}
    </div>
  );
}

function Failure({ failure, row = 0 }: ReadFailure) {
  const t = useTranslations("memberImport.failures");
  return (
    <p>
      {t(failure, {
        row,
        size: IMPORT_LIMITS.fileBytes / 1_024 / 1_024,
        limit: IMPORT_LIMITS.rows,
        columns: IMPORT_LIMITS.columns,
      })}
    </p>
  );
}
