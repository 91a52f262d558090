import { useTranslations } from "use-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { FiguresTable } from "@/components/ui/figures-table";
import { useFormat } from "@/hooks/use-format";
import { sumOf } from "../periods";
import type { Period } from "../types";
import { SeriesPicture } from "./series-picture";

interface OverTimeProps {
  periods: readonly Period[];
}

/** How many there were, who joined and who left. */
export function MembersOverTime({ periods }: OverTimeProps) {
  const t = useTranslations("statistics");
  const span = useSpan(periods);
  const sum = sumOf(periods);
  if (sum === null) return null;
  const values = (name: "members" | "joined" | "left") =>
    periods.map((period) => period[name]);
  return (
    <div className="flex flex-col gap-4">
      <p className="text-lg">{t("membersSummary", sum)}</p>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <SeriesPicture
          {...span}
          title={t("series.members")}
          series={[
            {
              name: t("series.members"),
              values: values("members"),
              look: "fill-accent",
            },
          ]}
        />
        <SeriesPicture
          {...span}
          title={`${t("series.joined")}, ${t("series.left")}`}
          series={[
            {
              name: t("series.joined"),
              values: values("joined"),
              look: "fill-accent",
            },
            {
              name: t("series.left"),
              values: values("left"),
              look: "fill-warm",
            },
          ]}
        />
      </div>
      <Twin
        title={t("sections.members")}
        periods={periods}
        columns={["members", "joined", "left"]}
      />
    </div>
  );
}

/** How often people met, and how many came of those who said so. */
export function EventsOverTime({ periods }: OverTimeProps) {
  const t = useTranslations("statistics");
  const span = useSpan(periods);
  const sum = sumOf(periods);
  if (sum === null) return null;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-lg">{t("eventsSummary", sum)}</p>
      {sum.events > 0 && (
        <>
          <SeriesPicture
            {...span}
            title={`${t("series.going")}, ${t("series.attended")}`}
            series={[
              {
                name: t("series.going"),
                values: periods.map(({ going }) => going),
                look: "fill-edge",
              },
              {
                name: t("series.attended"),
                values: periods.map(({ attended }) => attended),
                look: "fill-accent",
              },
            ]}
          />
          <Twin
            title={t("sections.events")}
            periods={periods}
            columns={["events", "going", "attended"]}
          />
        </>
      )}
    </div>
  );
}

function useSpan(periods: readonly Period[]) {
  const format = useFormat();
  return {
    from: format.period(periods[0]?.period ?? ""),
    until: format.period(periods.at(-1)?.period ?? ""),
  };
}

interface TwinProps {
  title: string;
  periods: readonly Period[];
  columns: readonly Exclude<keyof Period, "period">[];
}

/** What the pictures say, as figures; the latest first. */
function Twin({ title, periods, columns }: TwinProps) {
  const t = useTranslations("statistics");
  const format = useFormat();
  const span = useSpan(periods);
  return (
    <Disclosure summary={t("table")}>
      <FiguresTable
        caption={t("picture", { title, ...span })}
        columns={[t("period"), ...columns.map((name) => t(`series.${name}`))]}
        rows={periods.toReversed().map((period) => ({
          key: period.period,
          cells: [
            format.period(period.period),
            ...columns.map((name) => format.number(period[name])),
          ],
        }))}
      />
    </Disclosure>
  );
}
