export const STATISTICS_RANGES = ["30", "90", "year", "all"] as const;
export type StatisticsRange = (typeof STATISTICS_RANGES)[number];

/** Over which time statistics are told, as their URL carries it. */
export interface StatisticsSearch {
  /** Absent: ninety days. */
  range?: StatisticsRange;
}

/** Numbers of a URL are numbers already. */
export function parseStatisticsSearch({
  range,
}: Record<string, unknown>): StatisticsSearch {
  const known = STATISTICS_RANGES.find((each) => each === String(range));
  return known && known !== "90" ? { range: known } : {};
}
