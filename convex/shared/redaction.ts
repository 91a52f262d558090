import { halfWidth, withoutUnseen } from "./unseen";

/** Takes what identifies a person out of text before anyone else reads it. */
export interface Redactor {
  /** Free text: paragraphs are kept, white space inside a line is not. */
  prose(text: string): string;
  /** A title, school, employer or skill: a bare domain ("Booking.com") may be its name. */
  name(text: string): string;
}

/** "(at)", "[arroba]", "&#64;": the sign as people and pages write it round. */
const AT = String.raw`(?:\s?[[({]\s?(?:at|arroba|@)\s?[\])}]\s?|&#0*64;|&commat;|%40)`;
const DOT = String.raw`(?:\.|\s?[[({]\s?(?:dot|punto|ponto|\.)\s?[\])}]\s?)`;
const LOCAL_PART = String.raw`[\p{L}\p{N}._%+-]+`;
const HOST = String.raw`[\p{L}\p{N}-]+`;
const EMAIL = new RegExp(
  [
    `${LOCAL_PART}@${HOST}(?:\\.${HOST})*`,
    `${LOCAL_PART}\\s?@\\s?${HOST}(?:\\.${HOST})+`,
    `${LOCAL_PART}${AT}${HOST}(?:${DOT}${HOST})+`,
  ].join("|"),
  "giu",
);
/** "ada at example dot com", with no sign of what it is but its words. */
const SPELT_EMAIL =
  /[\p{L}\p{N}._%+-]+\s(?:at|arroba)\s[\p{L}\p{N}-]+(?:\s(?:dot|punto|ponto)\s[\p{L}\p{N}-]+)+/giu;
const URL_WITH_SCHEME = /\b(?:https?:\/\/|www\.)[^\s<>()]+/gi;
const PATH_URL =
  /\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}\/[^\s<>(),;]+/giu;
const BARE_DOMAIN =
  /\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|ai|me|co|edu|gov|app|ar|mx|br|cl|uy|pe|es|uk|de|fr|eu|info|blog|page|site|xyz|tech)\b(?!\.\w)/gi;
/** Technologies that look like domains. */
const NOT_DOMAINS =
  /^(?:asp\.net|ml\.net|vb\.net|ado\.net|socket\.io|draw\.io)$/i;
const HANDLE = /(?<![\p{L}\p{N}._/])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{2,}/gu;
const PRONOUN =
  "(?:she|he|they|her|hers|him|his|them|theirs|ze|zir|hir|xe|xem|ella|él|elle|ellos|ellas|ela|ele|elu|dela|dele|delu|elles|iel|lui|sie|ihr|er|ihm|ihn|lei)";
const PRONOUNS = new RegExp(
  [
    String.raw`[([]?(?<!\p{L})(?:she|he|they|ze|xe|ella|él|elle|ela|ele|elu|iel|sie|er|lei)(?:\s?[/|]\s?${PRONOUN}(?!\p{L})){1,2}[)\]]?`,
    String.raw`[([]\s?(?:she|he|they|ze|xe|ella|él|elle|ela|ele)\s?[,-]\s?${PRONOUN}\s?[)\]]`,
    String.raw`(?<!\p{L})(?:she-her|he-him|they-them)(?:-(?:hers|his|theirs))?(?!\p{L})`,
    String.raw`\b(?:(?:my|mis|meus|mes|meine)\s)?(?:pronouns|pronombres|pronomes|pronoms|pronomen)(?:\s(?:are|son|são|sont|sind))?\s?:?\s?${PRONOUN}(?!\p{L})(?:[\s,/|-]+${PRONOUN}(?!\p{L})){0,2}`,
  ].join("|"),
  "giu",
);
/** Numbers that a state or a bank knows one person by. */
const DOCUMENT =
  /\b(?:DNI|CUIL|CUIT|RUT|CURP|CPF|NIE|NIF|SSN|IBAN|CBU|[Pp]assport|[Pp]asaporte|[Pp]assaporte|[Cc][ée]dula)(?!\p{L})[\s.:º°#]{0,4}(?:(?:[Nn]o|[Nn]ro|[Nn]umber|[Nn]úmero)[\s.:]{0,2})?[A-Z]{0,4}\d[\dA-Z.\-/ ]{4,24}[\dkK]/gu;
/** Where people are found, with the name they go by there: it has a sign or a digit in it. */
const ACCOUNT =
  /\b(?:linkedin|github|gitlab|twitter|telegram|skype|instagram|facebook|mastodon|discord)\s?[:=]\s?(?=[\p{L}.-]*[\d_]|[\p{L}-]+\.)[\p{L}\p{N}_.-]{3,}/giu;
const PHONE =
  /(?<![\p{L}\p{N}])\+?\(?\p{Nd}[\p{Nd}\s().\-/]{6,}\p{Nd}(?![\p{L}\p{N}])/gu;
const NAME_PARTICLES = new Set(
  "de del la las los da das do dos van von der den di du el al y e bin ibn san santa".split(
    " ",
  ),
);

/** Letters that a name may or may not carry an accent on. */
const ACCENTED: Readonly<Record<string, string>> = {
  a: "aáàâãäå",
  e: "eéèêë",
  i: "iíìîï",
  o: "oóòôõö",
  u: "uúùûü",
  n: "nñń",
  c: "cçć",
  s: "sśš",
  z: "zźż",
};
/** Longer names than this are no names; each is held against every other. */
const MOST_NAMES = 6;

/** A redactor for one person: their name and the ends of their links go too. */
export function createRedactor(
  fullName: string,
  links: readonly string[],
): Redactor {
  const own = ownPatterns(fullName, links);
  const common = (text: string) =>
    own.reduce(
      (rest, pattern) => rest.replace(pattern, ""),
      withoutAddresses(halfWidth(withoutUnseen(text)).normalize("NFC"))
        .replace(ACCOUNT, "")
        .replace(HANDLE, "")
        .replace(PRONOUNS, "")
        .replace(DOCUMENT, "")
        .replace(PHONE, (match) => (isPhone(match) ? "" : match)),
    );
  return {
    prose: (text) =>
      tidy(
        common(text).replace(BARE_DOMAIN, (match) =>
          NOT_DOMAINS.test(match) ? match : "",
        ),
      ),
    name: (text) => tidy(common(text)).replaceAll("\n", " "),
  };
}

/** Text without e-mail addresses and addresses on the web; bare domains stay. */
export function withoutAddresses(text: string): string {
  return text
    .replace(EMAIL, "")
    .replace(SPELT_EMAIL, "")
    .replace(URL_WITH_SCHEME, "")
    .replace(PATH_URL, (match) => (isFraction(match) ? match : ""));
}

function ownPatterns(fullName: string, links: readonly string[]): RegExp[] {
  const words = withoutUnseen(fullName).normalize("NFC").trim().split(/\s+/);
  const parts = words.filter(
    (word) => word.length >= 3 && !NAME_PARTICLES.has(word.toLowerCase()),
  );
  const handles = links
    .map((link) => link.replace(/[?#].*$/, "").replace(/\/+$/, ""))
    .map((link) => link.slice(link.lastIndexOf("/") + 1).replace(/^@/, ""))
    .filter((handle) => handle.length >= 4);
  return [
    ...(parts.length === 0
      ? []
      : [whole(words.map(anyAccent).join("\\s+"), "giu")]),
    ...handles.map((handle) => whole(escape(handle), "giu")),
    // Two of the names in a row, in any case and joined by anything or nothing.
    ...parts.slice(0, MOST_NAMES).flatMap((one) =>
      parts
        .slice(0, MOST_NAMES)
        .filter((other) => other !== one)
        .map((other) =>
          whole(`${anyAccent(one)}[\\s.,_-]{0,2}${anyAccent(other)}`, "giu"),
        ),
    ),
    // One name alone is taken out only where it is written as a name: "Rosa", not "rosa".
    ...parts.map((part) =>
      whole(
        `(?:${anyAccent(capitalised(part))}|${anyAccent(part.toUpperCase())})`,
        "gu",
      ),
    ),
  ];
}

/** The word with accents and without: people write their own name either way. */
function anyAccent(word: string): string {
  return [...word]
    .map((letter) => {
      const bare = letter.normalize("NFD").charAt(0);
      const like = ACCENTED[bare.toLowerCase()] ?? "";
      const isCapital = bare !== bare.toLowerCase();
      return like === ""
        ? escape(letter)
        : `[${isCapital ? like.toUpperCase() : like}]`;
    })
    .join("");
}

function whole(source: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, flags);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Years ("2019-03 / 2023-05") and round sums ("250.000.000") are not numbers to call. */
function isPhone(match: string): boolean {
  const digits = match.replace(/\P{Nd}/gu, "").length;
  if (match.startsWith("+")) return digits >= 8;
  if (digits < 9 || /^\d{1,3}(?:[., ]\d{3})*[., ]000$/.test(match)) {
    return false;
  }
  return !match.split(/\D+/).some((group) => /^(?:19|20)\d\d$/.test(group));
}

/** "CI/CD" has no dot; "v1.x/v2" and "Node.js/Express" do, and are no links. */
function isFraction(match: string): boolean {
  return /^(?:[\p{L}\d-]+\.(?:js|net|py|ts|io)|v\d[\d.x]*)\//iu.test(match);
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/\(\s*\)|\[\s*\]/g, "")
    .replace(/ +([,.;:!?)])/g, "$1")
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^[\s,;|·]+|[\s,;|·]+$/g, "");
}
