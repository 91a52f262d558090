import { History } from "lucide-react";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink, Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import type { HistoryLine, OrgSums } from "../types";

export function HistoryEmpty() {
  const t = useTranslations("events.history");
  return (
    <EmptyState
      icon={<History />}
      title={t("empty")}
      action={
        <ButtonLink to="/events" search={{}}>
          {t("toComing")}
        </ButtonLink>
      }
    >
      {t("emptyText")}
    </EmptyState>
  );
}

export function SumsTable({ sums }: { sums: readonly OrgSums[] }) {
  const t = useTranslations("events.history");
  const format = useFormat();
  const columns = ["yes", "partly", "no"] as const;
  const COUNT = { yes: "attended", partly: "partly", no: "missed" } as const;
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-y border-line text-left">
        <thead>
          <tr className="text-sm text-quiet">
            <th scope="col" className="py-2 pr-3 font-normal">
              {t("org")}
            </th>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="py-2 pr-3 text-right font-normal"
              >
                {t(column)}
              </th>
            ))}
            <th scope="col" className="py-2 text-right font-normal">
              {t("last")}
            </th>
          </tr>
        </thead>
        <tbody>
          {sums.map((row) => (
            <tr key={row.orgId} className="border-t border-line">
              <th scope="row" className="py-3 pr-3 font-semibold">
                {row.orgName}
              </th>
              {columns.map((column) => (
                <td key={column} className="py-3 pr-3 text-right tabular-nums">
                  {format.number(row[COUNT[column]])}
                </td>
              ))}
              <td className="py-3 text-right sm:whitespace-nowrap">
                {row.lastAttendedAt === null
                  ? t("never")
                  : format.date(row.lastAttendedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function HistoryList({ lines }: { lines: readonly HistoryLine[] }) {
  const t = useTranslations("events.history");
  const format = useFormat();
  return (
    <ul aria-label={t("list")} className="border-y border-line">
      {lines.map((line) => (
        <li
          key={line.eventId}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-t border-line py-4 first:border-t-0"
        >
          <div className="min-w-0 flex-1 basis-rail">
            <Link
              to="/events/$eventId"
              params={{ eventId: line.eventId }}
              variant="plain"
              className="font-semibold wrap-break-word"
            >
              {line.title}
            </Link>
            <p className="text-quiet">
              {format.date(line.startsAt)} · {line.orgName}
            </p>
          </div>
          <div className="flex flex-col items-start gap-1 sm:items-end">
            <p>{t(`answer.${line.answer}`)}</p>
            <p className="text-sm text-quiet">{t(`source.${line.source}`)}</p>
            {line.isDisputed && <Badge tone="warm">{t("disputed")}</Badge>}
          </div>
        </li>
      ))}
    </ul>
  );
}
