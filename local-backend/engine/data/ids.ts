/**
 * Document ids as Convex makes them: base32 of the table's number, sixteen
 * random bytes and a two-byte checksum, so an id says which table it is of.
 */
import { randomFillSync } from "node:crypto";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const RANDOM_BYTES = 16;
const pool = Buffer.alloc(RANDOM_BYTES * 256);
let used = pool.length;

function base32(bytes: Uint8Array): string {
  let out = "";
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      out += ALPHABET[(buffer >>> (bits - 5)) & 31];
      bits -= 5;
    }
    buffer &= (1 << bits) - 1;
  }
  return bits > 0 ? out + ALPHABET[(buffer << (5 - bits)) & 31] : out;
}

function fromBase32(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return null;
    buffer = (buffer << 5) | digit;
    bits += 5;
    if (bits >= 8) {
      bytes.push((buffer >>> (bits - 8)) & 255);
      bits -= 8;
      buffer &= (1 << bits) - 1;
    }
  }
  return buffer === 0 ? Uint8Array.from(bytes) : null;
}

function checksum(bytes: Uint8Array): number {
  let a = 0;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 255;
    b = (b + a) % 255;
  }
  return (b << 8) | a;
}

/** A new id in the table of this number. */
export function newId(table: number): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, (used += RANDOM_BYTES));
  const body = Uint8Array.from([table >> 8, table & 255, ...random]);
  const sum = checksum(body);
  return base32(Uint8Array.from([...body, sum >> 8, sum & 255]));
}

/** The number of the id's table, or null when the text is no id at all. */
export function tableOfId(id: string): number | null {
  if (id.length !== 32) return null;
  const bytes = fromBase32(id);
  if (!bytes || bytes.length !== 20) return null;
  const sum = checksum(bytes.subarray(0, 18));
  if (bytes[18] !== sum >> 8 || bytes[19] !== (sum & 255)) return null;
  return (bytes[0]! << 8) | bytes[1]!;
}
