/**
 * That a code is on its way, and where to: a reload of the page that waits for
 * it comes back to it. Of this tab alone, for as long as the code holds, and
 * without the password, which no storage gets.
 */
export interface SentCode {
  email: string;
  /** As the sign-up form had it. */
  name: string;
}

/** As long as the server's codes live (convex/model/account/codes.ts). */
const HOLDS_MS = 15 * 60_000;

export function sentCodeSlot(flow: "signUp" | "reset") {
  const key = `wayfinder.code.${flow}`;
  return {
    read: (): SentCode | null => {
      const kept = attempt(() => JSON.parse(sessionStorage.getItem(key) ?? ""));
      return isKept(kept) && Date.now() - kept.sentAt < HOLDS_MS
        ? { email: kept.email, name: kept.name }
        : null;
    },
    write: ({ email, name }: SentCode): void => {
      const kept = { email, name, sentAt: Date.now() };
      attempt(() => sessionStorage.setItem(key, JSON.stringify(kept)));
    },
    clear: (): void => {
      attempt(() => sessionStorage.removeItem(key));
    },
  };
}

function isKept(kept: unknown): kept is SentCode & { sentAt: number } {
  if (typeof kept !== "object" || kept === null) return false;
  const { email, name, sentAt } = kept as Record<string, unknown>;
  return (
    typeof email === "string" &&
    typeof name === "string" &&
    typeof sentAt === "number"
  );
}

/** Where storage is refused, a reload starts anew; an old build's words are none. */
function attempt(act: () => unknown): unknown {
  try {
    return act();
  } catch {
    return null;
  }
}
