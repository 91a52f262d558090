import { useTranslations } from "use-intl";
import type { Spending } from "../types";

const DAYS = 31;
const WIDTH = 10;
const HEIGHT = 60;

/** One bar a day of the month; the table under it says the same. */
export function DaysPicture({ days, month }: Pick<Spending, "days" | "month">) {
  const t = useTranslations("operations.cost");
  const most = Math.max(...days.map(({ spent }) => spent.costMicroUsd), 1);
  return (
    <figure className="max-w-lg">
      <svg
        role="img"
        aria-label={t("picture", { month })}
        viewBox={`0 0 ${DAYS * WIDTH} ${HEIGHT}`}
        className="w-full border-b border-line"
      >
        {days.map(({ period, spent }) => {
          const height = Math.max(1, (spent.costMicroUsd / most) * HEIGHT);
          return (
            <rect
              key={period}
              x={(Number(period.slice(-2)) - 1) * WIDTH + 1}
              y={HEIGHT - height}
              width={WIDTH - 2}
              height={height}
              className="fill-accent"
            />
          );
        })}
      </svg>
      <figcaption className="pt-1 text-sm text-quiet">
        {t("picture", { month })}
      </figcaption>
    </figure>
  );
}
