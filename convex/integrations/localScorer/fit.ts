/**
 * What stands beside the lines of a listing: whether its kind of role is one the
 * person has had or looks for, and how far its level is from theirs.
 */
import { foldText } from "../../shared/folding";
import type { ScorerListing } from "../../shared/matching";
import {
  roleFamiliesIn,
  roleNearness,
  roleSought,
  wantedRoleFamilies,
} from "../../shared/roleFamilies";
import {
  LEVELS,
  type Importance,
  type Level,
  type Locale,
} from "../../shared/vocabulary";
import type { Finding, Reader } from "./finding";
import { headOf, type Segment } from "./profileIndex";
import { isSecondary, isUnfinished, monthsOf, yearsCovered } from "./studies";
import { WORDS } from "./wording";

/** A finding about the role as a whole, worded. */
export interface Fit extends Finding {
  importance: Importance;
  requirement: string;
  listingQuote: string;
}

/** Years of dated work from which each level is usual, and until which. */
const USUAL_YEARS: Record<Level, readonly [number, number]> = {
  student: [0, 1.5],
  entry: [0, 4],
  mid: [1.5, 9],
  senior: [4.5, Infinity],
  lead: [7, Infinity],
};
const LEAD =
  /\b(?:head|director[a]?|chief|lead|jef[ea]|gerent[ea]|responsable)\b/;
const SENIOR = /\b(?:senior|staff|principal|sr)\b/;
/** A step up or down is what people do; two are another life. */
const FAR = 2;

export function fitsOf(
  reader: Reader,
  listing: ScorerListing,
  locale: Locale,
): Fit[] {
  return [
    roleFit(reader, listing, locale),
    levelFit(reader, listing, locale),
  ].filter((fit) => fit !== null);
}

/** Told by titles: what the person was, is or says they look for. */
function roleFit(
  { segments }: Reader,
  { title }: ScorerListing,
  locale: Locale,
): Fit | null {
  const wanted = wantedRoleFamilies(title);
  if (wanted.length === 0) return null;
  const worded = {
    importance: "must" as const,
    requirement: WORDS[locale].requirement.role(title),
    listingQuote: title,
  };
  const own = segments.filter(
    (segment) =>
      isOfRole(segment) && roleFamiliesIn(roleWords(segment)).length > 0,
  );
  if (own.length === 0) return null;
  for (const [verdict, least] of [
    ["met", "same"],
    ["partly", "near"],
  ] as const) {
    const segment = own.find(
      (one) => roleNearness(wanted, roleFamiliesIn(roleWords(one))) === least,
    );
    if (segment === undefined) continue;
    return { ...worded, verdict, quote: roleWords(segment), segment };
  }
  return { ...worded, verdict: "unknown" };
}

function isOfRole({ kind, isHead }: Segment): boolean {
  return (
    kind === "seeking" || kind === "headline" || (kind === "work" && isHead)
  );
}

/** Of what is looked for, the role and not the place. */
function roleWords({ kind, passage, start, ownEnd }: Segment): string {
  const words = passage.text.slice(start, ownEnd);
  return kind === "seeking" ? roleSought(words) : words;
}

function levelFit(
  reader: Reader,
  { title, level }: ScorerListing,
  locale: Locale,
): Fit | null {
  const wanted = LEVELS.find((known) => known === level);
  const own = levelsOf(reader);
  if (wanted === undefined || own === null) return null;
  const at = LEVELS.indexOf(wanted);
  const distance =
    at > own.highest ? at - own.highest : Math.max(0, own.lowest - at);
  return distance < FAR
    ? null
    : {
        importance: "must",
        requirement: WORDS[locale].requirement.level(wanted),
        listingQuote: title,
        verdict: "missing",
      };
}

/** The levels a person's dated work and titles speak for; null where nothing is dated. */
function levelsOf({ work, education, segments, now }: Reader) {
  const months = work.flatMap((job) => {
    const span = monthsOf(headOf(job), now);
    return span === null ? [] : [span];
  });
  if (months.length === 0) return null;
  const years = yearsCovered(months);
  const titles = foldText(
    segments
      .filter(({ kind, isHead }) => kind === "work" && isHead)
      .map(roleWords)
      .join(" / "),
  );
  const isStudent = education.some((passage) => {
    const head = headOf(passage);
    const folded = foldText(head);
    return (
      !isSecondary(folded) && isUnfinished(head, folded, now.getUTCFullYear())
    );
  });
  const usual = LEVELS.map((level, at) => ({ at, years: USUAL_YEARS[level] }))
    .filter(({ at }) => at > 0 || isStudent)
    .filter(
      ({ at, years: [from, to] }) =>
        years >= from && (years <= to || (at === 0 && isStudent)),
    )
    .map(({ at }) => at);
  const titled = LEAD.test(titles)
    ? [LEVELS.indexOf("senior"), LEVELS.indexOf("lead")]
    : SENIOR.test(titles)
      ? [LEVELS.indexOf("senior")]
      : [];
  const entry = LEVELS.indexOf("entry");
  const all = [...usual, ...(years >= 1.5 ? titled : [])];
  return {
    lowest: Math.min(...(isStudent ? [0] : []), ...all),
    highest: isStudent && years < 3 ? entry : Math.max(entry, ...all),
  };
}
