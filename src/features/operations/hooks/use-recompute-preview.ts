import { useConvex } from "convex/react";
import { useState } from "react";
import { api } from "@convex/_generated/api";
import {
  recomputeTotals,
  type RecomputeTotals,
} from "@convex/shared/recompute";

export interface RecomputePreview {
  /** Names the recomputation that this preview may lead to. */
  key: string;
  totals: RecomputeTotals;
  isLocal: boolean;
}

type State =
  | { status: "idle" | "failed" }
  | { status: "counting"; counted: number }
  | { status: "ready"; preview: RecomputePreview };

/** Counts the members page by page and measures one member's turn. */
export function useRecomputePreview() {
  const convex = useConvex();
  const [state, setState] = useState<State>({ status: "idle" });

  const read = async () => {
    setState({ status: "counting", counted: 0 });
    try {
      const asOf = Date.now();
      const { count, getCost } = api.matching.recompute;
      const sum = { profiles: 0, ready: 0 };
      let cursor: string | null = null;
      do {
        const page: { profiles: number; ready: number; cursor: string | null } =
          await convex.query(count, { cursor });
        sum.profiles += page.profiles;
        sum.ready += page.ready;
        cursor = page.cursor;
        setState({ status: "counting", counted: sum.profiles });
      } while (cursor !== null);
      const cost = await convex.query(getCost, { asOf });
      const totals = recomputeTotals(sum, cost);
      const isLocal = cost?.scorer === "local";
      const key = crypto.randomUUID();
      setState({ status: "ready", preview: { key, totals, isLocal } });
    } catch {
      setState({ status: "failed" });
    }
  };

  return { state, read, forget: () => setState({ status: "idle" }) };
}
