import { foldText } from "../../shared/folding";
import { impliesConcept } from "./concepts";
import type { Thing } from "./parts";
import { phraseAround, type Span } from "./phrases";
import type { Segment } from "./profileIndex";
import { standingOf, type Standing } from "./standing";

/** A place of the profile that shows a thing; offsets into the passage. */
export interface Hit extends Span {
  thing: Thing;
  segment: Segment;
  standing: Exclude<Standing, "denied">;
}

/** Longest quote of a profile; two lines on a phone. */
export const PROFILE_QUOTE = 130;

/** What was done speaks before what is listed. */
const RANK = {
  work: 7,
  skills: 5,
  headline: 4,
  education: 3,
  interests: 2,
  goals: 1,
  seeking: 1,
  languages: 0,
};
const STANDING = { had: 20, learning: 8, wished: 2 };

/** Every place where the profile shows a thing, the best first. */
export function hitsFor(segments: readonly Segment[], thing: Thing): Hit[] {
  const found = segments.flatMap((segment) =>
    thing.concept === null
      ? namesIn(segment, thing)
      : conceptsIn(segment, thing, thing.concept),
  );
  return found.sort((a, b) => valueOf(b) - valueOf(a));
}

/**
 * The words that show most of the hits: the stretch around those that stand
 * together, and which they are.
 */
export function quoteOfHits(hits: readonly Hit[]): {
  quote: string;
  segment: Segment;
  shown: Thing[];
} | null {
  let best: Hit[] = [];
  for (const hit of hits) {
    const near = together(hit, hits);
    if (worthOf(near) > worthOf(best)) best = near;
  }
  const [first] = best;
  if (first === undefined) return null;
  const { segment } = first;
  const { text } = segment.passage;
  const at = reachOf(best);
  const around =
    at.start < segment.start || at.end > segment.end
      ? at
      : phraseAround(text, segment, at.start, at.end, PROFILE_QUOTE);
  return {
    segment,
    quote: text.slice(around.start, around.end),
    shown: [...new Set(best.map(({ thing }) => thing))],
  };
}

function conceptsIn(
  segment: Segment,
  thing: Thing,
  wanted: NonNullable<Thing["concept"]>,
): Hit[] {
  return segment.mentions.flatMap(({ concepts, standing, start, end }) =>
    standing !== "denied" && concepts.some((own) => impliesConcept(own, wanted))
      ? [{ thing, segment, standing, start, end }]
      : [],
  );
}

/** A name is shown by the same name, in its capitals unless it is listed. */
function namesIn(segment: Segment, thing: Thing): Hit[] {
  const { tokens, passage, kind, isHead } = segment;
  if (kind === "languages") return [];
  const text = passage.text.slice(segment.start, segment.end);
  for (let at = 0; at + thing.words.length <= tokens.length; at++) {
    if (!thing.words.every((word, i) => tokens[at + i]?.plain === word)) {
      continue;
    }
    const start = tokens[at]?.start ?? 0;
    const end = tokens[at + thing.words.length - 1]?.end ?? start;
    const isNamed = kind === "skills" || /^\p{Lu}/u.test(text.slice(start));
    if (!isNamed || segment.start + end > segment.ownEnd) continue;
    const standing = standingOf(text, { start, end }, kind, isHead);
    if (standing === "denied") continue;
    return [
      {
        thing,
        segment,
        standing,
        start: segment.start + start,
        end: segment.start + end,
      },
    ];
  }
  return [];
}

/** The hits of one passage that fit into one quote with this one. */
function together(hit: Hit, hits: readonly Hit[]): Hit[] {
  const near = [hit];
  for (const other of hits) {
    if (other.segment.passage !== hit.segment.passage) continue;
    if (near.some(({ thing }) => thing === other.thing)) continue;
    const { start, end } = reachOf([...near, other]);
    const isListed = hit.segment.kind === "skills";
    const isSame = other.segment === hit.segment;
    if ((isListed || isSame) && end - start <= PROFILE_QUOTE) near.push(other);
  }
  return near;
}

function reachOf(hits: readonly Hit[]): Span {
  return {
    start: Math.min(...hits.map(({ start }) => start)),
    end: Math.max(...hits.map(({ end }) => end)),
  };
}

function worthOf(hits: readonly Hit[]): number {
  const [first] = hits;
  return first === undefined ? 0 : hits.length * 100 + valueOf(first);
}

function valueOf({ standing, segment, thing, start, end }: Hit): number {
  const written = foldText(segment.passage.text.slice(start, end));
  const isSame = written === foldText(thing.text) ? 1 : 0;
  return STANDING[standing] + RANK[segment.kind] + isSame;
}
