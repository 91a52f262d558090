/** From what a source says of an opening to the listing that is kept. */
import { LIMITS } from "../../shared/limits";
import { parsePlace, type ParsedPlace } from "../../shared/places";
import { cutTo } from "../../shared/unseen";
import { plainLine, plainText } from "./plainText";
import { readCommitment, readHoursPerWeek } from "./readCommitment";
import { readDeadline } from "./readDeadline";
import { readKind } from "./readKind";
import { readLanguages } from "./readLanguages";
import { readLevel } from "./readLevel";
import { readPay } from "./readPay";
import { readStartsOn } from "./readStartsOn";
import { textLanguageOf } from "./textLanguage";
import type { ParsedListing, RowError, RowProblem } from "./types";

/** What a source states outright; where it states nothing, the text is read. */
export interface Stated {
  kind?: ParsedListing["kind"];
  commitment?: ParsedListing["commitment"];
  level?: ParsedListing["facts"]["level"];
  workplace?: ParsedListing["facts"]["workplace"];
  remoteRegions?: string[];
  visaSponsorship?: "yes" | "no";
  languages?: ParsedListing["facts"]["languages"];
  hoursPerWeek?: number;
  startsOn?: string;
  pay?: NonNullable<ParsedListing["facts"]["pay"]>;
  deadline?: number;
  postedAt?: number;
  textLanguage?: string;
}

export interface RawListing {
  row: number;
  /** Its id at the source; absent when it has none. */
  key: string | undefined;
  title: string;
  organisation: string;
  /** HTML, escaped HTML or plain text. */
  body: string;
  url: string;
  /** As written, the most telling first; the first that names a place counts. */
  places: readonly string[];
  departments: readonly string[];
  /** Short texts about the job beside its title, such as "Employment type: Contract". */
  labels: readonly string[];
  stated: Stated;
}

const CUT_NOTE: Readonly<Record<string, string>> = {
  en: "[The rest of this listing is longer than can be shown here.]",
  es: "[El resto del aviso es más largo de lo que se puede mostrar acá.]",
};

/** The listing, or why its row cannot be one. */
export function buildListing(
  raw: RawListing,
  now: number,
): ParsedListing | RowError {
  const title = cutTo(plainLine(raw.title), LIMITS.line);
  const organisation = cutTo(plainLine(raw.organisation), LIMITS.line);
  const text = plainText(raw.body);
  const url = httpsUrl(raw.url);
  const refuse = (field: string, reason: RowProblem, value?: string) =>
    rowError(raw, field, reason, value);
  if (raw.key === undefined) return refuse("id", "missing");
  if (raw.key.length > LIMITS.line) return refuse("id", "tooLong", raw.key);
  if (title === "") return refuse("title", "missing");
  if (organisation === "") return refuse("organisation", "missing");
  if (text === "") return refuse("description", "missing");
  if (raw.url.trim() === "") return refuse("url", "missing");
  if (url === null) return refuse("url", "notUrl", raw.url);
  const textLanguage =
    textLanguageOf(`${title}\n${text}`) ?? raw.stated.textLanguage ?? "en";
  const description = cutText(text, textLanguage);
  const commitment =
    raw.stated.commitment ??
    readCommitment([title, ...raw.labels], description);
  const deadline =
    raw.stated.deadline ??
    readDeadline(description, { now, language: textLanguage });
  const { postedAt } = raw.stated;
  return {
    sourceKey: raw.key,
    title,
    organisationName: organisation,
    description,
    kind:
      raw.stated.kind ??
      readKind({
        title,
        departments: raw.departments,
        description,
        textLanguage,
      }),
    ...(commitment && { commitment }),
    facts: readFacts(
      raw,
      { title, description, commitment, textLanguage },
      now,
    ),
    textLanguage,
    applyUrl: url,
    ...(deadline !== undefined && { deadline }),
    ...(postedAt !== undefined && { postedAt }),
  };
}

export function isRowError(
  result: ParsedListing | RowError,
): result is RowError {
  return "reason" in result;
}

export function rowError(
  raw: Pick<RawListing, "row" | "key" | "title">,
  field: string,
  reason: RowProblem,
  value?: string,
): RowError {
  return {
    row: raw.row,
    ...(raw.key !== undefined && { key: raw.key }),
    ...(raw.title.trim() !== "" && { title: cutTo(raw.title.trim(), 60) }),
    field,
    reason,
    ...(value !== undefined && { value: cutTo(value, 60) }),
  };
}

function readFacts(
  { places, stated }: RawListing,
  text: {
    title: string;
    description: string;
    commitment: ParsedListing["commitment"];
    textLanguage: string;
  },
  now: number,
): ParsedListing["facts"] {
  const place = readPlace(places, text);
  const countries = place.places.flatMap(({ country }) => country ?? []);
  const regions = stated.remoteRegions ?? place.remoteRegions;
  const level =
    stated.level ?? readLevel(text.title, text.description, text.commitment);
  const hours = stated.hoursPerWeek ?? readHoursPerWeek(text.description);
  const startsOn =
    stated.startsOn ??
    readStartsOn(text.description, { now, language: text.textLanguage });
  const pay =
    stated.pay ?? readPay(text.description, [...countries, ...regions]);
  return {
    // A listing that names an office and nothing else means the office.
    workplace: stated.workplace ?? place.workplace ?? "onsite",
    places: place.places
      .slice(0, LIMITS.choices)
      .map((found) => ({ ...found, text: cutTo(found.text, LIMITS.line) })),
    remoteRegions: regions.slice(0, LIMITS.choices),
    ...(place.remoteExcluded && {
      remoteExcluded: place.remoteExcluded.slice(0, LIMITS.choices),
    }),
    ...(place.remoteUtcOffsets && {
      remoteUtcOffsets: place.remoteUtcOffsets,
    }),
    visaSponsorship:
      stated.visaSponsorship ?? place.visaSponsorship ?? "unknown",
    languages: stated.languages ?? languagesOf(text),
    ...(level && { level }),
    ...(hours !== undefined && { hoursPerWeek: hours }),
    ...(startsOn !== undefined && { startsOn }),
    ...(pay && { pay }),
  };
}

/** The first text that names somewhere; where none does, the first with the whole text behind it. */
function readPlace(
  texts: readonly string[],
  context: { title: string; description: string },
): ParsedPlace {
  const read = texts
    .map((text) => plainLine(text))
    .filter((text) => text !== "")
    .map((text) => parsePlace(text, context));
  return (
    read.find((place) => namesSomewhere(place)) ??
    read[0] ??
    parsePlace("", context)
  );
}

function namesSomewhere({ places, remoteRegions }: ParsedPlace): boolean {
  return (
    remoteRegions.length > 0 ||
    places.some(
      ({ country, city }) => country !== undefined || city !== undefined,
    )
  );
}

/** Who cannot read the text will not get on there: its own language counts as asked for. */
function languagesOf(text: { description: string; textLanguage: string }) {
  const asked = readLanguages(text.description);
  if (asked.some(({ code }) => code === text.textLanguage)) return asked;
  return [
    ...asked,
    { code: text.textLanguage, level: "conversational" as const },
  ].slice(0, LIMITS.languages);
}

/** The address with https; null for what is no web address. */
function httpsUrl(text: string): string | null {
  try {
    const url = new URL(text.trim());
    if (url.protocol === "http:") url.protocol = "https:";
    // A bare number is a machine of somebody's own network as easily as a site.
    const isNamed = /\.(?!\d+$)[^.\]]+$/.test(url.hostname);
    const isUsable = url.protocol === "https:" && isNamed;
    const hasSecret = url.username !== "" || url.password !== "";
    return isUsable && !hasSecret && url.href.length <= LIMITS.url
      ? url.href
      : null;
  } catch {
    return null;
  }
}

/** Cut between paragraphs, and saying so. */
function cutText(text: string, language: string): string {
  if (text.length <= LIMITS.listingText) return text;
  const note = `\n\n${CUT_NOTE[language] ?? CUT_NOTE.en ?? ""}`;
  const room = text.slice(0, LIMITS.listingText - note.length);
  const end = Math.max(room.lastIndexOf("\n"), room.length - 2_000);
  return `${room
    .slice(0, end)
    .replace(/\p{Cs}$/u, "")
    .trimEnd()}${note}`;
}
