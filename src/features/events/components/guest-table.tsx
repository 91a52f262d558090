import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import type { GuestRow } from "../lib/guest-list";

/** Those who change come first; a page as long as a list of thousands would be slow to draw. */
const MOST_SHOWN = 200;

interface GuestTableProps {
  /** Of the file. */
  name: string;
  rows: readonly GuestRow[];
}

/** Each guest as the file calls them, and what becomes of them; scrolls by itself. */
export function GuestTable({ name, rows }: GuestTableProps) {
  const t = useTranslations("guestList");
  const label = t("table", { file: name });
  const hidden = rows.length - MOST_SHOWN;
  return (
    <div
      role="region"
      tabIndex={0}
      aria-label={label}
      className="max-h-[min(40dvh,20rem)] overflow-y-auto overscroll-contain border-y border-line focus-visible:-outline-offset-2"
    >
      <table
        aria-label={label}
        className="w-full border-separate border-spacing-0 text-sm"
      >
        <thead className="text-quiet">
          <tr>
            {(["guest", "state"] as const).map((column) => (
              <th
                key={column}
                scope="col"
                className="sticky top-0 border-b border-line bg-raised py-2 pr-4 text-left font-medium"
              >
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_SHOWN).map((row) => (
            <tr key={row.email} data-state={row.state}>
              <th
                scope="row"
                className="w-1/2 border-b border-line py-2 pr-4 text-left align-top font-normal wrap-anywhere"
              >
                {row.name}
              </th>
              <td className="border-b border-line py-2 pr-4 align-top">
                <State row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <p className="py-2 text-sm text-quiet">
          {t("more", { count: hidden })}
        </p>
      )}
    </div>
  );
}

function State({ row: { state, standing } }: { row: GuestRow }) {
  const t = useTranslations("guestList");
  const tRoster = useTranslations("events.roster.answer");
  const { answer, source } = standing;
  if (state === "stays" && answer && source && source !== "luma") {
    return t("stays", {
      answer: tRoster(answer),
      source: t(`source.${source}`),
    });
  }
  if (state === "stays") return null;
  if (state === "yes" || state === "no") {
    return (
      <Badge tone={state === "yes" ? "accent" : "neutral"}>
        {t(`state.${state}`)}
      </Badge>
    );
  }
  return <span className="text-quiet">{t(`state.${state}`)}</span>;
}
