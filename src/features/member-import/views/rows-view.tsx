import { useConvex, usePaginatedQuery } from "convex/react";
import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { LIMITS } from "@convex/shared/limits";
import { Button } from "@/components/ui/button";
import { MoreRows } from "@/components/ui/more-rows";
import { Notice } from "@/components/ui/notice";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import { saveFile } from "@/lib/save-file";
import { ImportRows } from "../components/import-rows";
import { RowLine, useProblemWords } from "../components/row-line";
import { useDeed } from "../hooks/use-deed";
import type { ImportRow, PeopleImport } from "../types";

const PAGE = 20;

interface RowsViewProps {
  orgId: Id<"organisations">;
  file: PeopleImport;
}

/** The rows of an import, as long as they are kept. */
export function RowsView({ orgId, file }: RowsViewProps) {
  const t = useTranslations("memberImport.rows");
  const [chosen, setKind] = useState<keyof PeopleImport["counts"] | null>(null);
  const first = file.counts.broken > 0 ? "broken" : "fresh";
  const kind = (chosen ?? first) as ImportRow["kind"];
  const asked = { orgId, importId: file.importId, kind };
  const list = usePaginatedQuery(api.members.imports.listRows, asked, {
    initialNumItems: PAGE,
  });
  return (
    <ImportRows counts={file.counts} kind={kind} onKind={setKind}>
      {kind === "broken" && file.counts.broken > 0 && (
        <BrokenDownload orgId={orgId} file={file} />
      )}
      {list.status === "LoadingFirstPage" ? (
        <SkeletonGroup className="pt-3">
          <SkeletonText lines={4} />
        </SkeletonGroup>
      ) : (
        <>
          {list.results.length === 0 && <p className="py-3">{t("none")}</p>}
          <ul className="mt-3 border-t border-line empty:hidden">
            {list.results.map((row) => (
              <RowLine key={row.row} row={row} />
            ))}
          </ul>
          <MoreRows list={list} page={PAGE} />
        </>
      )}
    </ImportRows>
  );
}

/** The rows that were left out, to be set right and brought again. */
function BrokenDownload({ orgId, file }: RowsViewProps) {
  const t = useTranslations("memberImport");
  const convex = useConvex();
  const words = useProblemWords();
  const { act, isBusy, error } = useDeed();
  const download = async () => {
    const header = [
      t("download.row"),
      t("fields.email"),
      t("fields.name"),
      t("fields.tags"),
      t("download.why"),
    ];
    const lines: string[][] = [];
    let cursor: string | null = null;
    for (let isDone = false; !isDone;) {
      const found: Page = await convex.query(api.members.imports.listRows, {
        orgId,
        importId: file.importId,
        kind: "broken",
        paginationOpts: { numItems: LIMITS.pageSize, cursor },
      });
      for (const row of found.page) {
        const { email = "", tags = "" } = row.values;
        lines.push([String(row.row), email, row.name, tags, words(row)]);
      }
      ({ isDone, continueCursor: cursor } = found);
    }
    const { csvOf } = await import("@/lib/csv-out");
    saveFile(`${t("download.file")}.csv`, "text/csv", csvOf(header, lines));
  };
  return (
    <div className="flex flex-col items-start gap-3 pt-3">
      <Button size="sm" isLoading={isBusy} onClick={() => void act(download)}>
        <Download aria-hidden />
        {t("download.button")}
      </Button>
      {error && (
        <Notice tone="danger" role="alert">
          {error}
        </Notice>
      )}
    </div>
  );
}

interface Page {
  page: ImportRow[];
  isDone: boolean;
  continueCursor: string;
}
