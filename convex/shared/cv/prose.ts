import { plainText } from "./lines";
import type { CvFinding, CvLine, CvSection, SectionKind } from "./types";
import { TITLE_WORD } from "./words";

const LONGEST = 2_000;
const SEEKING =
  /^(?:i am |i'm |i’m |currently |now |actualmente |hoy |ahora )*(?:currently |actively |now )?(?:looking for|seeking|in search of|open to|busco|buscando|estoy buscando|estoy en búsqueda de|en búsqueda de|en busca de)(?![\p{L}])/iu;
const LONGEST_HEADLINE = 120;
/** Where a headline names the kind of work; further on it is somebody else's. */
const OPENING_WORDS = 5;
/** Sentences about "I" tell a story. */
const NARRATION =
  /^(?:i|i'm|i’m|my|we|as|after|since|with|soy|fui|trabaj[oé]|tengo|me|mi|con|desde|como|estudi[oé])(?![\p{L}])/iu;
const SENTENCE_END = /(?<=[.!?])\s+(?=[\p{Lu}¿¡"“])/u;

/** Says where the person wants to get to. */
const AIM =
  /(?<![\p{L}])(?:(?:i|i'd|i’d) (?:really |also |now )?(?:want|hope|aim|plan|intend|aspire|wish|would like|would love|like|love|dream)(?:ing)? to|i (?:dream|want)|i(?:'d| would) like|my (?:\p{L}+ )?(?:goal|aim|mission|dream|ambition|objective)|(?:hoping|aiming|wanting|planning|aspiring|wishing|eager|keen|determined|ready|excited|looking) to|interested in|goal is|hopes? to|aims? to|quiero|quisiera|querr[ií]a|me gustar[ií]a|me interesa[n]?|me importa[n]?|me propongo|interesad[oa] en|aspiro|apunto a|sueño con|espero (?!que)\p{L}+r|pretendo|deseo|anhelo|mi (?:\p{L}+ )?(?:objetivo|meta|prop[oó]sito|sueño|misi[oó]n|aspiraci[oó]n)|con ganas de|con el (?:objetivo|prop[oó]sito|fin) de)(?![\p{L}])/iu;

/** What the person wants: sentences that ask for work are what they seek, those that state an aim their goals. */
export function readProse(sections: readonly CvSection[]): CvFinding[] {
  const summary = sentencesOf(paragraphs(sections, "summary"));
  const objective = sentencesOf(paragraphs(sections, "goals"));
  const isAsking = (sentence: string) => SEEKING.test(sentence);
  const sought = [
    ...paragraphs(sections, "seeking"),
    ...[...summary, ...objective].flat().filter(isAsking),
  ];
  // Under a heading such as "Objective" every sentence is one; elsewhere it has to say so.
  const goals = [
    ...summary.map((sentences) =>
      sentences.filter((sentence) => !isAsking(sentence) && AIM.test(sentence)),
    ),
    ...objective.map((sentences) =>
      sentences.filter((sentence) => !isAsking(sentence)),
    ),
  ];
  const goalTexts = goals
    .map((sentences) => sentences.join(" "))
    .filter((text) => text !== "");
  return [...finding("goals", goalTexts), ...finding("seeking", sought)];
}

/** How the summary begins, where that says in one short sentence what the person is. */
export function summaryHeadline(
  sections: readonly CvSection[],
): { value: string; line: string } | null {
  const [sentence = ""] = sentencesOf(paragraphs(sections, "summary"))[0] ?? [];
  const value = sentence.replace(/[.\s]+$/, "");
  const opening = value.split(" ").slice(0, OPENING_WORDS).join(" ");
  const isHeadline =
    value.length <= LONGEST_HEADLINE &&
    TITLE_WORD.test(opening) &&
    !NARRATION.test(value) &&
    !AIM.test(value) &&
    !SEEKING.test(value);
  return isHeadline ? { value, line: sentence } : null;
}

function sentencesOf(texts: readonly string[]): string[][] {
  return texts.map((text) => text.split(SENTENCE_END));
}

function finding(
  section: "goals" | "seeking",
  paragraphs: readonly string[],
): CvFinding[] {
  const value = shortened(paragraphs.join("\n\n"));
  return value === "" ? [] : [{ edit: { section, value }, text: value }];
}

function paragraphs(
  sections: readonly CvSection[],
  kind: SectionKind,
): string[] {
  return sections
    .filter((section) => section.kind === kind)
    .flatMap(({ lines }) => joinLines(lines));
}

/** Wrapped lines run on; bullets and what follows an empty line stand alone. */
export function joinLines(lines: readonly CvLine[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const text = plainText(line);
    if (line.isBullet || line.hasGapBefore || joined.length === 0) {
      joined.push(text);
    } else {
      joined[joined.length - 1] += ` ${text}`;
    }
  }
  return joined;
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return cut.slice(0, Math.max(cut.lastIndexOf(". ") + 1, 1)).trim();
}
