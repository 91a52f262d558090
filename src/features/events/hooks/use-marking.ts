import { useMutation } from "convex/react";
import type { OptimisticLocalStore } from "convex/browser";
import type { FunctionArgs } from "convex/server";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { useAnnounce } from "@/hooks/use-announce";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import { marked, toWalkIn, type Mark, type MarkAnswer } from "../roster-lines";
import type { RosterLine } from "../types";

const { get, mark: markFunction } = api.attendance.roster;

type Sent = FunctionArgs<typeof markFunction>;

/** One press: what was said, and what had been said before, once the server tells. */
interface Press {
  marks: readonly Mark[];
  before: Promise<readonly Mark[]>;
}

/** As many as the server takes at once. */
const MOST_MARKED = 200;

export type Marking = ReturnType<typeof useMarking>;

/**
 * Marks people: shown at once, sent one after the other, each press with an undo
 * of its own that leaves alone what somebody else has said since.
 */
export function useMarking(
  event: Omit<Sent, "marks">,
  lines: readonly RosterLine[],
) {
  const t = useTranslations("events.roster");
  const announce = useAnnounce();
  const errorMessage = useErrorMessage();
  const presses = useRef<Press[]>([]);
  const latest = useRef(lines);
  useEffect(() => {
    latest.current = lines;
  });
  const send = useSend(event);

  const press = (marks: readonly Mark[], people: readonly RosterLine[]) => {
    const entry: Press = { marks, before: send(marks, people) };
    presses.current.push(entry);
    entry.before.catch((error: unknown) => {
      drop(entry);
      toasts.showError(errorMessage(error));
    });
  };
  const drop = (entry: Press) => {
    presses.current = presses.current.filter((each) => each !== entry);
  };
  const undo = async (entry: Press) => {
    drop(entry);
    const before = await entry.before;
    const said = new Map(entry.marks.map((mark) => [mark.userId, mark.answer]));
    const standing = new Map(latest.current.map((line) => [line.userId, line]));
    const mine = before.filter(({ userId }) => {
      const line = standing.get(userId);
      return line?.isMine && line.organiserAnswer === said.get(userId);
    });
    if (mine.length < before.length) toasts.show(t("changedSince"));
    await send(mine, []);
    if (mine.length > 0) announce(t("undone"));
  };
  const tryUndo = (entry: Press) =>
    void undo(entry).catch((error: unknown) =>
      toasts.showError(errorMessage(error)),
    );

  return {
    mark: (line: RosterLine, answer: MarkAnswer) => {
      const name = line.name === "" ? t("nameless") : line.name;
      announce(t(`markedAs.${answer}`, { name }));
      press([{ userId: line.userId, answer }], [line]);
    },
    markAll: (people: readonly RosterLine[], answer: MarkAnswer) => {
      const marks = people.map(({ userId }) => ({ userId, answer }));
      press(marks, people);
      const entry = presses.current.at(-1);
      toasts.showUndoable({
        title: t("restDone", { count: marks.length }),
        undo: () => entry && undo(entry),
      });
    },
    undoLatest: () => {
      const entry = presses.current.at(-1);
      if (entry) tryUndo(entry);
      else announce(t("nothingToUndo"));
    },
    /** Back to before the latest press that was about this person alone, or to no mark. */
    undoOne: ({ userId }: RosterLine) => {
      const entry = presses.current.findLast(
        ({ marks }) => marks.length === 1 && marks[0]?.userId === userId,
      );
      if (entry) tryUndo(entry);
      else press([{ userId, answer: null }], []);
    },
  };
}

/** Answers what had been said before of those it changed. */
function useSend(event: Omit<Sent, "marks">) {
  /** Walk-ins are on no list yet: their names are known from the search. */
  const known = useRef(new Map<string, RosterLine>());
  const mark = useMutation(markFunction).withOptimisticUpdate((store, args) =>
    showMarks(store, args, known.current),
  );
  return async (
    marks: readonly Mark[],
    people: readonly RosterLine[],
  ): Promise<readonly Mark[]> => {
    for (const line of people) known.current.set(line.userId, line);
    const parts: Promise<readonly Mark[]>[] = [];
    for (let at = 0; at < marks.length; at += MOST_MARKED) {
      parts.push(mark({ ...event, marks: marks.slice(at, at + MOST_MARKED) }));
    }
    return (await Promise.all(parts)).flat();
  };
}

function showMarks(
  store: OptimisticLocalStore,
  { orgId, eventId, marks }: Sent,
  known: ReadonlyMap<string, RosterLine>,
) {
  const roster = store.getQuery(get, { orgId, eventId });
  if (!roster) return;
  const said = new Map(marks.map(({ userId, answer }) => [userId, answer]));
  const lines = roster.lines.map((line) => {
    const answer = said.get(line.userId);
    said.delete(line.userId);
    return answer === undefined ? line : marked(line, answer);
  });
  const walkIns = [...said].map(([userId, answer]) =>
    marked(known.get(userId) ?? toWalkIn({ userId, name: "" }), answer),
  );
  store.setQuery(
    get,
    { orgId, eventId },
    { ...roster, lines: [...lines, ...walkIns] },
  );
}
