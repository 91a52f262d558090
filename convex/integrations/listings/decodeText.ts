import { FileError } from "./types";

/** A catalogue of 5,000 listings is some 25 MB; more than that is not one board. */
const BYTES_MAX = 40_000_000;

/**
 * A file's text. A byte order mark decides; else UTF-8, and where it is not, the
 * Windows superset of Latin-1 that spreadsheets save in. Refuses what is no text.
 *
 * @param mayBeLatin1 false for formats that are UTF-8 by definition
 */
export function decodeText(
  bytes: Uint8Array,
  { mayBeLatin1 }: { mayBeLatin1: boolean },
): string {
  if (bytes.length > BYTES_MAX) throw new FileError("tooLarge", "40 MB");
  const text = decode(bytes, mayBeLatin1);
  if (text.includes("\0")) throw new FileError("notText");
  if (text.trim() === "") throw new FileError("empty");
  return text;
}

function decode(bytes: Uint8Array, mayBeLatin1: boolean): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decodeAs("utf-16be", bytes);
  try {
    return decodeAs("utf-8", bytes);
  } catch {
    if (!mayBeLatin1) throw new FileError("wrongEncoding", "UTF-8");
    return decodeAs("windows-1252", bytes);
  }
}

/** TextDecoder takes the byte order mark away and, when fatal, throws on foreign bytes. */
function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
