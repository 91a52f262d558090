import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useAnnounce } from "@/hooks/use-announce";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import type { Mark } from "../roster-lines";
import type { RosterLine } from "../types";
import { useSendMarks, type RosterOf } from "./use-send-marks";

/** One press: what was said, and what had been said before, once the server tells. */
interface Press {
  marks: readonly Mark[];
  before: Promise<readonly Mark[]>;
}

/**
 * What one has pressed, each with an undo of its own that leaves alone what
 * somebody else has said since.
 */
export function usePresses(event: RosterOf, lines: readonly RosterLine[]) {
  const t = useTranslations("events.roster");
  const announce = useAnnounce();
  const errorMessage = useErrorMessage();
  const presses = useRef<Press[]>([]);
  const latest = useRef(lines);
  useEffect(() => {
    latest.current = lines;
  });
  const send = useSendMarks(event);
  const fail = (error: unknown) => toasts.showError(errorMessage(error));

  const drop = (entry: Press) => {
    presses.current = presses.current.filter((each) => each !== entry);
  };
  const press = (marks: readonly Mark[], people: readonly RosterLine[]) => {
    const entry: Press = { marks, before: send(marks, people) };
    presses.current.push(entry);
    entry.before.catch((error: unknown) => {
      drop(entry);
      fail(error);
    });
    return entry;
  };
  const undo = async (entry: Press) => {
    drop(entry);
    const before = await entry.before;
    const mine = before.filter((mark) => isStill(entry, mark, latest.current));
    if (mine.length < before.length) toasts.show(t("changedSince"));
    await send(mine, []);
    if (mine.length > 0) announce(t("undone"));
  };
  return {
    press,
    undo,
    tryUndo: (entry: Press) => void undo(entry).catch(fail),
    findLast: (isSought: (entry: Press) => boolean) =>
      presses.current.findLast(isSought),
  };
}

/** The person's mark is the one that was pressed. */
function isStill(
  { marks }: Press,
  { userId }: Mark,
  lines: readonly RosterLine[],
): boolean {
  const said = marks.find((mark) => mark.userId === userId)?.answer ?? null;
  const line = lines.find((each) => each.userId === userId);
  if (said === null) return (line?.organiserAnswer ?? null) === null;
  return line?.isMine === true && line.organiserAnswer === said;
}
