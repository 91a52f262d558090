/**
 * What this tab keeps for a member: text that has not reached the server, where
 * they went last. It outlives a reload and a lost session, stands under the name
 * of whose it is, and goes when they sign out or somebody else signs in.
 */
const PREFIX = "wayfinder.member.";

export interface MemberSlot<T> {
  /** Null when there is none. */
  read: () => T | null;
  write: (value: T) => void;
  clear: () => void;
}

export function memberSlot<T>(memberId: string, name: string): MemberSlot<T> {
  const key = `${PREFIX}${memberId}.${name}`;
  return {
    read: () =>
      attempt(() => JSON.parse(sessionStorage.getItem(key) ?? "null") as T),
    write: (value) => {
      attempt(() => sessionStorage.setItem(key, JSON.stringify(value)));
    },
    clear: () => {
      attempt(() => sessionStorage.removeItem(key));
    },
  };
}

/** Drops everything, but for what is one member's. */
export function forgetMembers({ except }: { except?: string } = {}): void {
  const kept = except === undefined ? null : `${PREFIX}${except}.`;
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) {
      const isSlot = key.startsWith(PREFIX);
      if (isSlot && (kept === null || !key.startsWith(kept))) {
        sessionStorage.removeItem(key);
      }
    }
  });
}

/** Storage may be refused or full, and what lies in it may be of an older build. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
