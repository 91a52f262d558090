/** What a CV tells of the person that is no part of a profile: papers, birth, family. */
import { foldText } from "../folding";

/** Long enough to be told without a colon behind them. */
const ALWAYS =
  /^(?:references? (?:are )?available|referencias (?:a pedido|disponibles|laborales a pedido)|d\.?n\.?i\.?|c\.?u\.?i\.?[lt]\.?|curp|cedula(?: de (?:ciudadania|identidad))?|documento(?: nacional)? de identidad|(?:tipo y )?n(?:ro|umero)?\.? de documento|fecha(?: y lugar)? de nacimiento|lugar(?: y fecha)? de nacimiento|fecha de nac|(?:date|place)(?: and (?:date|place))? of birth|estado civil|marital status|(?:licencia|registro|permiso|carnet) de conducir|driv(?:ing|er'?s?) licen[cs]e|movilidad propia|grupo sanguineo|libreta militar|situacion militar|remuneracion pretendida|pretensiones? (?:salarial|de renta)(?:es)?|no\.? de pasaporte|passport (?:no|number))(?![\p{L}])/u;
/** Ordinary words as well: only as labels. */
const LABELS =
  /^(?:edad|age|sexo|sex|genero|gender|nacionalidad(?:es)?|nationality|citizenship|hijos|children|born|nacid[oa](?: el)?|birthday|birth date|d\.?o\.?b\.?|r\.?u\.?[tn]\.?|c\.?i\.?|r\.?f\.?c\.?|n\.?i\.?[ef]\.?|s\.?s\.?n\.?|pasaporte|passport|documento|religion|permiso|nss)\.?\s*(?:n[.°ºo]*\s*)?:/u;
const SEGMENT = /\s*(?:[|•·\t]|\s\/\s)\s*/u;

/** The line without its segments that are such details; "" when it is nothing else. */
export function withoutPersonalDetails(line: string): string {
  const segments = line.split(SEGMENT);
  const kept = segments.filter((segment) => !isPersonal(segment));
  if (kept.length === segments.length) return line;
  return kept.filter((segment) => segment !== "").join(" | ");
}

function isPersonal(segment: string): boolean {
  const folded = foldText(segment);
  return ALWAYS.test(folded) || LABELS.test(folded);
}
