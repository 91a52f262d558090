import { useTranslations } from "use-intl";
import { useAnnounce } from "@/hooks/use-announce";
import { toasts } from "@/lib/toasts";
import type { MarkAnswer } from "../roster-lines";
import type { RosterLine } from "../types";
import { useLineName } from "./use-line-name";
import { usePresses } from "./use-presses";
import type { RosterOf } from "./use-send-marks";

/** Marks people one by one or all who are left, and takes it back. */
export function useMarking(event: RosterOf, lines: readonly RosterLine[]) {
  const t = useTranslations("events.roster");
  const announce = useAnnounce();
  const nameOf = useLineName();
  const { press, undo, tryUndo, findLast } = usePresses(event, lines);
  return {
    mark: (line: RosterLine, answer: MarkAnswer) => {
      const name = nameOf(line);
      announce(t(`markedAs.${answer}`, { name }));
      press([{ userId: line.userId, answer }], [line]);
    },
    markAll: (people: readonly RosterLine[], answer: MarkAnswer) => {
      const marks = people.map(({ userId }) => ({ userId, answer }));
      const entry = press(marks, people);
      toasts.showUndoable({
        title: t("restDone", { count: marks.length }),
        undo: () => undo(entry),
      });
    },
    undoLatest: () => {
      const entry = findLast(() => true);
      if (entry) tryUndo(entry);
      else announce(t("nothingToUndo"));
    },
    /** Back to before the latest press that was about this person alone, or to no mark. */
    undoOne: ({ userId }: RosterLine) => {
      const entry = findLast(
        ({ marks }) => marks.length === 1 && marks[0]?.userId === userId,
      );
      if (entry) tryUndo(entry);
      else press([{ userId, answer: null }], []);
    },
  };
}
