import { useConvex } from "convex/react";
import type { FunctionReturnType } from "convex/server";
import { useState } from "react";
import { api } from "@convex/_generated/api";

type Page = FunctionReturnType<typeof api.emails.outbox.dryRun>;
export type DryRunCount = Page["counts"][number];

/** Pages read for one count: a thousand mails say enough. */
const MOST_PAGES = 40;

export interface DryRunResult {
  asOf: number;
  counts: readonly DryRunCount[];
  /** How many were looked at. */
  total: number;
  hasMore: boolean;
}

type State =
  | { status: "idle" | "failed" }
  | { status: "counting"; total: number }
  | { status: "ready"; result: DryRunResult };

/** Counts what is due now page by page. */
export function useDryRun() {
  const convex = useConvex();
  const [state, setState] = useState<State>({ status: "idle" });

  const count = async () => {
    setState({ status: "counting", total: 0 });
    const asOf = Date.now();
    let counts: readonly DryRunCount[] = [];
    let next: Page["next"] = null;
    let pages = 0;
    try {
      do {
        const page: Page = await convex.query(api.emails.outbox.dryRun, {
          asOf,
          ...(next && { at: next }),
        });
        counts = page.counts.reduce(withCount, counts);
        next = page.next;
        pages += 1;
        setState({ status: "counting", total: totalOf(counts) });
      } while (next !== null && pages < MOST_PAGES);
      const total = totalOf(counts);
      const result = { asOf, counts, total, hasMore: next !== null };
      setState({ status: "ready", result });
    } catch {
      setState({ status: "failed" });
    }
  };
  return { state, count };
}

const FIGURES = ["leaving", "held", "putOff", "kept", "ending"] as const;

function withCount(
  counts: readonly DryRunCount[],
  more: DryRunCount,
): readonly DryRunCount[] {
  const known = counts.find(({ stream }) => stream === more.stream);
  if (!known) return [...counts, more];
  const sum = { ...known };
  for (const figure of FIGURES) sum[figure] += more[figure];
  return counts.map((each) => (each === known ? sum : each));
}

function totalOf(counts: readonly DryRunCount[]): number {
  return counts
    .flatMap((count) => FIGURES.map((figure) => count[figure]))
    .reduce((sum, each) => sum + each, 0);
}
