import { tidyEnds, withoutDuration } from "./dates";
import { isPlaceOrTerms } from "./places";
import { ORGANISATION_WORD, TITLE_WORD } from "./words";

/** Which comes first where the words themselves do not tell. */
export type RoleOrder = "titleFirst" | "organisationFirst";

export interface Role {
  title: string;
  organisation: string;
  /** Set where the words told: others of the section follow the majority. */
  order?: RoleOrder;
}

const STRONG = /\s*[\t|·•]\s*|\s+[–—]\s+|\s+-\s+|\s+@\s+/u;
const AT = /^(.+?)\s+(?:at|@|en|para)\s+(\p{Lu}.*)$/u;
/** "Ingeniero en Sistemas": what follows is a field, no employer. */
const TAKES_FIELD =
  /(?:ingenier[oa]|licenciad[oa]|especialista|t[eé]cnic[oa]|doctor[a]?|profesor[a]?|docente|analista|consultor[a]?|asesor[a]?|expert[oa]|investigador[a]?|m[aá]ster|magister|estudiante|abogad[oa]|asistente|pasante|becari[oa])$/iu;
const MEMBER_OF =
  /^(miembro|integrante|member|volunt(?:eer|ari[oa])|colaborador[a]?)\s+(?:de|del|en|of|at|with|for|para)\s+(?:la |el |the )?(\p{Lu}.*)$/iu;
const LONGEST_PART = 100;

/**
 * The title and the organisation that the head of an entry names; null when the
 * words do not tell them apart and no order is known.
 */
export function readRole(
  heads: readonly string[],
  order: RoleOrder | undefined,
): Role | null {
  const byLine = roleByLine(heads);
  if (byLine !== null) return byLine;
  const parts = heads.flatMap(partsOf);
  const [first, second] = parts;
  if (first === undefined) return null;
  if (second === undefined) return single(first);
  const titles = parts.filter(isTitle);
  const [title] = titles;
  if (titles.length === 1 && title !== undefined) {
    const organisation = parts.find((part) => part !== title) ?? "";
    const isFirst = parts.indexOf(title) < parts.indexOf(organisation);
    return {
      title,
      organisation,
      order: isFirst ? "titleFirst" : "organisationFirst",
    };
  }
  // "Project Manager" at "Engineers Without Borders": the one that cannot be a title.
  const isSecondOrg = ORGANISATION_WORD.test(second);
  const isFirstOrg = ORGANISATION_WORD.test(first);
  const told: RoleOrder | undefined =
    isFirstOrg === isSecondOrg
      ? undefined
      : isFirstOrg
        ? "organisationFirst"
        : "titleFirst";
  const known = told ?? order;
  if (known === undefined) return null;
  const role =
    known === "titleFirst"
      ? { title: first, organisation: second }
      : { title: second, organisation: first };
  return told === undefined ? role : { ...role, order: told };
}

/** A line for the title and a line for the organisation: a dash inside either is its own. */
function roleByLine(heads: readonly string[]): Role | null {
  const lines = heads.filter((head) => partsOf(head).length > 0);
  const titles = lines.filter(isTitle);
  const [title] = titles;
  const organisation = lines.find((line) => line !== title);
  if (
    titles.length !== 1 ||
    title === undefined ||
    organisation === undefined
  ) {
    return null;
  }
  const isOneTitle = partsOf(title).length === 1 || /\s[–-]\s/.test(title);
  if (!isOneTitle) return null;
  return {
    title: withoutPlaces(title),
    organisation: withoutPlaces(organisation),
    order:
      lines.indexOf(title) < lines.indexOf(organisation)
        ? "titleFirst"
        : "organisationFirst",
  };
}

/** The line without durations, and without the places at its end. */
export function withoutPlaces(head: string): string {
  const [cell = ""] = withoutDuration(head).split(/\s*[\t|·•]\s*/u);
  const pieces = cell.split(/,\s+|\s+[–—-]\s+/u);
  const kept = pieces.filter((piece) => !isPlaceOrTerms(piece)).at(-1) ?? "";
  const own = tidyEnds(
    withoutPlaceInBrackets(cell.slice(0, cell.lastIndexOf(kept) + kept.length)),
  );
  return withoutTown(own);
}

const CAMPUS =
  /^University of (?:California|Wisconsin|Texas|Maryland|Illinois|Michigan|North Carolina)$/i;

/** "Coast General Hospital, Mombasa": a name in no list of cities, behind a whole organisation's. */
export function withoutTown(organisation: string): string {
  const [, name = "", town = ""] =
    /^([^,]+),\s+(\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)?)$/u.exec(
      organisation,
    ) ?? [];
  const isTown =
    name !== "" &&
    ORGANISATION_WORD.test(name) &&
    !CAMPUS.test(name) &&
    !ORGANISATION_WORD.test(town) &&
    !isTitle(town) &&
    town !== town.toUpperCase();
  return isTown ? name : organisation;
}

function single(part: string): Role | null {
  const member = MEMBER_OF.exec(part);
  if (member !== null && /^\p{Lu}/u.test(member[2] ?? "")) {
    return { title: member[1] ?? "", organisation: member[2] ?? "" };
  }
  const [, title = "", organisation = ""] = AT.exec(part) ?? [];
  if (
    isTitle(title) &&
    (ORGANISATION_WORD.test(organisation) ||
      / at | @ /.test(part) ||
      !TAKES_FIELD.test(title))
  ) {
    return { title, organisation, order: "titleFirst" };
  }
  return isTitle(part) ? { title: part, organisation: "" } : null;
}

/** Whether a line could still lack the other half of its role. */
export function isHalf(heads: readonly string[]): boolean {
  const parts = heads.flatMap(partsOf);
  const [only] = parts;
  return only === undefined
    ? true
    : parts.length === 1 && (single(only)?.organisation ?? "") === "";
}

function isTitle(part: string): boolean {
  return TITLE_WORD.test(part) && !/^(?:estudio|centro|club)\b/iu.test(part);
}

function partsOf(head: string): string[] {
  const text = withoutDuration(head);
  return text
    .split(STRONG)
    .flatMap(splitAtCommas)
    .map((part) => tidyEnds(withoutPlaceInBrackets(part)))
    .filter(
      (part) =>
        part !== "" &&
        /\p{L}{2}/u.test(part) &&
        part.length <= LONGEST_PART &&
        !isPlaceOrTerms(part),
    );
}

/** "Data Analyst, Mercado Abierto, Buenos Aires"; a comma inside an organisation's name stays. */
function splitAtCommas(part: string): string[] {
  const pieces = part.split(/,\s+/).map((piece) => piece.trim());
  while (pieces.length > 1 && isPlaceOrTerms(pieces.at(-1) ?? "")) pieces.pop();
  const [first = "", ...rest] = pieces;
  if (rest.length === 0) return pieces;
  if (isTitle(first)) return [first, rest.join(", ")];
  const last = rest.at(-1) ?? "";
  return isTitle(last)
    ? [pieces.slice(0, -1).join(", "), last]
    : [pieces.join(", ")];
}

function withoutPlaceInBrackets(part: string): string {
  return part.replace(/\s*\(([^()]*)\)\s*$/, (whole, inside: string) =>
    isPlaceOrTerms(inside) ? "" : whole,
  );
}
