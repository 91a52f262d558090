import type { StatisticsRange } from "@/lib/statistics-search";
import type { Period, Statistics } from "./types";

const DAYS_A_WEEK = 7;
const MONTHS_A_YEAR = 12;

/** Days of a month, weeks of three, months of more: at most some forty bars. */
export function periodsOf(
  { days, months }: Pick<Statistics, "days" | "months">,
  range: StatisticsRange,
): Period[] {
  switch (range) {
    case "30":
      return days.slice(-30);
    case "90":
      return merged(days.slice(-91), DAYS_A_WEEK);
    case "year":
      return months.slice(-MONTHS_A_YEAR);
    case "all":
      return merged(months, Math.ceil(months.length / 40));
  }
}

/** What happened over the whole range. */
export function sumOf(periods: readonly Period[]): Period | null {
  return merged(periods, periods.length)[0] ?? null;
}

/** So many put together, counted back from the last; each goes by its first. */
function merged(periods: readonly Period[], size: number): Period[] {
  const all: Period[] = [];
  for (let end = periods.length; end > 0; end -= Math.max(1, size)) {
    const [first, ...rest] = periods.slice(Math.max(0, end - size), end);
    if (first === undefined) break;
    all.unshift(rest.reduce(add, first));
  }
  return all;
}

function add(sum: Period, next: Period): Period {
  return {
    period: sum.period,
    members: next.members,
    joined: sum.joined + next.joined,
    left: sum.left + next.left,
    events: sum.events + next.events,
    going: sum.going + next.going,
    attended: sum.attended + next.attended,
  };
}
