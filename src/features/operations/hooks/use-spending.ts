import { useQuery } from "convex/react";
import { useNow } from "use-intl";
import { api } from "@convex/_generated/api";

const HOUR_MS = 60 * 60_000;

/** What was spent until now; asked anew with every hour, so that a new day is one. */
export function useSpending() {
  const now = useNow({ updateInterval: 60_000 }).getTime();
  const asOf = Math.floor(now / HOUR_MS) * HOUR_MS;
  return useQuery(api.ops.queries.getSpending, { asOf });
}
