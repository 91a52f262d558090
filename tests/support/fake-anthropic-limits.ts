/** What an account may use in a minute. */
export interface Limits {
  requests: number;
  inputTokens: number;
  outputTokens: number;
}

const FIRST: Limits = {
  requests: 1_000,
  inputTokens: 400_000,
  outputTokens: 80_000,
};
const NAMES = {
  requests: "requests",
  inputTokens: "input-tokens",
  outputTokens: "output-tokens",
} as const;
const KEYS = Object.keys(NAMES) as (keyof Limits)[];

/** Token buckets that refill continuously, as the service's do, and its headers. */
export function createBuckets(given: Partial<Limits>, now: () => number) {
  const limits = { ...FIRST, ...given };
  const left = { ...limits };
  let seen = now();

  const refill = () => {
    const minutes = Math.max(0, now() - seen) / 60_000;
    seen = now();
    for (const key of KEYS) {
      left[key] = Math.min(limits[key], left[key] + limits[key] * minutes);
    }
  };

  return {
    /** Takes a call's share; answers 0, or the seconds until it would fit. */
    take(usage: { input: number; output: number }): number {
      refill();
      const wanted: Limits = {
        requests: 1,
        inputTokens: usage.input,
        outputTokens: usage.output,
      };
      const waits = KEYS.map((key) =>
        left[key] >= Math.min(wanted[key], limits[key])
          ? 0
          : ((wanted[key] - left[key]) / limits[key]) * 60,
      );
      const wait = Math.ceil(Math.max(...waits));
      if (wait === 0) for (const key of KEYS) left[key] -= wanted[key];
      return wait;
    },
    headers(): Record<string, string> {
      refill();
      return Object.fromEntries(
        KEYS.flatMap((key) => [
          [`anthropic-ratelimit-${NAMES[key]}-limit`, String(limits[key])],
          [
            `anthropic-ratelimit-${NAMES[key]}-remaining`,
            String(Math.max(0, Math.floor(left[key]))),
          ],
        ]),
      );
    },
  };
}
