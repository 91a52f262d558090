import { useTranslations } from "use-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { useFormat } from "@/hooks/use-format";
import type { Spending, Spent } from "../types";
import { DaysPicture } from "./days-picture";
import { Facts } from "./facts";
import { FiguresTable } from "@/components/ui/figures-table";

export function CostSection({ spending }: { spending: Spending }) {
  const t = useTranslations("operations.cost");
  const format = useFormat();
  const { today, thisMonth, switches } = spending;
  return (
    <div className="flex flex-col gap-6">
      <Facts
        facts={[
          {
            name: t("today"),
            value: format.cost(today.costMicroUsd),
            aside: t("calls", { count: today.calls }),
          },
          {
            name: t("month"),
            value: t("ofCap", {
              spent: format.cost(thisMonth.costMicroUsd),
              cap: format.cost(switches.monthlyCapMicroUsd),
            }),
            aside: t("calls", { count: thisMonth.calls }),
          },
          {
            name: t("left"),
            value: format.cost(spending.leftMicroUsd),
            aside:
              thisMonth.reservedMicroUsd > 0 &&
              t("reserved", {
                amount: format.cost(thisMonth.reservedMicroUsd),
              }),
          },
        ]}
      />
      {spending.days.length === 0 ? (
        <p className="text-quiet">{t("nothing")}</p>
      ) : (
        <DaysPicture days={spending.days} month={spending.month} />
      )}
      <Tables spending={spending} />
    </div>
  );
}

/** The picture's twin, and who spent most. */
function Tables({ spending }: { spending: Spending }) {
  const t = useTranslations("operations.cost");
  const format = useFormat();
  const figures = ["callCount", "tokensIn", "tokensOut", "cost"] as const;
  const names = figures.map((name) => t(name));
  const cellsOf = (spent: Spent) => [
    format.number(spent.calls),
    format.number(spent.inputTokens),
    format.number(spent.outputTokens),
    format.cost(spent.costMicroUsd),
  ];
  const { days, months, month } = spending;
  if (months.length === 0) return null;
  return (
    <Disclosure summary={t("table")}>
      <div className="flex flex-col gap-6">
        {(
          [
            [t("picture", { month }), days],
            [t("months"), months],
          ] as const
        ).map(([caption, periods]) => (
          <FiguresTable
            key={caption}
            caption={caption}
            columns={[t("period"), ...names]}
            rows={periods.map(({ period, spent }) => ({
              key: period,
              cells: [period, ...cellsOf(spent)],
            }))}
          />
        ))}
        <FiguresTable
          caption={t("organisations")}
          columns={[t("name"), ...names, t("cap")]}
          rows={spending.organisations.map((org) => ({
            key: org.orgId,
            cells: [
              org.name || t("gone"),
              ...cellsOf(org.spent),
              format.cost(org.capMicroUsd),
            ],
          }))}
        />
        <FiguresTable
          caption={t("members")}
          columns={[t("member"), ...names]}
          rows={spending.members.map(({ userId, spent }) => ({
            key: userId,
            cells: [userId, ...cellsOf(spent)],
          }))}
        />
      </div>
    </Disclosure>
  );
}
