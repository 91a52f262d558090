import { Check, Minus } from "lucide-react";
import { useRef, useState, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import type { Id } from "@convex/_generated/dataModel";
import { useFormat } from "@/hooks/use-format";
import { cn } from "@/lib/cn";
import type { Marks, Session } from "../types";

interface Mark {
  sessionId: Id<"programSessions">;
  userId: Id<"users">;
  isPresent: boolean | null;
}

interface MarksGridProps {
  grid: Marks;
  sessions: readonly Session[];
  onMark: (mark: Mark) => void;
}

/** Where an arrow leads: rows, then columns. */
const MOVES: Readonly<Record<string, readonly [row: number, column: number]>> =
  {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };

/** Participants by sessions: one stop for Tab, arrows within, Space marks. */
export function MarksGrid({ grid, sessions, onMark }: MarksGridProps) {
  const t = useTranslations("programs.marks");
  const format = useFormat();
  const [current, setCurrent] = useState({ row: 0, column: 0 });
  const body = useRef<HTMLTableSectionElement>(null);
  const cells = new Map(
    grid.cells.map((cell) => [`${cell.userId} ${cell.sessionId}`, cell]),
  );
  const move = (event: KeyboardEvent) => {
    const step = MOVES[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const row = clamp(current.row + step[0], grid.people.length);
    const column = clamp(current.column + step[1], sessions.length);
    setCurrent({ row, column });
    body.current?.rows[row]
      ?.querySelectorAll<HTMLButtonElement>("button")
      [column]?.focus();
  };
  return (
    <div className="overflow-x-auto">
      <table role="grid" className="w-full border-collapse text-left">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr className="border-b border-line align-bottom text-sm">
            <th scope="col" className="sticky left-0 bg-paper py-2 pr-4">
              {t("person")}
            </th>
            {sessions.map(({ sessionId, title, startsAt }) => (
              <th
                key={sessionId}
                scope="col"
                className="min-w-16 px-2 py-2 font-normal"
              >
                <span className="line-clamp-2 font-semibold">{title}</span>
                <span className="text-quiet">{format.date(startsAt)}</span>
              </th>
            ))}
            <th scope="col" className="px-2 py-2 text-right">
              {t("total")}
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move}>
          {grid.people.map((person, row) => (
            <tr key={person.userId} className="border-b border-line">
              <PersonHead name={person.name} />
              {sessions.map((session, column) => (
                <Cell
                  key={session.sessionId}
                  name={person.name}
                  title={session.title}
                  cell={cells.get(`${person.userId} ${session.sessionId}`)}
                  isStop={row === current.row && column === current.column}
                  onFocus={() => setCurrent({ row, column })}
                  onMark={(isPresent) =>
                    onMark({
                      sessionId: session.sessionId,
                      userId: person.userId,
                      isPresent,
                    })
                  }
                />
              ))}
              <td className="px-2 text-right tabular-nums">
                {format.number(person.attendedCount)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PersonHead({ name }: { name: string }) {
  const people = useTranslations("programs.people");
  return (
    <th
      scope="row"
      className="sticky left-0 bg-paper py-1 pr-4 font-normal wrap-anywhere"
    >
      {name || people("nameless")}
    </th>
  );
}

interface CellProps {
  name: string;
  title: string;
  cell: Marks["cells"][number] | undefined;
  /** The one cell that Tab reaches. */
  isStop: boolean;
  onFocus: () => void;
  onMark: (isPresent: boolean | null) => void;
}

function Cell({ name, title, cell, isStop, onFocus, onMark }: CellProps) {
  const t = useTranslations("programs.marks");
  const people = useTranslations("programs.people");
  const isPresent = cell?.isPresent ?? null;
  const words =
    isPresent === null ? "unknown" : isPresent ? "there" : "notThere";
  const source = cell && !cell.isByHand ? ` (${t("fromEvent")})` : "";
  return (
    <td className="px-2 py-1">
      <button
        type="button"
        tabIndex={isStop ? 0 : -1}
        aria-label={t("cell", {
          name: name || people("nameless"),
          title,
          state: t(`state.${words}`) + source,
        })}
        onFocus={onFocus}
        onClick={() => onMark(nextMark(cell))}
        className={cn(
          "inline-flex size-touch items-center align-middle justify-center rounded-md border hover:border-accent",
          isPresent === true && "border-accent bg-accent-soft text-accent",
          isPresent === false && "border-edge text-quiet",
          isPresent === null && "border-edge",
          cell && !cell.isByHand && "border-dashed",
        )}
      >
        {isPresent === true && <Check aria-hidden className="size-4" />}
        {isPresent === false && <Minus aria-hidden className="size-4" />}
      </button>
    </td>
  );
}

/** There, not there, unmarked; what an event says is answered by its opposite. */
function nextMark(cell: Marks["cells"][number] | undefined): boolean | null {
  if (cell === undefined) return true;
  if (!cell.isByHand) return !cell.isPresent;
  return cell.isPresent ? false : null;
}

function clamp(at: number, count: number): number {
  return Math.min(count - 1, Math.max(0, at));
}
