import { useState } from "react";
import type { FunctionArgs } from "convex/server";
import type { api } from "@convex/_generated/api";
import type { Filters, MemberLine } from "../lib/filters";

type UserId = MemberLine["userId"];
export type BulkTarget = FunctionArgs<typeof api.members.bulk.start>["target"];

/** As many the server takes by hand (model/members/bulkTargets.ts). */
export const MOST_SELECTED = 100;

/** Some by hand, or all that match, seen or not. */
type Selected =
  { kind: "some"; ids: ReadonlySet<UserId>; latest?: UserId } | { kind: "all" };

export interface Selection {
  isAll: boolean;
  /** By hand; 0 while all are. */
  count: number;
  isEmpty: boolean;
  isFull: boolean;
  /** The one selected last by hand. */
  latest: UserId | null;
  has: (userId: UserId) => boolean;
  toggle: (userId: UserId) => void;
  /** Those on screen, as many as fit. */
  setPage: (isOn: boolean) => void;
  /** All that match; taken back, nobody. */
  setAll: (isOn: boolean) => void;
  clear: () => void;
  target: BulkTarget;
}

const NONE: Selected = { kind: "some", ids: new Set() };

/** Which members of the table are selected; another search or filter lets go of them. */
export function useSelection(
  lines: readonly MemberLine[],
  filters: Filters | null,
): Selection {
  const [selected, setSelected] = useState(NONE);
  const name = JSON.stringify(filters);
  const [of, setOf] = useState(name);
  if (of !== name) {
    setOf(name);
    setSelected(NONE);
  }
  const pageIds = () =>
    new Set(lines.slice(0, MOST_SELECTED).map(({ userId }) => userId));
  const ids = selected.kind === "some" ? selected.ids : pageIds();
  const isAll = selected.kind === "all";

  return {
    isAll,
    count: isAll ? 0 : ids.size,
    isEmpty: !isAll && ids.size === 0,
    isFull: !isAll && ids.size >= MOST_SELECTED,
    latest: (selected.kind === "some" && selected.latest) || null,
    has: (userId) => isAll || ids.has(userId),
    toggle: (userId) => {
      const next = new Set(ids);
      if (!next.delete(userId) && next.size < MOST_SELECTED) next.add(userId);
      setSelected({
        kind: "some",
        ids: next,
        ...(next.has(userId) && { latest: userId }),
      });
    },
    setPage: (isOn) =>
      setSelected(isOn ? { kind: "some", ids: pageIds() } : NONE),
    setAll: (isOn) => setSelected(isOn ? { kind: "all" } : NONE),
    clear: () => setSelected(NONE),
    target: isAll
      ? { by: "filters", filters: filters ?? {} }
      : { by: "ids", userIds: [...ids] },
  };
}
