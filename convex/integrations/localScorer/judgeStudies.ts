import { foldText } from "../../shared/folding";
import type { Passage } from "../../shared/matching";
import { impliesConcept } from "./concepts";
import type { Ask } from "./demands";
import type { Finding, Reader } from "./finding";
import { headOf, type Segment } from "./profileIndex";
import { highestDegree, isSecondary, isUnfinished } from "./studies";

/** A bachelor's student is this far from a doctorate: no part of it. */
const FAR_BELOW = 2.5;
const UNFINISHED = 0.5;

interface Studies {
  head: string;
  segment: Segment | undefined;
  /** 0 where no degree is named. */
  level: number;
  isOpen: boolean;
  isField: boolean;
}

export function judgeDegree(
  reader: Reader,
  ask: Ask & { type: "degree" },
): Finding {
  const { education } = reader;
  const isSchoolOnly =
    education.length > 0 &&
    education.every((passage) => isSecondary(foldText(headOf(passage))));
  if (isSchoolOnly && !ask.isOpenLevel) return { verdict: "missing" };
  const best = education
    .map((passage) => readStudies(passage, ask.fields, reader))
    .filter(({ level }) => level > 0)
    .sort((a, b) => valueOf(b, ask.level) - valueOf(a, ask.level))[0];
  if (best === undefined) return { verdict: "unknown" };
  const isAnyField =
    ask.isOpenField || (ask.fields.length === 0 && !ask.hasUnknownField);
  const isField = best.isField || isAnyField;
  const isEnough = best.level >= ask.level;
  const { head: quote, segment } = best;
  const found = { quote, ...(segment && { segment }) };
  if (isEnough && isField) return { verdict: "met", ...found };
  if (ask.level - best.level >= FAR_BELOW) {
    return { verdict: ask.isOpenLevel ? "unknown" : "missing" };
  }
  if (isField) return { verdict: "partly", ...found };
  const isSure = !ask.hasUnknownField && !ask.isOpenLevel;
  if (isEnough && ask.fields.length > 0) return otherField(best, ask, found);
  return { verdict: isSure ? "missing" : "unknown" };
}

/** A degree of the level in another field is a part of it, where the level is rare. */
function otherField(
  { level }: Studies,
  ask: Ask & { type: "degree" },
  found: Pick<Finding, "quote" | "segment">,
): Finding {
  if (level > 1 && ask.level > 1) return { verdict: "partly", ...found };
  return {
    verdict: ask.hasUnknownField || ask.isOpenLevel ? "unknown" : "missing",
  };
}

/** Being a student, or having been one, of a subject that is named. */
export function judgeStudying(
  reader: Reader,
  ask: Ask & { type: "studying" },
): Finding {
  const studies = reader.education
    .filter((passage) => !isSecondary(foldText(headOf(passage))))
    .map((passage) => readStudies(passage, ask.fields, reader))
    .find(({ isOpen, isField }) => (isOpen || !ask.isOngoing) && isField);
  return studies === undefined
    ? { verdict: "unknown" }
    : {
        verdict: "met",
        quote: studies.head,
        ...(studies.segment && { segment: studies.segment }),
      };
}

function valueOf({ level, isField }: Studies, wanted: number): number {
  return Math.min(level, wanted) * 2 + (isField ? 1.5 : 0);
}

function readStudies(
  passage: Passage,
  fields: (Ask & { type: "degree" })["fields"],
  { segments, now }: Reader,
): Studies {
  const head = headOf(passage);
  const folded = foldText(head);
  const segment = segments.find((own) => own.passage === passage && own.isHead);
  const isOpen = isUnfinished(head, folded, now.getUTCFullYear());
  const named = highestDegree(folded);
  const own = segment?.mentions.flatMap(({ concepts }) => concepts) ?? [];
  return {
    head,
    segment,
    level: named === 0 ? 0 : named - (isOpen ? UNFINISHED : 0),
    isOpen,
    isField: fields.some(
      ({ concept }) =>
        concept !== null && own.some((one) => impliesConcept(one, concept)),
    ),
  };
}
