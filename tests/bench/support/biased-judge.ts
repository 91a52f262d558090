/**
 * A judge with a model's known weaknesses over true verdicts: it misreads some,
 * is kinder to what comes early in a batch than to what comes late, and is in a
 * kind or strict mood for a batch as a whole. Through the real scorer's interface.
 */
import type { ScoreRequest, Scorer } from "../../../convex/integrations/scorer";
import type { RawScore, ScorerListing } from "../../../convex/shared/matching";
import type { Verdict } from "../../../convex/shared/vocabulary";
import { seededRandom } from "./random";

export interface BiasRates {
  /** Verdicts read a step too high or too low, the same at each reading of a listing. */
  misread: number;
  /** Verdicts moved a step at either end of a batch: up at the first, down at the last. */
  position: number;
  /** Verdicts moved a step in a batch of a kind or strict mood. */
  mood: number;
  /** Batches of either mood. */
  moody: number;
}

/** The worst first. */
const STEPS: readonly Verdict[] = ["missing", "unknown", "partly", "met"];

/** @param seed another one is another day: other moods, the same misreadings */
export function biasedJudge(
  truth: Scorer,
  rates: BiasRates,
  seed: number,
): Scorer {
  return {
    ...truth,
    scoreBatch: async (request) => {
      const answer = await truth.scoreBatch(request);
      const { listings } = request;
      const random = seededRandom(
        hashOf(`${seed}${listings.map(textOf).join()}`),
      );
      const mood = moodOf(rates, random());
      const scores = answer.scores.map((score) => {
        const at = listings.findIndex(({ alias }) => alias === score.alias);
        const listing = listings[at];
        if (listing === undefined)
          throw new Error("an answer without a listing");
        return shifted(score, request, [
          misreadings(rates, listing, request),
          biases(rates, placeOf(at, listings.length), mood, random),
        ]);
      });
      return { ...answer, scores };
    },
  };
}

type Shift = () => number;

/** Each listing has misreadings of its own, whatever it stands beside. */
function misreadings(
  { misread }: BiasRates,
  listing: ScorerListing,
  { profile }: ScoreRequest,
): Shift {
  const own = `${textOf(listing)}${JSON.stringify(profile.passages)}`;
  const random = seededRandom(hashOf(own));
  return () => {
    const isMisread = random() < misread;
    const isUp = random() < 0.5;
    return isMisread ? (isUp ? 1 : -1) : 0;
  };
}

/** @param place 1 at the front of the batch, -1 at its end */
function biases(
  rates: BiasRates,
  place: number,
  mood: number,
  random: () => number,
): Shift {
  return () => {
    const byPlace =
      random() < rates.position * Math.abs(place) ? Math.sign(place) : 0;
    const byMood = random() < rates.mood ? mood : 0;
    return byPlace + byMood;
  };
}

function moodOf({ moody }: BiasRates, drawn: number): number {
  if (drawn < moody / 2) return 1;
  return drawn < moody ? -1 : 0;
}

function placeOf(at: number, count: number): number {
  return count < 2 ? 0 : 1 - (2 * at) / (count - 1);
}

function shifted(
  score: RawScore,
  { profile }: ScoreRequest,
  shifts: readonly Shift[],
): RawScore {
  // Whoever claims too much finds something to quote for it.
  const excuse = profile.passages[0]?.text.split(/[\n,.]/)[0] ?? "";
  return {
    ...score,
    factors: score.factors.map((factor) => {
      // Level and kind of role stand beside the lines: code tells them, no model.
      if (factor.nature === "beside") return factor;
      const by = shifts.reduce((sum, shift) => sum + shift(), 0);
      const at = STEPS.indexOf(factor.verdict) + by;
      const verdict = STEPS[Math.min(Math.max(at, 0), STEPS.length - 1)];
      return {
        ...factor,
        ...(verdict && { verdict }),
        profileQuote: factor.profileQuote ?? excuse,
      };
    }),
  };
}

const textOf = ({ title, description }: ScorerListing) =>
  `${title}\n${description}`;

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash;
}
