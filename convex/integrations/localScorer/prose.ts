import type { RawScore } from "../../shared/matching";
import { IMPORTANCES, type Locale } from "../../shared/vocabulary";
import { impliesConcept } from "./concepts";
import type { Judgement } from "./judging";
import { thingsOf, type Thing } from "./parts";
import { capitalised } from "./phrases";
import type { Segment } from "./profileIndex";
import { hitsFor } from "./support";
import { languageTopic, thingNames, WORDS } from "./wording";

/** A judged demand in the words and quotes that the reader will see. */
export interface WordedJudgement extends Judgement {
  requirement: string;
  listingQuote: string;
}

type Claim = RawScore["strengths"][number];
type Growth = RawScore["growthAreas"][number];

const MOST = { strengths: 3, recommendations: 3, growthAreas: 3 };
const TITLE_LIMIT = 60;

/** What speaks for the match, by what the listing insists on most. */
export function strengthsOf(
  judgements: readonly WordedJudgement[],
  locale: Locale,
): Claim[] {
  const told = new Set<string>();
  const claims: Claim[] = [];
  // A language is asked for nearly everywhere: it tells least of why this one.
  const ordered = byImportance(judgements).sort(
    (a, b) =>
      Number(a.language !== undefined) - Number(b.language !== undefined),
  );
  for (const judgement of ordered) {
    const { verdict, quote, listingQuote } = judgement;
    if (verdict !== "met" || quote === undefined) continue;
    const text = strengthText(judgement, locale);
    if (text === null || told.has(text) || told.has(quote)) continue;
    told.add(text).add(quote);
    claims.push({ text, profileQuote: quote, listingQuote });
  }
  return claims.slice(0, MOST.strengths);
}

/** What is most in the way of what they ask for; undefined when nothing is. */
export function gapOf(
  judgements: readonly WordedJudgement[],
  locale: Locale,
): string | undefined {
  const { gap } = WORDS[locale];
  const asked = byImportance(judgements).filter(
    ({ demand }) => demand.line.importance !== "nice" && !demand.isTrait,
  );
  for (const importance of ["must", "should"] as const) {
    for (const verdict of ["missing", "partly", "unknown"] as const) {
      const worst = asked.find(
        (judgement) =>
          judgement.verdict === verdict &&
          judgement.demand.line.importance === importance,
      );
      if (worst !== undefined) return gap[verdict](worst.requirement);
    }
  }
  return undefined;
}

export function recommendationsOf(
  judgements: readonly WordedJudgement[],
  segments: readonly Segment[],
  locale: Locale,
): string[] {
  const { recommendation, list } = WORDS[locale];
  const ordered = byImportance(judgements).filter(
    ({ demand }) => demand.line.importance !== "nice",
  );
  const lead = ordered.find(
    ({ verdict, segment }) => verdict === "met" && segment?.kind === "work",
  );
  const role = lead?.segment && roleOf(lead.segment);
  const texts =
    lead === undefined || role === undefined
      ? []
      : [recommendation.lead(role, lead.demand.line.importance === "must")];
  for (const judgement of ordered) {
    const { verdict, question } = judgement;
    if (verdict === "met" || verdict === "missing") continue;
    if (question?.type === "language") {
      texts.push(recommendation.language(languageTopic(question.code, locale)));
    }
    const lacking = lackingThings(judgement, segments);
    if (lacking.length === 0) continue;
    // As the question names it, so that the answer to one settles the other.
    const topic =
      question?.type === "skill"
        ? `“${question.name}”`
        : list(thingNames(lacking.slice(0, 1), locale));
    texts.push(
      verdict === "partly"
        ? recommendation.sayMore(topic)
        : recommendation.nameIt(topic),
    );
  }
  return [...new Set(texts)].slice(0, MOST.recommendations);
}

/** What would lift this match if it were learnt. */
export function growthAreasOf(
  judgements: readonly WordedJudgement[],
  segments: readonly Segment[],
  locale: Locale,
): Growth[] {
  const { growth } = WORDS[locale];
  const areas = new Map<string, Growth>();
  for (const judgement of byImportance(judgements)) {
    if (judgement.verdict === "met") continue;
    const [code] = judgement.demand.asks.flatMap((ask) =>
      ask.type === "language" && ask.codes.length === 1 ? ask.codes : [],
    );
    if (code !== undefined && judgement.verdict !== "unknown") {
      const name = languageTopic(code, locale);
      const suggestion = growth.language(name);
      areas.set(name, { name: capitalised(name), suggestion });
    }
    for (const thing of lackingThings(judgement, segments)) {
      const [name = ""] = thingNames([thing], locale);
      if (areas.has(name)) continue;
      areas.set(name, {
        name: capitalised(name),
        suggestion: growth.skill(name),
      });
    }
  }
  return [...areas.values()].slice(0, MOST.growthAreas);
}

function strengthText(
  { demand, segment, shown, language }: WordedJudgement,
  locale: Locale,
): string | null {
  const words = WORDS[locale];
  if (language !== undefined) {
    return words.strengthOfLanguage(languageTopic(language, locale));
  }
  const isOfStudies = demand.asks.some(
    ({ type }) => type === "degree" || type === "studying",
  );
  if (isOfStudies && segment?.kind === "education") {
    return words.strengthOfStudies;
  }
  if (segment === undefined || shown === undefined || shown.length === 0) {
    return null;
  }
  const topic = words.list(thingNames(shown, locale));
  return demand.asks.some(({ type }) => type === "wish")
    ? words.strengthOfWish(topic)
    : words.strength(topic, segment.kind, roleOf(segment));
}

/** The job's title as it is written; undefined elsewhere. */
function roleOf({ kind, passage }: Segment): string | undefined {
  if (kind !== "work") return undefined;
  const title = /^[^,(\n]+/.exec(passage.text)?.[0].trim() ?? "";
  return title === "" || title.length > TITLE_LIMIT ? undefined : title;
}

/**
 * What the profile is silent on or only begins; never what it turns away from:
 * "I do not want to raise funds again" asks for no advice on fundraising.
 */
function lackingThings(
  { demand }: WordedJudgement,
  segments: readonly Segment[],
): Thing[] {
  const groups = demand.asks.flatMap((ask) =>
    ask.type === "things" || ask.type === "years" ? ask.groups : [],
  );
  return thingsOf(groups).filter(
    (thing) =>
      isLearnable(thing) &&
      !isDenied(thing, segments) &&
      !hitsFor(segments, thing).some(({ standing }) => standing === "had"),
  );
}

/** Names the table lacks are places and peoples as often as tools: "WebGL" is one. */
function isLearnable({ concept, text }: Thing): boolean {
  return concept !== null || /^\S+[\p{Lu}\d]\S*$/u.test(text.trim());
}

function isDenied({ concept }: Thing, segments: readonly Segment[]): boolean {
  return segments.some(({ mentions }) =>
    mentions.some(
      ({ standing, concepts }) =>
        standing === "denied" &&
        concept !== null &&
        concepts.some(
          (own) => impliesConcept(own, concept) || impliesConcept(concept, own),
        ),
    ),
  );
}

function byImportance(
  judgements: readonly WordedJudgement[],
): WordedJudgement[] {
  const place = ({ demand }: Judgement) =>
    IMPORTANCES.indexOf(demand.line.importance);
  return [...judgements].sort((a, b) => place(a) - place(b));
}
