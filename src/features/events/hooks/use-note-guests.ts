import { useMutation } from "convex/react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { LIMITS } from "@convex/shared/limits";
import { useDeed } from "@/hooks/use-deed";
import { toasts } from "@/lib/toasts";
import type { GuestRow } from "../lib/guest-list";
import type { Mark } from "../roster-lines";
import type { RosterOf } from "./use-send-marks";

const { note: noteFunction, restore: restoreFunction } =
  api.attendance.guestLists;

/**
 * Notes Luma's word on guests page by page. However far it came, what was noted
 * can be taken back; pressed once more it goes on.
 */
export function useNoteGuests(event: RosterOf) {
  const t = useTranslations("guestList");
  const noteGuests = useMutation(noteFunction);
  const restore = useMutation(restoreFunction);
  const { act, forget, isBusy, error } = useDeed();
  const [done, setDone] = useState(0);
  /** What Luma had said before; kept over a page that failed, for the one undo of all. */
  const before = useRef<Mark[]>([]);
  const reset = () => {
    forget();
    setDone(0);
    before.current = [];
  };
  const offerUndo = () => {
    const marks = before.current;
    if (marks.length === 0) return;
    toasts.showUndoable({
      title: t("noted", { count: marks.length }),
      undo: async () => {
        reset();
        for (let at = 0; at < marks.length; at += LIMITS.marksAtOnce) {
          const page = marks.slice(at, at + LIMITS.marksAtOnce);
          await restore({ ...event, marks: page });
        }
      },
    });
  };
  const noteAll = async (rows: readonly GuestRow[], isCheckInUsed: boolean) => {
    const fresh = rows.filter(({ isNew }) => isNew);
    for (let at = done; at < fresh.length;) {
      const page = fresh.slice(at, at + LIMITS.marksAtOnce);
      const guests = page.map(({ email, isCheckedIn }) => ({
        email,
        isCheckedIn,
      }));
      const said = await noteGuests({ ...event, guests, isCheckInUsed });
      before.current.push(...said);
      at += page.length;
      setDone(at);
    }
    // Somebody else brought the same list meanwhile.
    if (before.current.length === 0) toasts.show(t("nothing"));
  };
  return {
    /** Answers whether all of it was noted. */
    note: (rows: readonly GuestRow[], isCheckInUsed: boolean) =>
      act(() => noteAll(rows, isCheckInUsed).finally(offerUndo)),
    /** For another file. */
    reset,
    done,
    isBusy,
    error,
  };
}
