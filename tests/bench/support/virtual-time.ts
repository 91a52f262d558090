/** Time that passes only when everything that needs none has happened. */
import { vi } from "vitest";
import { startClock, stopClock } from "../../simulation/support/clock";

/** Plays `work` on a clock of its own; chance is seeded too. */
export async function inVirtualTime<T>(work: () => Promise<T>): Promise<T> {
  startClock();
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    return await work();
  } finally {
    log.mockRestore();
    stopClock();
  }
}
