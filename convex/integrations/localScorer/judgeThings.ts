import { LIMITS } from "../../shared/limits";
import type { FactorQuestion } from "../../shared/matching";
import type { Verdict } from "../../shared/vocabulary";
import type { Ask } from "./demands";
import { together, type Finding } from "./finding";
import { thingsOf, type Choice, type Group } from "./parts";
import type { Segment } from "./profileIndex";
import { hitsFor, quoteOfHits, type Hit } from "./support";

/** "One of" more things than these asks for nothing: it is written to fit everybody. */
const MOST_CHOICES = 8;

/** How far the profile shows groups of things, all of which are asked for. */
export function judgeGroups(
  segments: readonly Segment[],
  groups: readonly Group[],
  isPractice: boolean,
): Finding {
  const judged = groups.map((group) => judgeGroup(segments, group, isPractice));
  const verdict = together(judged.map((group) => group.verdict));
  if (verdict === "unknown" || verdict === "missing") {
    const question = questionFor(groups);
    return { verdict: "unknown", ...(question && { question }) };
  }
  const hits = judged.flatMap((group) => group.hits);
  return { ...quoteOfHits(hits), verdict };
}

function judgeGroup(
  segments: readonly Segment[],
  { choices, needed }: Group,
  isPractice: boolean,
): { verdict: Verdict; hits: Hit[] } {
  const judged = choices.map((choice) =>
    judgeChoice(segments, choice, isPractice),
  );
  const met = judged.filter(({ verdict }) => verdict === "met");
  if (met.length >= needed) {
    const isReal = needed === choices.length || choices.length <= MOST_CHOICES;
    return {
      verdict: isReal ? "met" : "partly",
      hits: met.flatMap(({ hits }) => hits),
    };
  }
  const some = judged.filter(({ verdict }) => verdict !== "unknown");
  return some.length === 0
    ? { verdict: "unknown", hits: [] }
    : { verdict: "partly", hits: some.flatMap(({ hits }) => hits) };
}

function judgeChoice(
  segments: readonly Segment[],
  { things, hasRest }: Choice,
  isPractice: boolean,
): { verdict: Verdict; hits: Hit[] } {
  const found = things.map((thing) => {
    const hits = hitsFor(segments, thing).filter(
      ({ standing }) => standing !== "wished",
    );
    return { hits, isHad: hits.some((hit) => isHad(hit, isPractice)) };
  });
  const hits = found.flatMap((thing) => thing.hits);
  // A name alone is no part of what is said around it: "worked within the State".
  const isOnlyNames = hits.every(({ thing }) => thing.concept === null);
  if (hasRest && isOnlyNames) return { verdict: "unknown", hits: [] };
  if (hits.length === 0) return { verdict: "unknown", hits };
  const isMet = !hasRest && found.every((thing) => thing.isHad);
  const kept = isMet ? hits.filter((hit) => isHad(hit, isPractice)) : hits;
  return { verdict: isMet ? "met" : "partly", hits: kept };
}

/** Having studied a subject is not having worked in it. */
function isHad({ standing, segment }: Hit, isPractice: boolean): boolean {
  const isOnlyStudied = segment.kind === "education" && segment.isHead;
  return standing === "had" && !(isPractice && isOnlyStudied);
}

/** Wanting it is enough, and so is having it. */
export function judgeWish(
  segments: readonly Segment[],
  { concepts }: Ask & { type: "wish" },
): Finding {
  const hits = concepts.flatMap((concept) =>
    hitsFor(segments, { text: concept.en, concept, words: [] }),
  );
  const found = quoteOfHits(hits);
  return found === null ? { verdict: "unknown" } : { ...found, verdict: "met" };
}

/** One clear thing that the profile is silent on is asked about by its own name. */
function questionFor(groups: readonly Group[]): FactorQuestion | undefined {
  const [thing, ...more] = thingsOf(groups);
  const hasRest = groups.some(({ choices }) =>
    choices.some((choice) => choice.hasRest),
  );
  const isLong = (thing?.text.length ?? 0) > LIMITS.skill;
  return thing === undefined || more.length > 0 || hasRest || isLong
    ? undefined
    : { type: "skill", name: thing.text };
}
