import { useCallback, useMemo, useState } from "react";
import { refusalOf } from "@convex/shared/errors";
import { useAutosave, type AutosaveControl } from "@/hooks/use-autosave";
import { useMemberId } from "@/hooks/use-member-id";
import { isEqual } from "@/lib/is-equal";
import type {
  ProfileContent,
  SaveSectionArgs,
  SectionName,
  SectionSource,
} from "../types";

/** A value and the revision of the section that it was edited from. */
interface Versioned<T> {
  rev: number;
  value: T;
}

export interface SectionControl<T> extends Omit<
  AutosaveControl<Versioned<T>>,
  "value" | "setValue"
> {
  value: T;
  setValue: (next: T | ((current: T) => T)) => void;
  /** While the person has to choose; `other` is null until it has arrived. */
  conflict: { mine: T; other: { value: T } | null } | null;
}

/**
 * One section of the profile, edited here and saved by itself. The revision
 * travels with the value: a save names the one its text was made from, so that
 * what came from elsewhere meanwhile is never overwritten unseen.
 */
export function useSection<S extends SectionName>(
  section: S,
  { profile, saveSection, isOnline }: SectionSource,
): SectionControl<ProfileContent[S]> {
  type Value = ProfileContent[S];
  const serverRev = profile.sectionRevs[section];
  const serverContent = profile.content[section];
  const [own, setOwn] = useState<Versioned<Value> | null>(null);
  const revs = useRevs(section);
  const [conflictRev, setConflictRev] = useState(0);

  const serverValue = useMemo(
    (): Versioned<Value> =>
      // The echo of one's own save comes back trimmed; it must not move the cursor.
      own?.rev === serverRev ? own : { rev: serverRev, value: serverContent },
    [own, serverRev, serverContent],
  );

  const save = useCallback(
    async ({ rev, value }: Versioned<Value>) => {
      const baseRev = revs.baseOf(rev);
      const edit = { section, value } as unknown as SaveSectionArgs["edit"];
      try {
        const saved = await saveSection({ edit, baseRev });
        revs.noteSaved(saved.rev);
        setOwn({ rev: saved.rev, value });
      } catch (error) {
        const currentRev = refusalOf(error)?.details?.currentRev;
        if (typeof currentRev === "number") setConflictRev(currentRev);
        throw error;
      }
    },
    [section, saveSection, revs],
  );

  const draft = { name: `profile.${section}`, isNews };
  const autosave = useAutosave({ serverValue, save, isOnline, draft });
  const mine = autosave.value.value;
  const hasOther = serverRev >= conflictRev;
  return {
    ...autosave,
    value: mine,
    setValue: useUnversioned(autosave.setValue),
    conflict:
      autosave.status === "conflict"
        ? { mine, other: hasOther ? { value: serverContent } : null }
        : null,
    keepMine: () => {
      // What is replaced is what was shown, which may be newer than the refusal.
      revs.replace(Math.max(conflictRev, serverRev));
      return autosave.keepMine();
    },
  };
}

/** What this tab knows of a section's revisions. */
class Revs {
  /** The newest that was made here, or that the person chose to replace. */
  private known = 0;

  /** What a save of text made from `rev` builds upon. */
  readonly baseOf = (rev: number): number => Math.max(rev, this.known);
  readonly noteSaved = (rev: number): void => {
    this.known = rev;
  };
  readonly replace = (rev: number): void => {
    this.known = Math.max(this.known, rev);
  };
}

/** By member and section: a save may end after its editor went and another came. */
const revsOfTab = new Map<string, Revs>();

function useRevs(section: SectionName): Revs {
  const memberId = useMemberId();
  const [revs] = useState(() => {
    const fresh = new Revs();
    if (memberId === null) return fresh;
    const key = `${memberId}.${section}`;
    const revs = revsOfTab.get(key) ?? fresh;
    revsOfTab.set(key, revs);
    return revs;
  });
  return revs;
}

const isNews = (kept: Versioned<unknown>, current: Versioned<unknown>) =>
  !isEqual(kept.value, current.value);

/** Sets the value and leaves its revision alone. */
function useUnversioned<T>(
  setVersioned: AutosaveControl<Versioned<T>>["setValue"],
) {
  return useCallback(
    (next: T | ((current: T) => T)) =>
      setVersioned(({ rev, value }) => ({
        rev,
        value:
          typeof next === "function"
            ? (next as (current: T) => T)(value)
            : next,
      })),
    [setVersioned],
  );
}
