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

/** Notes Luma's word on guests page by page, and then offers to take all of it back. */
export function useNoteGuests(event: RosterOf, isCheckInUsed: boolean) {
  const t = useTranslations("guestList");
  const noteGuests = useMutation(noteFunction);
  const restore = useMutation(restoreFunction);
  const { act, isBusy, error } = useDeed();
  const [done, setDone] = useState(0);
  /** What Luma had said before; kept over a page that failed, for the one undo of all. */
  const before = useRef<Mark[]>([]);
  const note = async (rows: readonly GuestRow[]) => {
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
    const marks = before.current;
    toasts.showUndoable({
      title: t("noted", { count: marks.length }),
      undo: async () => {
        for (let at = 0; at < marks.length; at += LIMITS.marksAtOnce) {
          const page = marks.slice(at, at + LIMITS.marksAtOnce);
          await restore({ ...event, marks: page });
        }
      },
    });
  };
  return {
    /** Answers whether all of it was noted. */
    note: (rows: readonly GuestRow[]) => act(() => note(rows)),
    done,
    isBusy,
    error,
  };
}
