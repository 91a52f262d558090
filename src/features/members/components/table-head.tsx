import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "use-intl";
import type { MemberColumn } from "@convex/shared/communities/memberColumns";
import { cn } from "@/lib/cn";
import type { MemberWords } from "../hooks/use-member-words";
import type { Selection } from "../hooks/use-selection";
import type { MemberLine, Sort } from "../lib/filters";
import { cell } from "../lib/looks";
import { SelectBox } from "./select-box";

const SORT_OF: Partial<Record<MemberColumn | "name", Sort>> = {
  name: "name",
  joined: "joined",
  engagement: "engagement",
  sections: "completeness",
};

export interface TableHeadProps {
  lines: readonly MemberLine[];
  columns: readonly MemberColumn[];
  words: MemberWords;
  selection: Selection;
  /** Null while a search decides the order. */
  sort: Sort | null;
  onSort: (sort: Sort) => void;
}

export function TableHead({
  columns,
  words,
  selection,
  sort,
  onSort,
  lines,
}: TableHeadProps) {
  const t = useTranslations("members");
  const isEvery =
    lines.length > 0 && lines.every(({ userId }) => selection.has(userId));
  const named: readonly { key: MemberColumn | "name"; label: string }[] = [
    { key: "name", label: t("columns.name") },
    ...columns.map((key) => ({ key, label: words.column(key) })),
  ];
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={cn(cell, headLook, "z-20 w-touch pr-0")}>
          <SelectBox
            label={t("table.selectPage")}
            isOn={isEvery || selection.isFull}
            isPartly={!selection.isEmpty && !isEvery}
            onToggle={() => selection.setPage(!isEvery && !selection.isFull)}
          />
        </th>
        {named.map(({ key, label }) => {
          const by = SORT_OF[key];
          const isSorted = by !== undefined && by === sort;
          return (
            <th
              key={key}
              scope="col"
              aria-sort={
                isSorted
                  ? by === "name"
                    ? "ascending"
                    : "descending"
                  : undefined
              }
              className={cn(
                cell,
                headLook,
                "font-semibold",
                key === "name" && "left-0 z-20",
              )}
            >
              {by === undefined || sort === null ? (
                <span className="text-quiet">{label}</span>
              ) : (
                <button
                  type="button"
                  aria-label={t("sort.by", { column: label })}
                  onClick={() => onSort(by)}
                  className={cn(
                    "-mx-1 inline-flex min-h-touch items-center gap-1 rounded-sm px-1 hover:text-ink focus-visible:-outline-offset-2",
                    isSorted ? "text-ink" : "text-quiet",
                  )}
                >
                  {label}
                  {isSorted && <SortMark isUp={by === "name"} />}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

const headLook = "sticky top-0 z-10 h-touch bg-paper";

function SortMark({ isUp }: { isUp: boolean }) {
  const Arrow = isUp ? ArrowUp : ArrowDown;
  return <Arrow aria-hidden className="size-4" />;
}
