/** A stretch of a text, by offsets. */
export interface Span {
  start: number;
  end: number;
}

const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|vs|dr|dra|lic|ing|prof|p\.ej|no|nro|st|u\.s|ee\.? ?uu)|\b\p{L})$/iu;
const CLAUSE_BREAK =
  /,\s+|\s[–—-]\s|:\s|\s\(|\)|\s(?=(?:and|but|while|which|where|y|e|pero|mientras|donde)\s)/gu;
const EDGES = /^[\s,;:.·•*()\-–—]+|[\s,;:.·•(\-–—]+$/gu;

/** The sentences and lines of a text, without bullets and closing marks. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/\n+|[.!?;]+(?=\s|$)/gu)) {
    const before = text.slice(start, match.index);
    const isFullStop = match[0].startsWith(".") && match[0].length === 1;
    if (isFullStop && isAbbreviation(before, text.slice(match.index + 1))) {
      continue;
    }
    push(spans, text, start, match.index);
    start = match.index + match[0].length;
  }
  push(spans, text, start, text.length);
  return spans;
}

/** The words around `[from, to)` that read as a phrase: at most `limit`, cut at clauses. */
export function phraseAround(
  text: string,
  sentence: Span,
  from: number,
  to: number,
  limit: number,
): Span {
  if (sentence.end - sentence.start <= limit) return trimmed(text, sentence);
  const cuts = [sentence.start];
  const inside = text.slice(sentence.start, sentence.end);
  for (const match of inside.matchAll(CLAUSE_BREAK)) {
    cuts.push(sentence.start + match.index + match[0].length);
  }
  cuts.push(sentence.end);
  const first = cuts.findLastIndex((cut) => cut <= from);
  let last = cuts.findIndex((cut) => cut >= to);
  const at = (index: number) => cuts[index] ?? sentence.end;
  if (at(last) - at(first) > limit)
    return window(text, sentence, from, to, limit);
  // Forward only: a phrase that takes in the clause before it begins in its middle.
  while (last < cuts.length - 1 && at(last + 1) - at(first) <= limit) last++;
  return trimmed(text, { start: at(first), end: at(last) });
}

/** One line of at most `limit`, cut where a clause ends; null when it cannot be. */
export function shortened(line: string, limit: number): string | null {
  const tidy = capitalised(line.replace(/\s+/g, " ").replace(EDGES, ""));
  if (tidy.length <= limit) return tidy;
  const head = tidy.slice(0, limit + 1);
  const cut = Math.max(
    ...[", ", "; ", ": ", " (", " – ", " — ", " - ", ". "].map((mark) =>
      head.lastIndexOf(mark),
    ),
  );
  return cut >= 25 ? tidy.slice(0, cut).replace(EDGES, "") : null;
}

/** One line cut between words; for what nothing better can be done with. */
export function cutShort(line: string, limit: number): string {
  const tidy = capitalised(line.replace(/\s+/g, " ").replace(EDGES, ""));
  if (tidy.length <= limit) return tidy;
  return `${tidy.slice(0, tidy.lastIndexOf(" ", limit - 1)).replace(EDGES, "")}…`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function window(
  text: string,
  { start, end }: Span,
  from: number,
  to: number,
  limit: number,
): Span {
  const room = Math.max(0, limit - (to - from));
  let left = Math.max(start, from - Math.floor(room / 3));
  let right = Math.min(end, left + limit);
  while (left > start && left < from && /\S/u.test(text.charAt(left - 1)))
    left++;
  while (right < end && right > to && /\S/u.test(text.charAt(right))) right--;
  return trimmed(text, { start: left, end: right });
}

function push(spans: Span[], text: string, start: number, end: number): void {
  const span = trimmed(text, { start, end });
  if (span.end > span.start) spans.push(span);
}

function trimmed(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const lead =
    /^[\s,;:.·•*\-–—]*(?:(?:and|or|but|y|e|o|pero)\s+)?/iu.exec(inside)?.[0]
      .length ?? 0;
  const tail = /[\s,;:.·•\-–—]+$/u.exec(inside.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: end - tail };
}

function isAbbreviation(before: string, after: string): boolean {
  return ABBREVIATION.test(before) || /^\s+\p{Ll}/u.test(after);
}
