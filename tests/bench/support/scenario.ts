/** The other end of in-vitest.ts: what a scenario was asked for, and its answer. */
import { writeFileSync } from "node:fs";
import { test } from "vitest";

/** A scenario may take minutes; the row that asked for it waits. */
const TIMEOUT_MS = 1_800_000;

/** Declares the one scenario of a file of `scenarios/`. */
export function scenario<Options>(
  name: string,
  play: (options: Options) => Promise<unknown>,
): void {
  test(name, { timeout: TIMEOUT_MS }, async () => {
    const { BENCH_OPTIONS = "{}", BENCH_ANSWER = "" } = process.env;
    const answer = await play(JSON.parse(BENCH_OPTIONS) as Options);
    writeFileSync(BENCH_ANSWER, JSON.stringify(answer));
  });
}
