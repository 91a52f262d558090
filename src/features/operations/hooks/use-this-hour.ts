import { useNow } from "use-intl";

const HOUR_MS = 60 * 60_000;

/** When this hour began (ms): what is asked as of it is asked anew with every hour, so that a new day is one. */
export function useThisHour(): number {
  const now = useNow({ updateInterval: 60_000 }).getTime();
  return Math.floor(now / HOUR_MS) * HOUR_MS;
}
