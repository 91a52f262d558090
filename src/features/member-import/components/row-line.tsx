import { useTranslations } from "use-intl";
import type {
  ImportField,
  ImportProblem,
} from "@convex/shared/communities/imports";
import { useFormat } from "@/hooks/use-format";
import type { ImportRow } from "../types";

/** A row of the file: who it names, or why it is left out and what it says there. */
export function RowLine({ row }: { row: ImportRow }) {
  const t = useTranslations("memberImport.rows");
  const words = useProblemWords();
  const format = useFormat();
  return (
    <li className="flex flex-col gap-x-6 gap-y-1 border-b border-line py-3 sm:flex-row sm:items-baseline">
      <span className="shrink-0 text-sm text-quiet tabular-nums sm:w-16">
        {t("row", { row: row.row })}
      </span>
      <span className="min-w-0 flex-1 wrap-anywhere">
        <span className="font-medium">{row.name || t("nameless")}</span>{" "}
        <span className="text-quiet">
          {row.address || (row.values.email ?? "")}
        </span>
        {row.tags.length > 0 && (
          <span className="block text-sm text-quiet">
            {t("tags", { names: format.list(row.tags) })}
          </span>
        )}
      </span>
      {row.problems.length > 0 && (
        <span className="min-w-0 flex-1">{words(row)}</span>
      )}
    </li>
  );
}

/** Why a row was left out, in one sentence for each reason. */
export function useProblemWords(): (
  row: Pick<ImportRow, "problems">,
) => string {
  const t = useTranslations("memberImport");
  return ({ problems }) =>
    problems
      .map(({ field, code }) =>
        t(`problems.${code as ImportProblem}`, {
          field: t(`fields.${field as ImportField}`),
        }),
      )
      .join(" ");
}
