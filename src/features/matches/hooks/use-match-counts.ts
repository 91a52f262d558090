import { useQuery } from "convex/react";
import { api } from "@convex/_generated/api";
import { TIERS } from "@convex/shared/vocabulary";
import type { MatchStatus } from "../types";

/** How many matches stand where, as they are now; absent while it loads. */
export function useMatchCounts() {
  const counts = useQuery(api.matching.lists.getCounts);
  if (counts === undefined) return undefined;
  const sum = (status: MatchStatus) =>
    TIERS.reduce((total, tier) => total + counts[status][tier], 0);
  return {
    open: counts.open,
    total: {
      open: sum("open"),
      saved: sum("saved"),
      dismissed: sum("dismissed"),
      applied: sum("applied"),
    },
  };
}

export type MatchCounts = NonNullable<ReturnType<typeof useMatchCounts>>;
