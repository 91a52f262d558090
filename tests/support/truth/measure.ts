import { createLocalScorer } from "@convex/integrations/localScorer/localScorer";
import type { RawScore } from "@convex/shared/matching";
import type { Verdict } from "@convex/shared/vocabulary";
import type { TruthCase } from "./cases";
import { TRUTH_PEOPLE } from "./people";

const scorer = createLocalScorer({ now: () => Date.UTC(2026, 10, 23) });

export interface Judged {
  person: string;
  line: string;
  expected: Verdict;
  said: Verdict;
  quotes: string[];
}

/** What the local scorer says of each labelled line, alone in a listing. */
export async function judgeCases(
  cases: readonly TruthCase[],
): Promise<Judged[]> {
  return await Promise.all(
    cases.map(async ([person, line, expected]) => {
      const { scores } = await scorer.scoreBatch({
        profile: TRUTH_PEOPLE[person],
        listings: [
          {
            alias: "o1",
            title: "Vacancy",
            organisationName: "Example",
            description: `Requirements\n- ${line}`,
            textLanguage: "en",
            kind: "operations",
            workplace: "remote",
            placeTexts: [],
          },
        ],
        locale: "en",
        canary: "",
      });
      const factors = (scores[0]?.factors ?? []).filter(
        ({ nature }) => nature !== "beside",
      );
      const quotes = factors.flatMap(({ profileQuote }) => profileQuote ?? []);
      return { person, line, expected, said: lineVerdict(factors), quotes };
    }),
  );
}

/** A line with two languages makes two factors; together they are the line. */
function lineVerdict(factors: RawScore["factors"]): Verdict {
  const verdicts = factors
    .filter(({ importance }) => importance !== "nice" || factors.length === 1)
    .map(({ verdict }) => verdict);
  const [first] = verdicts;
  if (first === undefined) return "unknown";
  if (verdicts.every((verdict) => verdict === first)) return first;
  return verdicts.includes("met") || verdicts.includes("partly")
    ? "partly"
    : "unknown";
}

/** Of what is said to be `verdict`, the part that is; and of what is, the part said. */
export function figuresFor(judged: readonly Judged[], verdict: Verdict) {
  const said = judged.filter((one) => one.said === verdict);
  const labelled = judged.filter((one) => one.expected === verdict);
  const right = said.filter((one) => one.expected === verdict).length;
  return {
    said: said.length,
    labelled: labelled.length,
    precision: said.length === 0 ? 1 : right / said.length,
    recall: labelled.length === 0 ? 1 : right / labelled.length,
  };
}
