import { countryByCode } from "./countries";
import { foldText } from "./folding";
import { citiesNamed, stateNamed, statesCoded } from "./gazetteer";
import { cutExceptions, cutWishes } from "./placeExceptions";
import { limitsInProse } from "./placeProse";
import { isWithin, REGION_NAMES } from "./regions";
import { findOffsets, type OffsetRange } from "./utcOffsets";
import { visaSponsorshipIn } from "./visaWords";
import type { Workplace } from "./vocabulary";
import {
  withoutWorkplace,
  workplaceInProse,
  workplaceOf,
} from "./workplaceWords";

export interface ParsedPlace {
  /** Absent when the text does not say; then a listing with an office is best read as on site. */
  workplace?: Workplace;
  /** Offices, in the order written; countries without a city among them when not remote. */
  places: { text: string; city?: string; state?: string; country?: string }[];
  /** Where someone working remotely may live; empty when unsaid. */
  remoteRegions: string[];
  /** Where they may not, whatever the regions say: "LATAM, except Brazil". */
  remoteExcluded?: string[];
  remoteUtcOffsets?: OffsetRange;
  /** Absent when unsaid. */
  visaSponsorship?: "yes" | "no";
}

/** The rest of the listing, read for what the place line leaves out. */
export interface PlaceContext {
  title?: string;
  description?: string;
}

type Place = ParsedPlace["places"][number];

/** What one piece of a place line turned out to name. */
interface Finding {
  places: Place[];
  regions: string[];
}

const SEPARATORS =
  /\s*(?:[;|•·\n]|\s\/\s|(?<=[\p{L})])\/(?=[\p{L}(])|(?<=\p{Ll}{3})\.\s+(?=\p{L})|\s(?:or|o|u|and|y|&|\+)\s)\s*/iu;
/** Names that hold a separator, joined before splitting. */
const JOINED =
  /\b(?:trinidad (?:and|y) tobago|bosnia (?:and|y) herzegovina|antigua (?:and|y) barbuda|latin america (?:and|&) (?:the )?caribbean|latinoam[eé]rica y (?:el )?caribe|am[eé]rica latina y (?:el )?caribe|newfoundland and labrador|norte y sudam[eé]rica|north (?:and|&) south america|asia\/pacific|eu\/eea|eea\/eu)\b/giu;
const JOIN = "\u2060";
const SLASH = "\u2061";
/** Stripped from the ends of a piece, never from its middle. */
const NOISE =
  /^(?:locations?|ubicaci[oó]n|lugar|based|only|sol[oa]mente|s[oó]lo|candidates?|hq|headquarters|sede|oficinas?|offices?|greater|in|within|en|desde|from|the|open to|abiert[oa] a|preferably|residents? of|residentes (?:en|de)|any|multiple|various)\s+|\s+(?:only|sol[oa]mente|based|residents?|residentes|candidates?|offices?|oficinas?|hq|headquarters|region|regi[oó]n|metro(?:politan)? area|preferred|time ?zones?|hours?|friendly|eligible|role|position)$/iu;
const LISTED = /\s*(?:[,/&()]|\s(?:or|and|y|e|o|u|ni|nor)\s)\s*/iu;
const LONGEST_NAME = 6;
const MAX_TEXT = 400;

/** Whether someone living in `country` lives in `region`; a country contains itself. */
export function regionContains(region: string, country: string): boolean {
  return isWithin(region, country);
}

/**
 * Reads where a job is done from the line that listings give it, in English or
 * Spanish: "Remote (LATAM)", "On-site, San Francisco, no sponsorship",
 * "Presencial en Buenos Aires", "UTC-3 ± 3 h".
 */
export function parsePlace(
  text: string,
  context: PlaceContext = {},
): ParsedPlace {
  const line = text.normalize("NFC").slice(0, MAX_TEXT);
  const folded = foldText(line);
  const binding = workplaceOf(folded) === "remote" ? cutWishes(line) : line;
  const offsets = findOffsets(foldText(binding));
  const { text: allowing, excluded } = cutExceptions(
    offsets === null ? binding : cutOffsets(binding),
    regionsListed,
  );
  const segments = splitSegments(allowing);
  const found = segments.map((segment) => ({
    isRemote: workplaceOf(foldText(segment)) === "remote",
    ...readSegment(segment),
  }));
  const prose = foldText(
    `${context.title ?? ""}. ${context.description ?? ""}`,
  );
  const allRegions = unique(found.flatMap(({ regions }) => regions));
  const workplace =
    workplaceOf(folded) ??
    impliedWorkplace(allRegions, offsets?.range) ??
    workplaceOf(foldText(context.title ?? "")) ??
    workplaceInProse(prose);
  const isRemote = workplace === "remote";
  const proseOffsets = isRemote ? findOffsets(prose, true) : null;
  const remoteUtcOffsets = offsets?.range ?? proseOffsets?.range;
  const visaSponsorship = visaSponsorshipIn(folded) ?? visaSponsorshipIn(prose);
  const states = isRemote ? statesBinding(found, folded) : [];
  const limits = limitsInProse(prose, regionsListed);
  const regions = isRemote
    ? remoteRegions(found, unique([...allRegions, ...states]), limits.regions)
    : [];
  const remoteExcluded = isRemote
    ? unique([...excluded, ...limits.excluded])
    : [];
  return {
    ...(workplace === undefined ? {} : { workplace }),
    places: [
      ...found
        .flatMap(({ places }) => places)
        .filter(({ country = "" }) => !states.includes(country)),
      ...(isRemote ? [] : officesOf(allRegions)),
    ],
    remoteRegions: regions,
    ...(remoteExcluded.length === 0 ? {} : { remoteExcluded }),
    ...(isRemote && remoteUtcOffsets !== undefined ? { remoteUtcOffsets } : {}),
    ...(visaSponsorship === undefined ? {} : { visaSponsorship }),
  };
}

/** Regions beside the word "remote" bind; else those of the line; else those of the text. */
function remoteRegions(
  found: readonly (Finding & { isRemote: boolean })[],
  all: readonly string[],
  inProse: string[],
): string[] {
  const first = found.findIndex(({ isRemote }) => isRemote);
  const beside = unique(
    found.slice(Math.max(first, 0)).flatMap(({ regions }) => regions),
  );
  const isOfficeList = found.some(
    ({ isRemote, places }) => !isRemote && places.length > 0,
  );
  const regions = isOfficeList && beside.length > 0 ? beside : [...all];
  if (regions.length === 0) return inProse;
  // "Anywhere in Latin America" and "Remote, worldwide; US" differ: the first names a limit.
  return regions.length > 1 && regions[0] === "ANYWHERE"
    ? regions.slice(1)
    : regions;
}

/**
 * The countries of states named as where a remote worker lives: "Remote – Texas".
 * A city beside the word "remote" is an office, unless the line speaks of residents.
 */
function statesBinding(
  found: readonly (Finding & { isRemote: boolean })[],
  folded: string,
): string[] {
  const isOfResidents = /\bresident(?:s|e|es)?\b/.test(folded);
  const binds = ({ city, state }: Place) =>
    isOfResidents || (city === undefined && state !== undefined);
  const first = found.findIndex(
    ({ isRemote, places }) => isRemote && places.some(binds),
  );
  if (first === -1) return [];
  const bound = found.slice(first).flatMap(({ places }) => places);
  // "Texas or Austin, remote": a city among them says that they are offices.
  return bound.every(binds)
    ? unique(bound.flatMap(({ country }) => country ?? []))
    : [];
}

function impliedWorkplace(
  regions: readonly string[],
  offsets: OffsetRange | undefined,
): Workplace | undefined {
  const isWide = regions.some((code) => countryByCode(code) === undefined);
  return isWide || offsets !== undefined ? "remote" : undefined;
}

function officesOf(codes: readonly string[]): Place[] {
  return codes.flatMap((code) => {
    const country = countryByCode(code);
    return country === undefined ? [] : [{ text: country.en, country: code }];
  });
}

function splitSegments(line: string): string[] {
  return line
    .replace(/\bWashington,? ?D\.? ?C\b\.?/gi, "Washington DC")
    .replace(
      /\b(north|south|central|latin) (?:or|and|&|\/) (?=(?:north|south|central) america\b)/giu,
      "$1 America; ",
    )
    .replace(JOINED, (name) => name.replaceAll(" ", JOIN).replace("/", SLASH))
    .split(SEPARATORS)
    .map((segment) => segment.replaceAll(JOIN, " ").replace(SLASH, "/").trim())
    .filter((segment) => segment !== "");
}

/** The line without its time zones; offsets differ between a text and its folding, so by words. */
function cutOffsets(line: string): string {
  const folded = foldText(line);
  const found = findOffsets(folded);
  if (found === null) return line;
  const compact = line.replace(/\s+/g, " ").trim();
  return compact.length === folded.length
    ? `${compact.slice(0, found.start)} ${compact.slice(found.end)}`
    : `${folded.slice(0, found.start)} ${folded.slice(found.end)}`;
}

/** "San Francisco, CA, United States (Remote)" → its pieces, read from left to right. */
function readSegment(segment: string): Finding {
  const finding: Finding = { places: [], regions: [] };
  let unknown: string | null = null;
  for (const piece of piecesOf(segment)) {
    const names = readNames(piece, unknown ?? finding.places.at(-1) ?? null);
    for (const name of names) {
      add(finding, name, unknown);
      unknown = null;
    }
    if (names.length === 0 && isLikelyCity(piece)) unknown = piece;
  }
  return finding;
}

function piecesOf(segment: string): string[] {
  const bare = withoutWorkplace(segment);
  const whole = tidy(bare);
  if (readName(whole, null) !== null) return [whole];
  return bare
    .split(/[,()[\]:–—]|\s-\s|\s-|-\s|(?<=^US|^UK|^EU)-/u)
    .map(tidy)
    .filter((piece) => /\p{L}/u.test(piece));
}

/** Every name in a piece, the longest first at each word: "cualquier lugar de Latinoamérica". */
function readNames(piece: string, before: Place | string | null): Name[] {
  const whole = readName(piece, before);
  if (whole !== null) return [whole];
  const words = piece.split(" ");
  const names: Name[] = [];
  for (let at = 0; at < words.length; at++) {
    const longest = Math.min(words.length - at, LONGEST_NAME);
    for (let count = longest; count > 0; count--) {
      const phrase = words.slice(at, at + count).join(" ");
      const name = isCode(phrase) ? null : readName(phrase, null);
      if (name === null) continue;
      names.push(name);
      at += count - 1;
      break;
    }
  }
  return names;
}

type Name =
  | { type: "city"; place: Place }
  | { type: "state"; state: string; country: string }
  | { type: "region"; codes: readonly string[] };

/** What a phrase names; `before` is the place, or unread words, that it may belong to. */
function readName(phrase: string, before: Place | string | null): Name | null {
  const state = readState(phrase, before);
  if (state !== null) return state;
  const [city] = citiesNamed(phrase);
  if (city !== undefined) {
    return {
      type: "city",
      place: { text: phrase, city: city.name, country: city.country },
    };
  }
  // "can", "per" and "and" are words; CAN, PER and AND are countries.
  if (/^[a-z]{3}$/.test(phrase)) return null;
  const codes = isCode(phrase)
    ? countryByCode(phrase) && [phrase]
    : REGION_NAMES.get(foldText(phrase));
  return codes === undefined ? null : { type: "region", codes };
}

function readState(phrase: string, before: Place | string | null): Name | null {
  const byName = stateNamed(phrase);
  const homes =
    before === null || typeof before === "string"
      ? []
      : citiesNamed(before.city ?? "").map(({ country }) => country);
  if (byName !== undefined && (phrase !== "Georgia" || homes.includes("US"))) {
    return { type: "state", state: byName.code, country: byName.country };
  }
  // "Lima, PE" and "Berlin, DE" name the country that the city lies in.
  if (before === null || homes.includes(phrase)) return null;
  const options = statesCoded(phrase);
  const state =
    options.find(({ country }) => homes.includes(country)) ?? options[0];
  return state === undefined
    ? null
    : { type: "state", state: state.code, country: state.country };
}

/** Two capitals: a code only where it stands alone. */
function isCode(phrase: string): boolean {
  return /^[A-Z]{2}$/.test(phrase) && !/^(?:UK|EU|UE)$/.test(phrase);
}

/** The codes of a list in a sentence: "Brazil, Chile and Argentina". */
function regionsListed(text: string): string[] {
  return text.split(LISTED).flatMap((piece) => readRegions(tidy(piece)));
}

function readRegions(piece: string): string[] {
  const name = readNames(piece, null);
  return name.flatMap((found) => (found.type === "region" ? found.codes : []));
}

function add(finding: Finding, name: Name, unknown: string | null): void {
  if (name.type === "city") {
    finding.places.push(name.place);
    return;
  }
  const last = finding.places.at(-1);
  if (name.type === "state") {
    if (last !== undefined && last.state === undefined && unknown === null) {
      last.state = name.state;
      last.country = name.country;
      last.text += `, ${name.state}`;
    } else {
      const city = unknown === null ? {} : { city: unknown };
      finding.places.push({
        text: unknown === null ? name.state : `${unknown}, ${name.state}`,
        ...city,
        state: name.state,
        country: name.country,
      });
    }
    return;
  }
  const [country = ""] = name.codes;
  const isCountry =
    name.codes.length === 1 && countryByCode(country) !== undefined;
  if (isCountry && last !== undefined && mayLieIn(last, country)) {
    last.country = country;
  } else if (isCountry && unknown !== null) {
    finding.places.push({ text: unknown, city: unknown, country });
  } else {
    finding.regions.push(...name.codes);
  }
}

/** A city takes the country that follows it: always one of its namesakes', or its own. */
function mayLieIn(place: Place, country: string): boolean {
  return (
    place.country === country ||
    citiesNamed(place.city ?? "").some((city) => city.country === country)
  );
}

function isLikelyCity(piece: string): boolean {
  return /^\p{Lu}[\p{L}'. -]{1,40}$/u.test(piece);
}

function tidy(piece: string): string {
  const bare = piece
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:()[\]\-–—./]+|[\s,;:()[\]\-–—/]+$/g, "");
  const isName =
    citiesNamed(bare).length > 0 || REGION_NAMES.has(foldText(bare));
  const shorter = isName ? bare : bare.replace(NOISE, "");
  return shorter === bare ? bare : tidy(shorter);
}

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}
