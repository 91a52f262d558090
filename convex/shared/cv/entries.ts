/** Cuts a section into dated entries: the lines that head each one, and what follows. */
import {
  durationOnly,
  findPeriod,
  tidyEnds,
  withoutPeriod,
  type Period,
} from "./dates";
import { plainText } from "./lines";
import { isHalf } from "./roles";
import type { CvLine } from "./types";
import { TITLE_WORD } from "./words";

export interface Entry {
  period: Period;
  /** What the entry's head says beside the dates, from above, the date's line, and below. */
  heads: string[];
  /** Lines above the one with the dates. */
  aboveCount: number;
  /** The head as it was written. */
  text: string;
  body: CvLine[];
}

interface Anchor {
  at: number;
  period: Period;
  rest: string;
}

/** Nobody held more posts than this; a longer list is something else. */
const MOST_ENTRIES = 60;
const MOST_ABOVE = 2;
const MOST_BELOW = 2;
const LONGEST_HEAD = 110;

export function readEntries(all: readonly CvLine[]): Entry[] {
  const { lines, groups } = withoutDurations(all);
  const anchors = findAnchors(lines);
  const [first] = anchors;
  if (first === undefined) return [];
  const above = countAbove(lines, first);
  const heads = anchors.map((anchor, index) => {
    const floor = (anchors[index - 1]?.at ?? -1) + 1;
    const isOdd = index > 0 && first.rest !== "" && anchor.rest === "";
    const most = isOdd && isTitled(lines, anchor.at - 1) ? 1 : above;
    return headLines(lines, anchor, Math.max(above, most), floor, groups);
  });
  return anchors.map((anchor, index) => {
    const head = heads[index] ?? [];
    const next =
      heads[index + 1]?.[0] ?? anchors[index + 1]?.at ?? lines.length;
    // The name over a group is none of its words, nor of the entry before it.
    const end = groups.firstBetween(anchor.at, next) ?? next;
    const shared = groups.titleOf(anchor.at, heads, index);
    return toEntry(lines, anchor, head, end, above, shared);
  });
}

function toEntry(
  lines: readonly CvLine[],
  anchor: Anchor,
  head: readonly number[],
  end: number,
  above: number,
  shared: string | null,
): Entry {
  const over = head.map((at) => textAt(lines, at));
  const heads = [...(shared === null ? [] : [shared]), ...over, anchor.rest];
  const under: number[] = [];
  for (let at = anchor.at + 1; at < end && under.length < MOST_BELOW; at++) {
    const line = lines[at];
    const isNeeded = above === 0 || head.length === 0;
    if (
      line === undefined ||
      !isNeeded ||
      !isHalf(heads) ||
      !isHeadLike(line)
    ) {
      break;
    }
    heads.push(line.text);
    under.push(at);
  }
  const written = [...head, anchor.at, ...under];
  return {
    period: anchor.period,
    heads: heads.filter((text) => text !== ""),
    aboveCount: head.length,
    text: written
      .map((at) => textAt(lines, at).replaceAll("\t", " "))
      .join("\n"),
    body: lines.slice(Math.max(anchor.at, ...under) + 1, end),
  };
}

/** A title with its dates on the next line, in a list whose others have them beside. */
function isTitled(lines: readonly CvLine[], at: number): boolean {
  const line = lines[at];
  return (
    line !== undefined && isHeadLike(line) && TITLE_WORD.test(plainText(line))
  );
}

function textAt(lines: readonly CvLine[], at: number): string {
  return lines[at]?.text ?? "";
}

/** Lines with dates that head an entry rather than tell a story. */
function findAnchors(lines: readonly CvLine[]): Anchor[] {
  const areEntriesBulleted =
    lines[0]?.isBullet === true && findPeriod(plainText(lines[0])) !== null;
  const found = lines.flatMap((line, at): Anchor[] => {
    if (line.isBullet && !areEntriesBulleted) return [];
    // A list of entries may end each with a full stop; elsewhere it ends a sentence.
    const text = areEntriesBulleted ? line.text.replace(/\.$/, "") : line.text;
    const period = findPeriod(text);
    if (period === null) return [];
    const rest = withoutPeriod(text, period).replace(
      areEntriesBulleted ? /[.\s]+$/ : /\s+$/,
      "",
    );
    const isHead = rest.length <= LONGEST_HEAD && !/[.!?]$/.test(text);
    return isHead ? [{ at, period, rest }] : [];
  });
  const hasRanges = found.some(({ period }) => !period.isSingle);
  return found
    .filter(
      (anchor) =>
        !anchor.period.isSingle ||
        (isAtEdge(lines, anchor) &&
          (!hasRanges || TITLE_WORD.test(anchor.rest))),
    )
    .slice(0, MOST_ENTRIES);
}

/** A single year counts only where it opens or closes its line. */
function isAtEdge(lines: readonly CvLine[], { at, period }: Anchor): boolean {
  const text = textAt(lines, at);
  return (
    tidyEnds(text.slice(0, period.from)) === "" ||
    tidyEnds(text.slice(period.to)) === ""
  );
}

/** How many lines head the first entry above its dates: the rest are alike. */
function countAbove(lines: readonly CvLine[], first: Anchor): number {
  let count = 0;
  for (let at = first.at - 1; at >= 0 && count < MOST_ABOVE; at--) {
    const line = lines[at];
    if (line === undefined || line.isBullet || !isHeadLike(line)) break;
    count++;
    if (line.hasGapBefore) break;
  }
  return count;
}

function headLines(
  lines: readonly CvLine[],
  anchor: Anchor,
  above: number,
  floor: number,
  groups: Groups,
): number[] {
  if (lines[anchor.at]?.hasGapBefore === true) return [];
  const head: number[] = [];
  const most = groups.isInside(anchor.at) ? 1 : above;
  for (let at = anchor.at - 1; at >= floor && head.length < most; at--) {
    const line = lines[at];
    if (line === undefined || line.isBullet || !isHeadLike(line)) break;
    head.unshift(at);
    if (line.hasGapBefore) break;
  }
  return head;
}

function isHeadLike({ text, isBullet }: CvLine): boolean {
  return !isBullet && text.length <= LONGEST_HEAD && !/[.;!?]$/.test(text);
}

/** LinkedIn's runs of roles at one organisation, headed by its name and the time in all. */
interface Groups {
  isInside(at: number): boolean;
  firstBetween(from: number, to: number): number | undefined;
  titleOf(
    at: number,
    heads: readonly (readonly number[])[],
    index: number,
  ): string | null;
}

function withoutDurations(all: readonly CvLine[]): {
  lines: CvLine[];
  groups: Groups;
} {
  const lines: CvLine[] = [];
  const starts: { at: number; name: string; months: number }[] = [];
  for (const line of all) {
    const months = durationOnly(plainText(line));
    const before = lines.at(-1);
    if (months === null) lines.push(line);
    else if (before !== undefined) {
      starts.push({ at: lines.length - 1, name: before.text, months });
    }
  }
  const spans = starts.map((start, index) => ({
    ...start,
    end: groupEnd(lines, start, starts[index + 1]?.at ?? lines.length),
  }));
  const spanOf = (at: number) =>
    spans.find((span) => span.at < at && at < span.end);
  return {
    lines,
    groups: {
      isInside: (at) => spanOf(at) !== undefined,
      firstBetween: (from, to) =>
        spans.find(({ at }) => from < at && at < to)?.at,
      titleOf: (at, heads, index) => {
        const span = spanOf(at);
        return span === undefined || heads[index]?.includes(span.at) === true
          ? null
          : span.name;
      },
    },
  };
}

/** A group ends once its roles fill its time; each role's own is rounded by a month. */
function groupEnd(
  lines: readonly CvLine[],
  group: { at: number; months: number },
  limit: number,
): number {
  let left = group.months;
  for (let at = group.at + 1; at < limit; at++) {
    const text = textAt(lines, at);
    const period = findPeriod(text);
    if (period === null || period.isSingle) continue;
    const own = /\(([^()]*\d[^()]*)\)/.exec(text.slice(period.to))?.[1] ?? "";
    left -= Math.max(durationOnly(own) ?? 0, 1);
    if (left <= 1) return at + 1;
  }
  return limit;
}
