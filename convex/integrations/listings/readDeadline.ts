import { endOfDay, findDay } from "./dates";

/** Over lower-case text: what announces a deadline. */
const ANNOUNCED =
  /(?:apply (?:by|before|until)|applications? (?:are |is |will be )?(?:due|close[sd]?|deadline|accepted until|open until|received (?:by|before))|application deadline|deadline(?: to apply| for applications?)?|closing date|closes on|submit (?:your )?\w+ by|fecha l[ií]mite|fecha de cierre|cierre de (?:la )?(?:convocatoria|postulaci[oó]n(?:es)?|inscripci[oó]n)|(?:la )?convocatoria cierra|recibimos (?:cv|postulaciones|candidaturas) hasta|postul(?:ate|á|arse|aciones|ar) (?:hasta|antes)|plazo de (?:postulaci[oó]n|inscripci[oó]n))/giu;
/** A date belongs to the announcement only when it stands right behind it. */
const REACH = 60;

/** When applications close, at the end of that day; undefined when the text names no day. */
export function readDeadline(
  description: string,
  context: { now: number; language: string },
): number | undefined {
  for (const match of description.matchAll(ANNOUNCED)) {
    const end = match.index + match[0].length;
    const [clause = ""] = description
      .slice(end, end + REACH)
      .split(/\n|[;!?]|\.\s+(?=\p{Lu})/u);
    const day = findDay(clause, context);
    if (day !== null) return endOfDay(day);
  }
  return undefined;
}
