import type { Doc } from "../../_generated/dataModel";
import type {
  Factor,
  FactorQuestion,
  Passage,
  RowQuestion,
} from "../../shared/matching";
import { foldText } from "../../shared/folding";
import { locateInProfile } from "./checking";

/**
 * What a row asks of the member. A scorer asks what a fact settles; every other
 * unknown row can be answered too, for that row alone. A trait is not asked about:
 * nobody's word would show it.
 */
export function rowQuestionOf(
  { question, verdict, nature }: Factor,
  listing: Pick<Doc<"opportunities">, "title">,
): RowQuestion | undefined {
  if (question !== undefined) return question;
  if (verdict !== "unknown" || nature === "character") return undefined;
  return nature === "beside"
    ? { type: "role", title: listing.title }
    : { type: "experience" };
}

/** The row with what it asks, if anything. */
export function withRowQuestion(
  factor: Factor,
  listing: Pick<Doc<"opportunities">, "title">,
): Factor {
  return { ...factor, ...asked(rowQuestionOf(factor, listing)) };
}

/** Asked wherever it comes up, unlike a question about one row. */
export function isFactQuestion(
  question: RowQuestion | undefined,
): question is FactorQuestion {
  return (
    question !== undefined &&
    question.type !== "experience" &&
    question.type !== "role"
  );
}

/**
 * What the member said of a row holds for the next reading that cannot tell, or
 * not so well, as long as a "yes" still stands in the profile.
 */
export function keepAnswers(
  factors: readonly Factor[],
  before: readonly Factor[],
  passages: readonly Passage[],
): Factor[] {
  const answered = before.filter(
    ({ question, verdict }) =>
      question !== undefined &&
      !isFactQuestion(question) &&
      verdict !== "unknown",
  );
  return factors.map((factor) => {
    const isOpen = factor.verdict === "unknown" || factor.verdict === "partly";
    if (!isOpen || factor.question !== undefined) return factor;
    // Keys number each reading anew, and a model words a line as it likes: then its place tells.
    const isReworded = !before.some((other) => isWordedAlike(other, factor));
    const known = answered.find((other) =>
      isReworded ? isQuotedAlike(other, factor) : isWordedAlike(other, factor),
    );
    return known === undefined ? factor : withAnswer(factor, known, passages);
  });
}

function withAnswer(
  factor: Factor,
  { verdict, question, profileEvidence }: Factor,
  passages: readonly Passage[],
): Factor {
  if (verdict === "missing") {
    return factor.verdict === "partly"
      ? factor
      : { ...factor, verdict, ...asked(question) };
  }
  const found = locateInProfile(profileEvidence?.quote, passages);
  return found === undefined
    ? factor
    : { ...factor, verdict, profileEvidence: found, ...asked(question) };
}

function asked(question: RowQuestion | undefined) {
  return question === undefined ? {} : { question };
}

function isWordedAlike(a: Factor, b: Factor): boolean {
  return (
    a.nature === b.nature && foldText(a.requirement) === foldText(b.requirement)
  );
}

function isQuotedAlike(a: Factor, b: Factor): boolean {
  return (
    a.nature === b.nature &&
    a.listingEvidence !== undefined &&
    a.listingEvidence.passage === b.listingEvidence?.passage &&
    a.listingEvidence.quote === b.listingEvidence.quote
  );
}
