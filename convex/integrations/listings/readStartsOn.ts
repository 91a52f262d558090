import { foldText } from "../../shared/folding";
import { MONTHS } from "../../shared/monthNames";
import { endOfDay, findDay, isoDay, type Day } from "./dates";

/** Over folded text: what announces when the work begins. */
const ANNOUNCED =
  /\b(?:start(?:ing)? date(?: is)?|(?:anticipated|expected|planned|proposed|target) start(?: date)?|(?:role|position|job|contract|program|programme|fellowship|internship|residency|course|cohort) (?:will |is expected to |is due to )?(?:start|begin|commence)s?|fecha (?:prevista )?de (?:inicio|comienzo|ingreso|incorporacion)|(?:inicio|comienzo|incorporacion)(?: previst[oa]| estimad[oa])?(?=:| el | en )|(?:puesto|rol|contrato|programa|beca|pasantia|trabajo|curso) (?:empieza|comienza|inicia|arranca))\b/g;
/** A date belongs to the announcement only when it stands right behind it. */
const REACH = 60;
/** Said, but not fixed: nothing that could keep anyone out. */
const NOT_FIXED =
  /\b(?:flexib\w+|negotiable|negociable|a convenir|to be (?:agreed|confirmed|determined)|tbc|tbd|or (?:later|earlier|as soon)|o (?:antes|despues|mas adelante)|rolling|ideally|idealmente|preferabl[ey]|around|approximately|alrededor|onwards?|en adelante|asap|as soon as)\b/;
const MONTH = `(?:${MONTHS.join("|")})`;
const MONTH_ALONE = new RegExp(
  `\\b(${MONTH})\\.?,? (?:de |del |of )?(20\\d\\d)\\b`,
);
const MONTH_NAMES = new RegExp(`\\b${MONTH}\\b`, "g");

/**
 * The ISO day on which the work begins; a month without a day is its last, which
 * keeps nobody out. Undefined when the text fixes none, names several, or the day
 * has passed.
 */
export function readStartsOn(
  description: string,
  context: { now: number; language: string },
): string | undefined {
  for (const line of description.split("\n")) {
    const folded = foldText(line);
    for (const match of folded.matchAll(ANNOUNCED)) {
      const end = match.index + match[0].length;
      const [clause = ""] = folded
        .slice(end, end + REACH)
        .split(/[;!?]|\.\s+(?=\p{L}{4,})|\.$/u);
      const isSeveral = (clause.match(MONTH_NAMES) ?? []).length > 1;
      if (NOT_FIXED.test(clause) || isSeveral) continue;
      const day = findDay(clause, context) ?? lastDayOfMonth(clause);
      if (day !== null && endOfDay(day) >= context.now) return isoDay(day);
    }
  }
  return undefined;
}

function lastDayOfMonth(folded: string): Day | null {
  const match = MONTH_ALONE.exec(folded);
  if (match === null) return null;
  const [, name = "", year] = match;
  const month =
    1 + MONTHS.findIndex((names) => new RegExp(`^(?:${names})$`).test(name));
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return { year: Number(year), month, day: last };
}
