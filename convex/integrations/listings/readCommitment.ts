import { foldText } from "../../shared/folding";
import type { Commitment } from "../../shared/vocabulary";

/** Over folded text. In this order: a part-time internship is an internship. */
const SHORT: readonly (readonly [Commitment, RegExp])[] = [
  ["volunteer", /\b(?:volunt\w+|pro bono|ad honorem|unpaid)\b/],
  [
    "internship",
    /\b(?:interns?|internships?|pasant\w+|practicas (?:profesionales|preprofesionales)|practicante|estagi\w+|trainee)\b/,
  ],
  [
    "fellowship",
    /\b(?:fellow|fellows|fellowships?|becas?|becari\w+|residency)\b/,
  ],
  [
    "contract",
    /\b(?:contract|contractor|contrato temporal|freelance\w*|consultant|consultancy|consultor[ia]*|temporary|fixed[- ]term|plazo fijo|por proyecto|honorarios|temporari[oa])\b/,
  ],
  [
    "partTime",
    /\b(?:part[- ]?time|half[- ]time|medio tiempo|media jornada|tiempo parcial|jornada (?:parcial|reducida)|0[.,][2-8] ?fte|meio periodo)\b/,
  ],
  [
    "fullTime",
    /\b(?:full[- ]?time|tiempo completo|jornada completa|1[.,]0 ?fte|permanent|regular|tempo integral|dedicacion (?:completa|exclusiva))\b/,
  ],
];

/** In prose a bare word may be about something else: "our fellows", "a contract with…". */
const PROSE: readonly (readonly [Commitment, RegExp])[] = [
  [
    "volunteer",
    /\b(?:this is a volunteer|volunteer (?:role|position|opportunity)|puesto voluntario|rol voluntario|es un voluntariado)\b/,
  ],
  [
    "internship",
    /\b(?:this internship|internship (?:program|programme|lasts|role|position)|esta pasantia|la pasantia)\b/,
  ],
  [
    "fellowship",
    /\b(?:this fellowship|the fellowship (?:is|lasts|runs|includes)|fellows (?:will|receive|spend)|esta beca|la beca (?:es|dura|incluye))\b/,
  ],
  [
    "contract",
    /\b(?:(?:this is an? )?(?:\w+[- ]month|fixed[- ]term|temporary|independent) contract(?:or)?|contract (?:role|position)|contract[- ]to[- ]hire|contrato (?:por|de) (?:\w+ )?meses|locacion de (?:obra|servicios))\b/,
  ],
  [
    "partTime",
    /\b(?:part[- ]time (?:role|position|job|work)|(?:role|position) is part[- ]time|(?:puesto|rol|jornada|trabajo) (?:es )?(?:de )?(?:medio tiempo|part[- ]time|tiempo parcial))\b/,
  ],
  [
    "fullTime",
    /\b(?:full[- ]time (?:role|position|job|employee|employment)|(?:role|position) is full[- ]time|(?:puesto|rol|trabajo) (?:es )?(?:de )?(?:tiempo completo|jornada completa))\b/,
  ],
];

/**
 * @param labels texts that are about the job alone: its title, a custom field
 */
export function readCommitment(
  labels: readonly string[],
  description: string,
): Commitment | undefined {
  for (const label of labels) {
    const folded = foldText(label);
    const found = SHORT.find(([, pattern]) => pattern.test(folded));
    if (found !== undefined) return found[0];
  }
  const folded = foldText(description);
  return PROSE.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** Weekly hours, when the text names them: "20 hours per week", "20–25 horas por semana". */
export function readHoursPerWeek(description: string): number | undefined {
  const match =
    /\b(\d{1,2})(?:\s*(?:-|to|a|or|o)\s*(\d{1,2}))?\s*(?:hours|hrs|h|horas|hs)\s*(?:per|a|each|\/|por|a la|\bsemanales)\s*(?:week|wk|semana)?/.exec(
      foldText(description),
    );
  const hours = Number(match?.[2] ?? match?.[1]);
  return hours >= 1 && hours <= 60 ? hours : undefined;
}
