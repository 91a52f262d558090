import { useMutation } from "convex/react";
import type { OptimisticLocalStore } from "convex/browser";
import type { FunctionArgs } from "convex/server";
import { api } from "@convex/_generated/api";
import { LIMITS } from "@convex/shared/limits";
import { marked, toWalkIn, type Mark } from "../roster-lines";
import type { RosterLine } from "../types";

const { get, mark: markFunction } = api.attendance.roster;

type Sent = FunctionArgs<typeof markFunction>;
/** Whose roster it is. */
export type RosterOf = Omit<Sent, "marks">;

/**
 * Sends marks, shown at once; answers what had been said before of those they
 * changed. Walk-ins are on no list yet: `people` has their names.
 */
export function useSendMarks(event: RosterOf) {
  const mark = useMutation(markFunction);
  return async (
    marks: readonly Mark[],
    people: readonly RosterLine[],
  ): Promise<readonly Mark[]> => {
    const send = mark.withOptimisticUpdate((store, args) =>
      showMarks(store, args, people),
    );
    const parts: Promise<readonly Mark[]>[] = [];
    for (let at = 0; at < marks.length; at += LIMITS.marksAtOnce) {
      parts.push(
        send({ ...event, marks: marks.slice(at, at + LIMITS.marksAtOnce) }),
      );
    }
    return (await Promise.all(parts)).flat();
  };
}

function showMarks(
  store: OptimisticLocalStore,
  { orgId, eventId, marks }: Sent,
  people: readonly RosterLine[],
) {
  const roster = store.getQuery(get, { orgId, eventId });
  if (!roster) return;
  const said = new Map(marks.map(({ userId, answer }) => [userId, answer]));
  const lines = roster.lines.map((line) => {
    const answer = said.get(line.userId);
    said.delete(line.userId);
    return answer === undefined ? line : marked(line, answer);
  });
  const walkIns = [...said].map(([userId, answer]) => {
    const known = people.find((line) => line.userId === userId);
    return marked(known ?? toWalkIn({ userId, name: "" }), answer);
  });
  const shown = { ...roster, lines: [...lines, ...walkIns] };
  store.setQuery(get, { orgId, eventId }, shown);
}
