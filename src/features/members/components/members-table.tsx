import { Fragment, useRef, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { MemberColumn } from "@convex/shared/communities/memberColumns";
import { cn } from "@/lib/cn";
import { useWindow } from "../hooks/use-window";
import type { MemberLine } from "../lib/filters";
import { cell } from "../lib/looks";
import { TABLE_ID } from "../lib/places";
import { MemberCell, NameCell } from "./member-cell";
import { SelectBox } from "./select-box";
import { TableHead, type TableHeadProps } from "./table-head";
import { ToBulkBar } from "./to-bulk-bar";

interface MembersTableProps extends TableHeadProps {
  slug: string;
  /** The next page, at the end of the rows. */
  end: ReactNode;
}

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
        <TableHead {...props} />
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
