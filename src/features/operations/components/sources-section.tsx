import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { useFormat } from "@/hooks/use-format";
import { FiguresTable } from "@/components/ui/figures-table";
import { Waiting } from "./section";

export function SourcesSection() {
  const t = useTranslations("operations.sources");
  const format = useFormat();
  const sources = useQuery(api.ops.queries.listSources);
  if (!sources) return <Waiting />;
  if (sources.length === 0) return <p className="text-quiet">{t("empty")}</p>;
  const columns = [
    "name",
    "lastRun",
    "open",
    "added",
    "changed",
    "closed",
    "errors",
  ] as const;
  return (
    <FiguresTable
      caption={t("table")}
      columns={columns.map((column) => t(column))}
      rows={sources.map((source) => ({
        key: source.key,
        cells: [
          source.name,
          format.relative(source.lastRunAt),
          format.number(source.openCount),
          format.number(source.addedCount),
          format.number(source.changedCount),
          format.number(source.closedCount),
          format.number(source.errorCount),
        ],
      }))}
    />
  );
}
