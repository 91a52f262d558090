const BASE_MS = 1_000;
const MOST_MS = 60_000;

/**
 * How long to wait before retry `n` (0 for the first): `min(1000 · 2^n, 60000)`
 * ms, half of it fixed and half random.
 *
 * @param random in [0, 1)
 */
export function backOffMs(n: number, random: number): number {
  const whole = Math.min(BASE_MS * 2 ** n, MOST_MS);
  return whole / 2 + (whole / 2) * random;
}
