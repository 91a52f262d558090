import { countryByCode } from "../countries";
import { foldText } from "../folding";
import { citiesNamed, stateNamed, statesCoded } from "../gazetteer";
import { REGION_NAMES } from "../regions";

export interface CvPlace {
  city: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

const WORKPLACE =
  /^(?:100 ?% )?(?:remote(?:ly)?|remot[oa]|hybrid|h[ií]brido|on-?site|presencial|freelance|full[- ]time|part[- ]time|tiempo completo|tiempo parcial|medio tiempo|jornada completa|contract|internship|pasant[ií]a|self-employed)$/iu;
const MOST_PIECES = 5;
/** Written between a town and its country; towns of these names are in the list of cities. */
const PROVINCES = new Set(
  "buenos aires|catamarca|chaco|chubut|cordoba|corrientes|entre rios|formosa|jujuy|la pampa|la rioja|mendoza|misiones|neuquen|rio negro|salta|san juan|san luis|santa cruz|santa fe|santiago del estero|tierra del fuego|tucuman|jalisco|nuevo leon|estado de mexico|edo mex|veracruz|oaxaca|chiapas|guanajuato|yucatan|sonora|sinaloa|puebla|antioquia|cundinamarca|valle del cauca|atlantico|santander|araucania|biobio|maule|valparaiso|arequipa|cusco|la libertad|piura|canelones|maldonado|cataluna|andalucia|galicia|pais vasco|comunidad valenciana|castilla y leon".split(
    "|",
  ),
);

/**
 * The place that a text names and nothing else: "Rosario, Santa Fe, Argentina".
 * Needs a country, or a city that lies in one country only; else null.
 */
export function readPlace(text: string): CvPlace | null {
  const pieces = piecesOf(text);
  if (pieces.length === 0 || pieces.length > MOST_PIECES) return null;
  const countries = pieces.map(countryOf);
  const countryAt = countries.findIndex((code) => code !== null);
  const country = countries[countryAt] ?? null;
  const cities = pieces.flatMap((piece, at) =>
    at === countryAt
      ? []
      : citiesNamed(piece).filter(
          (city) => country === null || city.country === country,
        ),
  );
  if (country !== null) {
    const known = cities[0]?.name;
    return { city: known ?? unknownCity(pieces, countryAt), country };
  }
  return placeInState(pieces) ?? onlyCity(pieces);
}

/** "Resistencia, Chaco, Argentina": the town stands before its province. */
function unknownCity(pieces: readonly string[], countryAt: number): string {
  const before = pieces[countryAt - 1] ?? "";
  const town = pieces[countryAt - 2] ?? "";
  const hasProvince =
    isNamelike(town) &&
    (isState(before) || PROVINCES.has(foldText(before)) || countryAt === 2);
  if (hasProvince) return town;
  return isNamelike(before) ? before : "";
}

/** Says only where or on what terms: a country, a city, "Remote", "Full-time". */
export function isPlaceOrTerms(text: string): boolean {
  const pieces = piecesOf(text);
  return (
    pieces.length > 0 &&
    pieces.every(
      (piece) =>
        WORKPLACE.test(piece) ||
        countryOf(piece) !== null ||
        citiesNamed(piece).length > 0 ||
        isState(piece),
    )
  );
}

/** Says only on what terms: "Full-time", "Remote · Contract". */
export function isTermsOnly(text: string): boolean {
  const pieces = piecesOf(text);
  return (
    pieces.length > 0 &&
    pieces.every(
      (piece) => WORKPLACE.test(piece) && !/self-employed/i.test(piece),
    )
  );
}

function piecesOf(text: string): string[] {
  return text
    .split(/[,()|·•\t]|\s[-–—]\s/u)
    .map((piece) =>
      piece
        .replace(/\b(?:C?\d{4,5}(?:-\d{4})?[A-Z]{0,3})\b/g, "")
        .replace(/^(?:greater|gran|provincia de|ciudad de(?= [A-Z]))\s+/i, "")
        .replace(
          /\s+(?:area|metropolitan area|y alrededores|province|capital)$/i,
          "",
        )
        .trim(),
    )
    .filter((piece) => piece !== "");
}

function countryOf(piece: string): string | null {
  const codes = /^[A-Z]{2}$/.test(piece)
    ? /^(?:US|UK|AE)$/.test(piece)
      ? [piece === "UK" ? "GB" : piece]
      : []
    : (REGION_NAMES.get(foldText(piece.replace(/\.$/, ""))) ?? []);
  const [code = ""] = codes;
  return codes.length === 1 && countryByCode(code) !== undefined ? code : null;
}

function isState(piece: string): boolean {
  return stateNamed(piece) !== undefined || statesCoded(piece).length > 0;
}

/** "Austin, TX": the state says which country, and makes the piece before it a city. */
function placeInState(pieces: readonly string[]): CvPlace | null {
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    const options = statesCoded(piece);
    const state = stateNamed(piece) ?? options[0];
    if (state === undefined || before === undefined || !isNamelike(before)) {
      continue;
    }
    return {
      city: citiesNamed(before)[0]?.name ?? before,
      country: state.country,
    };
  }
  return null;
}

function onlyCity(pieces: readonly string[]): CvPlace | null {
  const cities = pieces.map((piece) => citiesNamed(piece));
  const found = cities.filter((named) => named.length > 0);
  const [first] = found;
  const [city] = first ?? [];
  const isCertain =
    city !== undefined &&
    first?.length === 1 &&
    found.length === 1 &&
    pieces.length <= 2;
  return isCertain ? { city: city.name, country: city.country } : null;
}

function isNamelike(piece: string): boolean {
  return /^\p{Lu}[\p{L}'’.]*(?: [\p{L}'’.]+){0,3}$/u.test(piece);
}
