import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { STREAMS } from "@convex/shared/mail/streams";
import { Disclosure } from "@/components/ui/disclosure";
import { useFormat } from "@/hooks/use-format";
import { useThisHour } from "../hooks/use-this-hour";
import type { DaySums } from "../types";
import { FiguresTable } from "@/components/ui/figures-table";
import { MailDaysPicture, mostOf } from "./mail-days-picture";
import { Waiting } from "./section";

/** Said whatever they are; of the others only those that are not 0 throughout. */
const ALWAYS: readonly string[] = ["planned", "sent"];
const FIGURES = [
  "planned",
  "sent",
  "kept",
  "failed",
  "suppressed",
  "expired",
  "cancelled",
  "delivered",
  "bounced",
  "complained",
  "unsubscribed",
] as const;

/** What became of mail, a picture for each kind there was, and the same in numbers. */
export function MailSumsSection() {
  const t = useTranslations("operations.mail.sums");
  const asOf = useThisHour();
  const recent = useQuery(api.emails.outbox.getSums, { asOf });
  if (!recent) return <Waiting />;
  const { days, sums } = recent;
  const kinds = STREAMS.map((stream) => ({
    stream,
    sums: sums.filter((each) => each.stream === stream),
  })).filter((kind) => kind.sums.length > 0);
  if (kinds.length === 0) return <p className="text-quiet">{t("nothing")}</p>;
  return (
    <div className="flex flex-col gap-6">
      <Legend />
      <div className="grid gap-6 sm:grid-cols-2">
        {kinds.map((kind) => (
          <MailDaysPicture
            key={kind.stream}
            {...kind}
            days={days}
            most={mostOf(sums)}
          />
        ))}
      </div>
      <Disclosure summary={t("table")}>
        <Tables kinds={kinds} sums={sums} />
      </Disclosure>
    </div>
  );
}

function Legend() {
  const t = useTranslations("operations.mail.sums");
  const marks = [
    ["left", "bg-accent"],
    ["failedLegend", "bg-danger"],
  ] as const;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-quiet">
      {marks.map(([word, colour]) => (
        <li key={word} className="flex items-center gap-2">
          <span aria-hidden className={`size-3 rounded-sm ${colour}`} />
          {t(word)}
        </li>
      ))}
    </ul>
  );
}

interface TablesProps {
  kinds: readonly { stream: DaySums["stream"]; sums: readonly DaySums[] }[];
  sums: readonly DaySums[];
}

/** The pictures' twin: each kind in all, then each day of it. */
function Tables({ kinds, sums }: TablesProps) {
  const t = useTranslations("operations.mail.sums");
  const outbox = useTranslations("operations.mail.outbox");
  const streams = useTranslations("mail.streams");
  const format = useFormat();
  const figures = FIGURES.filter(
    (figure) => ALWAYS.includes(figure) || sums.some((row) => row[figure] > 0),
  );
  const names = figures.map((figure) => t(figure));
  const cellsOf = (rows: readonly DaySums[]) =>
    figures.map((figure) =>
      format.number(rows.reduce((sum, row) => sum + row[figure], 0)),
    );
  return (
    <div className="flex flex-col gap-6">
      <FiguresTable
        caption={t("byStream")}
        columns={[outbox("stream"), ...names]}
        rows={kinds.map((kind) => ({
          key: kind.stream,
          cells: [streams(kind.stream), ...cellsOf(kind.sums)],
        }))}
      />
      <FiguresTable
        caption={t("byDay")}
        columns={[t("day"), ...names]}
        rows={sums.toReversed().map((row) => ({
          key: `${row.day} ${row.stream}`,
          cells: [
            `${format.period(row.day)} · ${streams(row.stream)}`,
            ...cellsOf([row]),
          ],
        }))}
      />
    </div>
  );
}
