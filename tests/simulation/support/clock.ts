import { vi } from "vitest";

/** Captured before any fake timer: turns of the real event loop cost microseconds. */
const realImmediate = globalThis.setImmediate;

export const START = Date.UTC(2026, 10, 23, 9);

/** The fake clock of one schedule. `setImmediate` stays real: flushing needs it. */
export function startClock(): void {
  vi.useFakeTimers({
    now: START,
    toFake: [
      "setTimeout",
      "clearTimeout",
      "setInterval",
      "clearInterval",
      "Date",
    ],
  });
}

/**
 * Lets everything run that needs no time to pass. Several turns: bodies of
 * responses are read through streams, which take a turn each.
 */
export async function flush(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await new Promise<void>((resolve) => realImmediate(() => resolve()));
  }
}

export const stopClock = () => void vi.useRealTimers();

/** Moves the clock from timer to timer until `isDone`, which is asked now and then. */
export async function driveUntil(
  isDone: () => boolean | Promise<boolean>,
  { askEvery = 100 } = {},
): Promise<void> {
  for (let step = 1; ; step++) {
    await flush();
    if (step % askEvery === 0 && (await isDone())) return;
    if (vi.getTimerCount() > 0) vi.advanceTimersToNextTimer();
    else if (await isDone()) return;
    else throw new Error("nothing is left to happen, and it is not done");
  }
}
