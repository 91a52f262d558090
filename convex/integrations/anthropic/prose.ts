import { withoutAddresses } from "../../shared/redaction";
import { halfWidth, withoutUnseen } from "../../shared/unseen";

/** Bounds of what an answer may say; longer is no longer what was asked for. */
export const MOST = {
  requirement: 400,
  quote: 1_000,
  prose: 800,
  name: 120,
  factors: 20,
  strengths: 6,
  recommendations: 6,
  growthAreas: 6,
};

const TAG = /<\/?[a-z!?][^<>]*>/gi;
const MARKDOWN_LINK = /!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g;
const LINK =
  /\b(?:https?|hxxps?|ftp)\s*:\s*(?:\/\/)?\S+|\b(?:javascript|data|vbscript|file|mailto)\s*:(?=\S)\S+|\bjava\s+script\s*:\S*|(?:^|\s)\/\/\S+|\bwww\.\S+/gi;
const MARKUP = /(?:\*\*|__|`+|^#{1,6}\s+|^>\s+)/gm;
/** What is left of a tag that was never closed. */
const OPENED = /<(?=[a-z!?/])/gi;
/** Taking one thing out can put another together: "<scr<b>ipt>". */
const MOST_ROUNDS = 5;

/** Prose as plain text: no tags, addresses, markup, controls; null when too long or nothing is left. */
export function cleanProse(value: unknown, limit: number): string | null {
  if (typeof value !== "string" || value.length > limit) return null;
  let plain = halfWidth(withoutUnseen(value)).replace(/\p{Cc}+/gu, " ");
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = plain;
    plain = withoutMarkup(plain);
    if (plain === before) break;
  }
  const line = plain
    .replace(OPENED, "")
    .replace(/\s+/g, " ")
    .replace(/\s+([.,;:!?)])/g, "$1")
    .trim();
  return /[\p{L}\p{N}]/u.test(line) ? line : null;
}

function withoutMarkup(text: string): string {
  return withoutAddresses(
    text.replace(MARKDOWN_LINK, "$1").replace(TAG, " ").replace(LINK, ""),
  ).replace(MARKUP, "");
}

/** A quote as written, but well-formed: it is compared with the text it is from. */
export function cleanQuote(value: unknown): string | null {
  if (typeof value !== "string" || value.length > MOST.quote) return null;
  const quote = withoutUnseen(value)
    .replace(/\p{Cc}+/gu, " ")
    .trim();
  return quote === "" ? null : quote;
}
