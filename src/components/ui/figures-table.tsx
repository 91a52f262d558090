import type { ReactNode } from "react";

interface FiguresTableProps {
  caption: string;
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** The first column names the row, the others are figures. On a phone it scrolls by itself. */
export function FiguresTable({ caption, columns, rows }: FiguresTableProps) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="overflow-x-auto"
    >
      <table className="w-full min-w-max border-collapse text-sm">
        <caption className="pb-2 text-left font-semibold">{caption}</caption>
        <thead>
          <tr className="border-b border-line text-quiet">
            {columns.map((column, at) => (
              <th
                key={column}
                scope="col"
                className={
                  at === 0
                    ? "py-2 pr-4 text-left font-medium"
                    : "px-3 py-2 text-right font-medium"
                }
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key} className="border-b border-line">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {first}
              </th>
              {rest.map((cell, at) => (
                <td key={at} className="px-3 py-2 text-right tabular-nums">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
