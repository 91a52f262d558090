import type { Workplace } from "./vocabulary";

/** Patterns over folded text (see folding.ts). */
const REMOTE =
  /\b(?:fully[- ]remote|100 ?% ?remot[eoa]|remote(?:ly)?(?:[- ](?:friendly|first|ok|only|based|position|role|job|work|eligible|optional|possible))?|remot[oa]s?|work(?:ing)? from (?:home|anywhere)|wfh|wfa|telecommut\w+|telework\w*|teletrabajo|trabajo a distancia|a distancia|home[- ]?office|home[- ]based|desde (?:casa|tu casa|el hogar)|fully distributed|distributed(?: team)?|virtual|online|en linea)\b/;
const HYBRID =
  /\b(?:hybrid|hibrid[oa]s?|semi-?presencial|mixt[oa]|part(?:ly|ially)[- ]remote|parcialmente remot[oa])\b/;
const ONSITE =
  /\b(?:on[- ]?site|in[- ]person|in[- ]office|office[- ]based|presencial(?:es)?|en (?:la |nuestra )?oficina|in situ|not remote|no remot[eoa]|non[- ]remote|no teletrabajo)\b/;
const NOT_REMOTE =
  /\b(?:not remote|no remot[eoa]|non[- ]remote|remote not (?:available|possible)|remote work is not|no teletrabajo|not (?:a |currently )?(?:remote|available remotely))\b/;
const EITHER = /(?:\bor\b|\bo\b|\bu\b|\/|\||;|,)/;

/** What a short place line says of where the work is done; undefined when it says nothing. */
export function workplaceOf(folded: string): Workplace | undefined {
  if (NOT_REMOTE.test(folded)) {
    return HYBRID.test(folded) ? "hybrid" : "onsite";
  }
  const remote = REMOTE.exec(folded);
  const hybrid = HYBRID.exec(folded);
  if (remote && hybrid) {
    return isChoice(folded, remote.index, hybrid.index) ? "remote" : "hybrid";
  }
  if (remote) return "remote";
  if (hybrid) return "hybrid";
  return ONSITE.test(folded) ? "onsite" : undefined;
}

/** The line without the words that say where the work is done. */
export function withoutWorkplace(text: string): string {
  return text
    .replace(everywhere(NOT_REMOTE), " ")
    .replace(everywhere(HYBRID), " ")
    .replace(everywhere(REMOTE), " ")
    .replace(everywhere(ONSITE), " ");
}

const PROSE: readonly (readonly [Workplace, RegExp])[] = [
  [
    "hybrid",
    /\b(?:hybrid (?:role|position|working|work|model|schedule|policy|team)|(?:role|position|this) is hybrid|modalidad (?:de trabajo )?(?:es )?(?:hibrida|mixta)|esquema hibrido|(?:one|two|three|four|\d)(?: (?:to|-) (?:two|three|four|\d))? days? (?:a|per|each) week (?:in|at|from) (?:the|our|an) [a-z\s]{0,20}office|\d dias (?:a la|por) semana en (?:la|nuestra) oficina)\b/,
  ],
  [
    "remote",
    /(?:\b(?:fully|entirely|completely) remote\b|\b100 ?% ?remot[eoa]\b|\bremote[- ](?:role|position|job|opportunity|first|only)\b|\b(?:role|position|job|this) is (?:fully |a )?remote\b|\bwork(?:ing)? (?:remotely|from anywhere)\b|\bmodalidad (?:de trabajo )?:? ?(?:es )?remota\b|\b(?:trabajo|puesto|posicion|rol) (?:es )?(?:totalmente |100 ?% )?remot[oa]\b)/,
  ],
  [
    "onsite",
    /\b(?:on-?site (?:role|position|job|only)|(?:role|position|job|this) is (?:fully )?(?:on-?site|in[- ]person)|in-person (?:role|position)|modalidad (?:de trabajo )?:? ?(?:es )?presencial|(?:trabajo|puesto|posicion|rol) (?:es )?(?:100 ?% )?presencial)\b/,
  ],
];

/** What a description says of where the work is done, in phrases that are about this job. */
export function workplaceInProse(folded: string): Workplace | undefined {
  if (NOT_REMOTE.test(folded)) return "onsite";
  return PROSE.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** "Hybrid or remote" offers both; "hybrid, two days remote" offers one. */
function isChoice(folded: string, one: number, other: number): boolean {
  const between = folded.slice(Math.min(one, other), Math.max(one, other));
  return (
    EITHER.test(between) && !/\b(?:days?|dias?|weeks?|semanas?)\b/.test(folded)
  );
}

function everywhere(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, "gi");
}
