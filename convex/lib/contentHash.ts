/**
 * A hash of a plain value, equal for equal content whatever the order of its
 * keys; `undefined` fields do not count. 106 bits, for telling a change from a
 * repeat: not for secrets. Pure arithmetic, because queries and mutations have
 * no digest that is the same on every engine.
 */
export function contentHash(value: unknown): string {
  const text = canonicalText(value);
  return `${hash53(text, 1)}${hash53(text, 2)}`;
}

function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) {
      return part;
    }
    const entries = Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries);
  });
}

/** cyrb53: two 32-bit multiply-xor lanes, mixed at the end. */
function hash53(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507);
  high ^= Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507);
  low ^= Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0))
    .toString(16)
    .padStart(14, "0");
}
