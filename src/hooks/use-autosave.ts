import { useEffect, useState, useSyncExternalStore } from "react";
import { errorCodeOf } from "@convex/shared/errors";
import { Autosave, type AutosaveState } from "@/lib/autosave";
import { memberSlot, type MemberSlot } from "@/lib/member-slots";
import { isEqual as isStructurallyEqual } from "@/lib/is-equal";
import { useMemberId } from "./use-member-id";

/** Long enough for a pause between words, short enough to feel saved. */
const DELAY_MS = 600;

interface UseAutosaveOptions<T> {
  /** The value as the server has it now (a query's result). */
  serverValue: T;
  /** Usually a mutation. Rejecting with the code CONFLICT asks the person. */
  save: (value: T) => Promise<unknown>;
  isEqual?: (one: T, other: T) => boolean;
  delayMs?: number;
  /** Pass `useConnection() !== "reconnecting"`; offline saves wait and say so. */
  isOnline?: boolean;
  /** Keeps unsaved text through reloads and lost sessions, and offers it again. */
  draft?: {
    /** Of the thing edited, among all that a member edits. */
    name: string;
    /** Whether what was kept is still news beside what the server has. */
    isNews: (kept: T, current: T) => boolean;
  };
}

export interface AutosaveControl<T> extends AutosaveState<T> {
  setValue: (next: T | ((current: T) => T)) => void;
  /** Saves at once: for `onBlur`, and for a "try again" button. */
  flush: () => Promise<void>;
  keepMine: () => Promise<void>;
  takeTheirs: () => void;
}

/** Editors that went away with a save under way, for the next one of the same thing. */
const leaving = new Map<string, Autosave<never>>();

const isConflict = (error: unknown) => errorCodeOf(error) === "CONFLICT";

/**
 * One edited value that saves itself. Typing is never overwritten: while
 * something is unsaved the value on the screen wins over the server's. To edit
 * another thing, give the component that calls this another `key`.
 */
export function useAutosave<T>({
  serverValue,
  save,
  isEqual = isStructurallyEqual,
  delayMs = DELAY_MS,
  isOnline = true,
  draft,
}: UseAutosaveOptions<T>): AutosaveControl<T> {
  const memberId = useMemberId();
  const [{ autosave, key, slot }] = useState(() => {
    const key = memberId && draft ? `${memberId}.${draft.name}` : null;
    const slot = draft && memberId && newsOnly(memberId, draft, serverValue);
    const options = { save, isEqual, isConflict, delayMs };
    const before = key === null ? undefined : leaving.get(key);
    return {
      key,
      slot: slot || undefined,
      autosave:
        (before as Autosave<T> | undefined) ??
        new Autosave(serverValue, { ...options, draft: slot || undefined }),
    };
  });
  const state = useSyncExternalStore(autosave.subscribe, autosave.getState);

  useEffect(() => {
    autosave.configure({ save, isEqual, isConflict, delayMs, draft: slot });
  }, [autosave, save, isEqual, delayMs, slot]);

  useEffect(() => autosave.receive(serverValue), [autosave, serverValue]);
  useEffect(() => autosave.setOnline(isOnline), [autosave, isOnline]);
  useEffect(() => () => leave(autosave, key), [autosave, key]);
  useUnloadWarning(state.isDirty);

  return {
    ...state,
    setValue: autosave.setValue,
    flush: autosave.flush,
    keepMine: autosave.keepMine,
    takeTheirs: autosave.takeTheirs,
  };
}

/** The last save goes on without the editor; one that comes back takes it up. */
function leave<T>(autosave: Autosave<T>, key: string | null): void {
  const isAwaited = key !== null && autosave.getState().isDirty;
  if (isAwaited) leaving.set(key, autosave as unknown as Autosave<never>);
  void autosave.flush().finally(() => {
    if (isAwaited) leaving.delete(key);
  });
}

/** A draft that says what the server says already, or is of another shape, is none. */
function newsOnly<T>(
  memberId: string,
  { name, isNews }: NonNullable<UseAutosaveOptions<T>["draft"]>,
  current: T,
): MemberSlot<T> {
  const slot = memberSlot<T>(memberId, name);
  return {
    ...slot,
    read: () => {
      const kept = slot.read();
      const isUsable = kept !== null && hasShapeOf(kept, current);
      return isUsable && isNews(kept, current) ? kept : null;
    },
  };
}

/** An older build may have kept something else under the same name. */
function hasShapeOf(kept: unknown, current: unknown): boolean {
  if (Array.isArray(current)) return Array.isArray(kept);
  if (!isRecord(current)) return typeof kept === typeof current;
  if (!isRecord(kept)) return false;
  return Object.entries(current).every(([name, part]) => {
    // Of a part, the text may have been cleared; a list is never absent.
    const isCleared = kept[name] === undefined && !Array.isArray(part);
    return isCleared || hasShapeOf(kept[name], part);
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function useUnloadWarning(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);
}
