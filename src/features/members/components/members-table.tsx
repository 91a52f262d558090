import { ArrowDown, ArrowUp } from "lucide-react";
import { Fragment, useRef, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { MemberColumn } from "@convex/shared/communities/memberColumns";
import { cn } from "@/lib/cn";
import type { MemberWords } from "../hooks/use-member-words";
import type { Selection } from "../hooks/use-selection";
import { useWindow } from "../hooks/use-window";
import type { MemberLine, Sort } from "../lib/filters";
import { TABLE_ID } from "../lib/places";
import { MemberCell, NameCell } from "./member-cell";
import { SelectBox } from "./select-box";
import { ToBulkBar } from "./to-bulk-bar";

interface MembersTableProps {
  slug: string;
  lines: readonly MemberLine[];
  columns: readonly MemberColumn[];
  words: MemberWords;
  selection: Selection;
  /** Null while a search decides the order. */
  sort: Sort | null;
  onSort: (sort: Sort) => void;
  /** The next page, at the end of the rows. */
  end: ReactNode;
}

const SORT_OF: Partial<Record<MemberColumn | "name", Sort>> = {
  name: "name",
  joined: "joined",
  engagement: "engagement",
  sections: "completeness",
};

/** Fixed, so that columns stay where they are while rows come and go. */
const WIDTH: Record<MemberColumn, string> = {
  email: "w-[15rem]",
  headline: "w-[18rem]",
  place: "w-[10.5rem]",
  role: "w-[7rem]",
  audience: "w-[10rem]",
  joined: "w-[8rem]",
  skills: "w-[7rem]",
  sections: "w-[7rem]",
  tags: "w-[10rem]",
  engagement: "w-[8.5rem]",
  attended: "w-[8rem]",
};

const cell = "border-b border-line px-3 text-left align-middle";

/** The table in a region of its own, so that its head stays and wide ones scroll sideways. */
export function MembersTable(props: MembersTableProps) {
  const t = useTranslations("members.table");
  const region = useRef<HTMLDivElement>(null);
  const { lines, end, columns } = props;
  const { rows, afterPx, measure, setFocused } = useWindow(
    region,
    lines.length,
  );
  return (
    <div
      ref={region}
      id={TABLE_ID}
      role="region"
      tabIndex={0}
      aria-label={t("region", { count: lines.length })}
      className="relative max-h-[calc(100dvh-var(--top-bar)-6rem)] overflow-auto overscroll-contain border-y border-line"
      onFocus={({ target }) => {
        const row = target.closest<HTMLElement>("[data-index]");
        setFocused(row === null ? null : Number(row.dataset.index));
      }}
    >
      <table
        aria-label={t("label")}
        aria-rowcount={lines.length + 1}
        className="w-full table-fixed border-separate border-spacing-0 text-sm"
      >
        <colgroup>
          <col className="w-touch" />
          <col className="w-[13rem]" />
          {columns.map((column) => (
            <col key={column} className={WIDTH[column]} />
          ))}
        </colgroup>
        <Head {...props} />
        <tbody>
          {rows.map(({ index, gapPx }) => {
            const line = lines[index];
            if (line === undefined) return null;
            return (
              <Fragment key={line.userId}>
                <Gap px={gapPx} span={columns.length + 2} />
                <Row {...props} line={line} index={index} measure={measure} />
              </Fragment>
            );
          })}
          <Gap px={afterPx} span={columns.length + 2} />
        </tbody>
      </table>
      {end}
    </div>
  );
}

function Head({
  columns,
  words,
  selection,
  sort,
  onSort,
  lines,
}: MembersTableProps) {
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

interface RowProps extends MembersTableProps {
  line: MemberLine;
  index: number;
  measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

function Row({
  line,
  index,
  measure,
  slug,
  columns,
  words,
  selection,
}: RowProps) {
  const t = useTranslations("members.table");
  const isOn = selection.has(line.userId);
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={cn("group", isOn && "bg-accent-soft")}
    >
      <td className={cn(cell, "w-touch pr-0")}>
        <SelectBox
          label={t("select", { name: words.name(line) })}
          isOn={isOn}
          onToggle={() => selection.toggle(line.userId)}
        />
      </td>
      <th
        scope="row"
        className={cn(
          cell,
          "sticky left-0 z-[1] h-touch text-base font-normal",
          isOn ? "bg-accent-soft" : "bg-paper",
        )}
      >
        {selection.latest === line.userId && <ToBulkBar />}
        <NameCell line={line} slug={slug} words={words} />
      </th>
      {columns.map((column) => (
        <td key={column} className={cn(cell, "h-touch py-1 tabular-nums")}>
          <MemberCell column={column} line={line} words={words} />
        </td>
      ))}
    </tr>
  );
}

/** Rows that are not drawn, as height. */
function Gap({ px, span }: { px: number; span: number }) {
  if (px <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ height: px }} />
    </tr>
  );
}
