import { vi } from "vitest";
import type { Random } from "./random";

/** Chance comes of the schedule's seed; what is printed is kept quiet, errors are kept. */
export function spyOnWorld(random: Random) {
  const errors: string[] = [];
  const spies = [
    vi.spyOn(Math, "random").mockImplementation(() => random.next()),
    vi.spyOn(console, "log").mockImplementation(() => {}),
    vi
      .spyOn(console, "error")
      .mockImplementation((...parts) => void errors.push(parts.join(" "))),
  ];
  const restore = () => spies.forEach((spy) => spy.mockRestore());
  return { errors, restore };
}
