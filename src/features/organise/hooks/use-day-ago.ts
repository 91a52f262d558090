import { useNow, useTimeZone } from "use-intl";

const DAY_MS = 86_400_000;

/** The reader's calendar day so many days ago, "2026-11-27", as the members table is narrowed by it. */
export function useDayAgo(): (days: number) => string {
  const timeZone = useTimeZone() ?? "UTC";
  const now = useNow().getTime();
  // "sv" writes ISO dates.
  const iso = new Intl.DateTimeFormat("sv", { timeZone });
  return (days) => iso.format(now - days * DAY_MS);
}
