import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { toasts } from "@/lib/toasts";

export interface Entry {
  id: string;
}

interface UseEntriesOptions<E extends Entry> {
  prefix: string;
  entries: readonly E[];
  setEntries: (next: (current: E[]) => E[]) => void;
  makeEmpty: (id: string) => E;
  isEmpty: (entry: E) => boolean;
  compare: (one: E, other: E) => number;
  nameOf: (entry: E) => string;
}

/**
 * What the list of entries can do. While one is open the order stands still: a
 * date typed must not carry the field away from the cursor.
 */
export function useEntries<E extends Entry>({
  prefix,
  entries,
  setEntries,
  makeEmpty,
  isEmpty,
  compare,
  nameOf,
}: UseEntriesOptions<E>) {
  const [openId, setOpenId] = useState<string | null>(null);
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const focusLater = useFocusLater();
  const removeEntry = useUndoableRemoval({ entries, setEntries, nameOf });

  const shown = useShown(entries, compare, order);

  const editButtonId = (id: string) => `${prefix}-edit-${id}`;
  const ids = shown.map(({ id }) => id);

  const withoutEmpty = (current: E[]) =>
    current.filter((entry) => entry.id !== openId || !isEmpty(entry));

  const open = (id: string | null, list: readonly string[] | null = ids) => {
    setOpenId(id);
    setOrder(list);
  };
  const close = () => {
    const entry = entries.find(({ id }) => id === openId);
    setEntries(withoutEmpty);
    open(null, null);
    const isKept = entry !== undefined && !isEmpty(entry);
    focusLater(isKept ? editButtonId(entry.id) : `${prefix}-add`);
  };

  return {
    shown,
    openId,
    editButtonId,
    close,
    open: (id: string) => {
      setEntries(withoutEmpty);
      open(id);
    },
    add: () => {
      const id = crypto.randomUUID();
      setEntries((current) => [makeEmpty(id), ...withoutEmpty(current)]);
      open(id, [id, ...ids]);
    },
    change: (id: string, part: Partial<E>) =>
      setEntries((current) =>
        current.map((entry) =>
          entry.id === id ? { ...entry, ...part } : entry,
        ),
      ),
    remove: (id: string) => {
      removeEntry(id);
      focusLater(`${prefix}-add`);
    },
  };
}

/** By date, or in the order that stands still. */
function useShown<E extends Entry>(
  entries: readonly E[],
  compare: (one: E, other: E) => number,
  order: readonly string[] | null,
): E[] {
  return useMemo(() => {
    const sorted = [...entries].sort(compare);
    if (order === null) return sorted;
    const place = (entry: E) => order.indexOf(entry.id);
    return sorted.sort((one, other) => place(one) - place(other));
  }, [entries, compare, order]);
}

function useUndoableRemoval<E extends Entry>({
  entries,
  setEntries,
  nameOf,
}: Pick<UseEntriesOptions<E>, "entries" | "setEntries" | "nameOf">) {
  const t = useTranslations("profile.entries");
  return (id: string) => {
    const at = entries.findIndex((entry) => entry.id === id);
    const removed = entries[at];
    if (removed === undefined) return;
    setEntries((current) => current.filter((entry) => entry.id !== id));
    toasts.showUndoable({
      title: t("removed", { name: nameOf(removed) }),
      undo: () => setEntries((current) => current.toSpliced(at, 0, removed)),
    });
  };
}

/** Moves the focus to an element that the next render brings. */
function useFocusLater() {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });
  return (id: string) => {
    wanted.current = id;
  };
}
