/**
 * Whether a member's session ended without their asking for it here: it ran
 * out, was revoked, or another tab signed out. The sign-in page then says so.
 */
const listeners = new Set<() => void>();
let isUnasked = false;
let isExpected = false;

function change(next: boolean): void {
  isUnasked = next;
  listeners.forEach((listener) => listener());
}

export const sessionEnd = {
  get: (): boolean => isUnasked,
  /** The end to come is what the person asks for. */
  expect(): void {
    isExpected = true;
  },
  note(): void {
    if (!isExpected) change(true);
    isExpected = false;
  },
  /** Somebody is in again. */
  forget(): void {
    isExpected = false;
    change(false);
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
