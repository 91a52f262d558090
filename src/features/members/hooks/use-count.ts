import { useConvex, type ConvexReactClient } from "convex/react";
import type { FunctionArgs, FunctionReturnType } from "convex/server";
import { useEffect, useState } from "react";
import { api } from "@convex/_generated/api";

type Args = FunctionArgs<typeof api.members.bulk.count>;
type Page = FunctionReturnType<typeof api.members.bulk.count>;
export interface Counted {
  matched: number;
  changed: number;
}

/** Adds up the dry run's pages. */
export async function countAll(
  convex: Pick<ConvexReactClient, "query">,
  args: Omit<Args, "cursor">,
): Promise<Counted> {
  const sum = { matched: 0, changed: 0 };
  let cursor: Args["cursor"] = null;
  do {
    const page: Page = await convex.query(api.members.bulk.count, {
      ...args,
      cursor,
    });
    sum.matched += page.matched;
    sum.changed += page.changed;
    cursor = page.next;
  } while (cursor !== null);
  return sum;
}

/** Whom an action would change; null while it is counted, "failed" where that did not work. */
export function useCount(
  args: Omit<Args, "cursor"> | null,
): Counted | "failed" | null {
  const convex = useConvex();
  const name = JSON.stringify(args);
  const [answer, setAnswer] = useState<{
    of: string;
    counted: Counted | "failed";
  } | null>(null);
  useEffect(() => {
    const asked = JSON.parse(name) as typeof args;
    if (asked === null) return;
    let isLatest = true;
    void countAll(convex, asked)
      .catch(() => "failed" as const)
      .then((counted) => isLatest && setAnswer({ of: name, counted }));
    return () => {
      isLatest = false;
    };
  }, [convex, name]);
  return answer?.of === name ? answer.counted : null;
}
