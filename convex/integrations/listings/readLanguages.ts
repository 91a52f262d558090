import { foldText } from "../../shared/folding";
import { LANGUAGE_CODES, languageNames } from "../../shared/languages";
import type { LanguageLevel } from "../../shared/vocabulary";

interface Spoken {
  code: string;
  level: LanguageLevel;
}

const NAMES = LANGUAGE_CODES.map(
  (code) =>
    [
      code,
      new RegExp(
        `\\b(?:${languageNames(code).map(foldText).map(escape).join("|")})\\b`,
      ),
    ] as const,
);
/** Over folded clauses; the first that matches decides. */
const LEVELS: readonly (readonly [LanguageLevel, RegExp])[] = [
  // Reading alone, however well: no conversation is asked for.
  [
    "basic",
    /^(?!.*(?:writ|escri|speak|spoken|habl|convers|comunic)).*\b(?:reading|lectura|lectocomprension)\b/,
  ],
  ["fluent", /\b(?:near|casi|quasi)[- ]nativ\w+\b/],
  [
    "native",
    /\b(?:native(?:-level)?|nativ[oa]|mother tongue|bilingual|bilingue|lengua materna)\b/,
  ],
  [
    "fluent",
    /\b(?:fluen\w+|fluid[oa]s?|proficien\w+|c[12]|advanced|avanzad[oa]|excellent|excelente|impecable|strong (?:written|spoken|command)|full professional|muy buen[oa]?|alto nivel|perfect[oa]?|command of|dominio de(?:l)?|business[- ]level)\b/,
  ],
  [
    "conversational",
    /\b(?:conversational|conversacional|intermedi\w+|b[12]|good|working|buen[oa]?|solid|professional|suficiente|sufficient|communicate|comunicarse|clear|required|requerid[oa]|obligatori[oa]|must speak|speak)\b/,
  ],
  [
    "basic",
    /\b(?:basic|basic[oa]|a[12]|reading|read|lectura|lectocomprension|elementary|nociones)\b/,
  ],
];
/** "Spanish (B2 or above)": said of the words before it. */
const LEVEL_IN_BRACKETS =
  /\s?\(((?:at least |minimum |minimo |nivel |level |cefr )*(?:[abc][12]|fluent|native|advanced|intermediate|basic|conversational|fluido|nativo|avanzado|intermedio|basico)\b[^()]{0,30})\)/g;
const AND = /\b(?:and|y|e|und|et)\b|[&+/]/;
/** Not needed, or only welcome. */
const WELCOME =
  /\b(?:nice to have|(?:is |are |would be )?(?:a |an )?(?:strong |big |great |real )?(?:plus|bonus|advantage|asset)|preferred|preferable|preferably|desirable|ideally|welcome|helpful?|helps|useful|valuable|not (?:needed|required|necessary)|no (?:es )?(?:necesari[oa]|hace falta|requerid[oa])|desea(?:ble|do|da)|suma(?:n)?(?: puntos)?|valor(?:a|an|amos|ara|aremos|able)|plus|ventaja|deseamos|optional|opcional)\b/;
/** Programming "languages", "natural language", and people: "Spanish clients". */
const LANGUAGE_CONTEXT =
  /\b(?:language|languages|idiomas?|written|spoken|oral|escrit[oa]|hablad[oa]|speak|speaking|read|write|writing|verbal|communicat\w+|command|level|nivel|fluen\w+|fluid[oa]|proficien\w+|native|nativ[oa]|bilingual|bilingue|advanced|avanzad[oa]|intermedi\w+|conversational|basic|[abc][12]|required|requerid[oa]|excellent|excelente|good|buen[oa]?|strong|working|professional|impecable|lectura|lectocomprension|manejo|dominio)\b/;
const WELCOME_HEADING =
  /^(?:nice[- ]to[- ]haves?|bonus(?: points)?|preferred(?: qualifications| skills)?|suma(?:n)?(?: puntos)?|deseable(?:s)?|plus|extras?|valoramos|se valora(?:ra)?|it would be great|ideal(?:ly)?|pluses|good to have|no hace falta|not required)\b.{0,30}$/;

/**
 * The languages that a text asks for, at the least level it names. What is only
 * welcome is left out, and so is a language named without a word on how well.
 */
export function readLanguages(description: string): Spoken[] {
  const found = new Map<string, LanguageLevel>();
  let isWelcomeSection = false;
  for (const line of description.split("\n")) {
    const folded = foldText(line);
    if (folded === "") continue;
    if (isHeading(line)) isWelcomeSection = WELCOME_HEADING.test(folded);
    if (isWelcomeSection) continue;
    for (const clause of clausesOf(folded)) {
      for (const { code, level } of languagesIn(clause)) {
        if (!found.has(code)) found.set(code, level);
      }
    }
  }
  return [...found].map(([code, level]) => ({ code, level }));
}

function languagesIn(clause: string): Spoken[] {
  if (WELCOME.test(clause) || !LANGUAGE_CONTEXT.test(clause)) return [];
  const shared = levelIn(clause);
  if (shared === undefined) return [];
  // "Español nativo e inglés avanzado": each its own; "fluent Spanish and English": one for both.
  return clause.split(AND).flatMap((part) =>
    NAMES.filter(([, name]) => name.test(part)).map(([code]) => ({
      code,
      level: levelIn(part) ?? shared,
    })),
  );
}

function levelIn(clause: string): LanguageLevel | undefined {
  return LEVELS.find(([, words]) => words.test(clause))?.[0];
}

/** "Fluent Spanish; English is a plus" are two statements, "Spanish and English" is one. */
function clausesOf(folded: string): string[] {
  return folded
    .replace(LEVEL_IN_BRACKETS, " $1 ")
    .split(
      /[;.!?]\s|[;(),]|\b(?:but|pero|while|and (?=good|basic|working|conversational|fluent|some)|y (?=buen|basic|algo de|lectura))/,
    )
    .map((clause) => clause.trim());
}

/** A short line that is no list item and ends no sentence. */
function isHeading(line: string): boolean {
  const text = line.trim();
  return text.length <= 60 && !text.startsWith("- ") && !/[.;,]$/.test(text);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
