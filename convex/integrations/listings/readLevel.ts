import { foldText } from "../../shared/folding";
import type { Commitment, Level } from "../../shared/vocabulary";

/** "Assistant to the Director" is no director. */
const SERVES = /\b(?:to|of|for|de|del|al|a la)\b.*$/;
/** Over a folded title, in this order. */
const TITLES: readonly (readonly [Level, RegExp])[] = [
  [
    "mid",
    /\b(?:semi[- ]?senior|ssr|mid[- ]?level|intermediate|mid[- ]senior|pleno)\b/,
  ],
  [
    "lead",
    /\b(?:head|director|directora|direccion|chief|c[eto]o|cfo|vp|vice president|principal|lead|leader|lider|jef[ea]|gerente general|founding|founder)\b/,
  ],
  ["senior", /\b(?:senior|sr|staff|especialista senior|gerente|experienced)\b/],
  [
    "entry",
    /\b(?:junior|jr|entry[- ]level|graduate|assistant|asistente|auxiliar|trainee|early[- ]career|apprentice|inicial)\b/,
  ],
  ["student", /\b(?:student|estudiantes?|undergraduate|becari[oa])\b/],
];
const YEARS =
  /\b(\d{1,2})\s*(?:\+|plus|or more|o mas)?\s*(?:(?:-|to|a)\s*(\d{1,2})\s*)?(?:years?|yrs?|anos?)\b(?=[^.;]{0,60}\b(?:experience|experiencia|work|working|track record|in|en|de|of|as|as an|leading|managing)\b)/g;

const NUMBER_WORDS =
  "one|two|three|four|five|six|seven|eight|nine|ten;uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez";
const NUMBERS = new Map(
  NUMBER_WORDS.split(";").flatMap((words) =>
    words.split("|").map((word, index) => [word, index + 1] as const),
  ),
);
const NUMBER_WORD = new RegExp(
  `\\b(?:${[...NUMBERS.keys()].join("|")})\\b`,
  "g",
);

/** How far along a person has to be; undefined when neither title nor years say. */
export function readLevel(
  title: string,
  description: string,
  commitment: Commitment | undefined,
): Level | undefined {
  const folded = foldText(title).replace(/[/.,()[\]-]/g, " ");
  const assists = /\b(?:assistant|asistente|coordinator|associate)\b/.test(
    folded,
  );
  const head = assists ? folded.replace(SERVES, "") : folded;
  const named = TITLES.find(([, pattern]) => pattern.test(head))?.[0];
  if (named !== undefined) return named;
  if (commitment === "internship") return "student";
  return byYears(description);
}

/** The most years that any one line asks for decide. */
function byYears(description: string): Level | undefined {
  const text = foldText(description).replace(NUMBER_WORD, (word) =>
    String(NUMBERS.get(word)),
  );
  const years = [...text.matchAll(YEARS)]
    .map((match) => Number(match[1]))
    .filter((count) => count <= 20);
  if (years.length === 0) return undefined;
  const most = Math.max(...years);
  if (most >= 5) return most >= 10 ? "lead" : "senior";
  return most >= 2 ? "mid" : "entry";
}
