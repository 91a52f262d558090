import { useQuery } from "convex/react";
import { api } from "@convex/_generated/api";
import { useThisHour } from "./use-this-hour";

/** What was spent until now. */
export function useSpending() {
  const asOf = useThisHour();
  return useQuery(api.ops.queries.getSpending, { asOf });
}
