/**
 * Order-preserving encoding: comparing two encoded keys as strings gives
 * Convex's value order (undefined < null < bigint < number < boolean < string <
 * bytes < array < object). Every character is one byte, so the comparison is a
 * memcmp, and an encoded value is never a prefix of another value's encoding.
 */
import type { Value } from "convex/values";

/** Greater than every continuation of a key. */
export const AFTER = "\xff";

const END = "\0";
const view = new DataView(new ArrayBuffer(8));

function eightBytes(high: number, low: number): string {
  return String.fromCharCode(
    high >>> 24,
    (high >>> 16) & 255,
    (high >>> 8) & 255,
    high & 255,
    low >>> 24,
    (low >>> 16) & 255,
    (low >>> 8) & 255,
    low & 255,
  );
}

function encodeNumber(value: number): string {
  view.setFloat64(0, value);
  const high = view.getUint32(0);
  const low = view.getUint32(4);
  // Negative floats sort backwards by their bits: flip all of them.
  return high & 0x80000000
    ? eightBytes(~high >>> 0, ~low >>> 0)
    : eightBytes((high | 0x80000000) >>> 0, low);
}

function encodeBigInt(value: bigint): string {
  view.setBigInt64(0, value);
  return eightBytes((view.getUint32(0) ^ 0x80000000) >>> 0, view.getUint32(4));
}

const terminated = (bytes: string) =>
  (bytes.includes(END) ? bytes.replaceAll(END, "\0\xff") : bytes) + "\0\0";

function encodeString(value: string): string {
  for (let i = 0; i < value.length; i++)
    if (value.charCodeAt(i) > 127)
      return terminated(Buffer.from(value, "utf8").toString("latin1"));
  return terminated(value);
}

/** A document's field as an index key part; pending commit timestamps come last. */
export function encodeValue(value: Value | undefined): string {
  if (value === undefined) return "\x01";
  if (value === null) return "\x02";
  if (typeof value === "bigint") return "\x03" + encodeBigInt(value);
  if (typeof value === "number") return "\x04" + encodeNumber(value);
  if (typeof value === "boolean") return value ? "\x06" : "\x05";
  if (typeof value === "string") return "\x07" + encodeString(value);
  if (value instanceof ArrayBuffer)
    return "\x08" + terminated(Buffer.from(value).toString("latin1"));
  if (Array.isArray(value))
    return "\x09" + value.map(encodeValue).join("") + END;
  if (isPendingTs(value)) return "\x03" + encodeBigInt(2n ** 63n - 1n);
  const fields = value as Record<string, Value | undefined>;
  let out = "\x0a";
  for (const key of Object.keys(fields).sort())
    out += encodeString(key) + encodeValue(fields[key]);
  return out + END;
}

/** True for `db.vars.commitTs`, which becomes a bigint when the write commits. */
export function isPendingTs(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    value.constructor?.name === "CommitTsPlaceholder"
  );
}

/** The value at a dotted path, undefined where there is none. */
export function fieldAt(
  value: Record<string, Value | undefined>,
  path: string,
): Value | undefined {
  let at: unknown = value;
  for (const part of path.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, part))
      return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at as Value | undefined;
}
