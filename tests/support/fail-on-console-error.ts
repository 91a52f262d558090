/**
 * An unexpected console.error fails the test: convex-test only prints the errors
 * of scheduled functions. A test that expects one calls `expectConsoleErrors()`.
 */
import { afterEach, beforeEach, expect } from "vitest";

const seen: string[] = [];
let isExpected = false;

/** Lets this test print errors; answers those printed so far. */
export function expectConsoleErrors(): string[] {
  isExpected = true;
  return seen;
}

beforeEach(() => {
  seen.length = 0;
  isExpected = false;
  console.error = (...parts: unknown[]) => {
    seen.push(parts.map(String).join(" "));
  };
});

afterEach(() => {
  if (!isExpected) expect(seen, "unexpected console.error").toEqual([]);
});
