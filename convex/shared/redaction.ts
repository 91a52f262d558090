/** Takes what identifies a person out of text before anyone else reads it. */
export interface Redactor {
  /** Free text: paragraphs are kept, white space inside a line is not. */
  prose(text: string): string;
  /** A title, school, employer or skill: a bare domain ("Booking.com") may be its name. */
  name(text: string): string;
}

const EMAIL =
  /[\p{L}\p{N}._%+-]+\s?(?:@|\[at\]|\(at\))\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const URL_WITH_SCHEME = /\b(?:https?:\/\/|www\.)[^\s<>()]+/gi;
const PATH_URL =
  /\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}\/[^\s<>(),;]+/giu;
const BARE_DOMAIN =
  /\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|ai|me|co|edu|gov|app|ar|mx|br|cl|uy|pe|es|uk|de|fr|eu|info|blog|page|site|xyz|tech)\b(?!\.\w)/gi;
/** Technologies that look like domains. */
const NOT_DOMAINS =
  /^(?:asp\.net|ml\.net|vb\.net|ado\.net|socket\.io|draw\.io)$/i;
const HANDLE = /(?<![\p{L}\p{N}._/])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{2,}/gu;
const PRONOUNS =
  /[([]?\b(?:she|he|they|ella|él|elle)\s?\/\s?(?:her|hers|him|his|them|theirs|she|he|they|ella|él|elle|ellos|ellas)(?:\s?\/\s?(?:hers|his|theirs))?\b[)\]]?/giu;
const PHONE = /(?<![\p{L}\p{N}])\+?\(?\d[\d\s().\-/]{6,}\d(?![\p{L}\p{N}])/gu;
const NAME_PARTICLES = new Set(
  "de del la las los da das do dos van von der den di du el al y e bin ibn san santa".split(
    " ",
  ),
);

/** A redactor for one person: their name and the ends of their links go too. */
export function createRedactor(
  fullName: string,
  links: readonly string[],
): Redactor {
  const own = ownPatterns(fullName, links);
  const common = (text: string) =>
    own.reduce(
      (rest, pattern) => rest.replace(pattern, ""),
      text
        .normalize("NFC")
        .replace(EMAIL, "")
        .replace(URL_WITH_SCHEME, "")
        .replace(PATH_URL, (match) => (isFraction(match) ? match : ""))
        .replace(HANDLE, "")
        .replace(PRONOUNS, "")
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

function ownPatterns(fullName: string, links: readonly string[]): RegExp[] {
  const words = fullName.normalize("NFC").trim().split(/\s+/);
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
      : [whole(words.map(escape).join("\\s+"), "giu")]),
    ...handles.map((handle) => whole(escape(handle), "giu")),
    // One name alone is taken out only where it is written as a name: "Rosa", not "rosa".
    ...parts.map((part) =>
      whole(
        `(?:${escape(capitalised(part))}|${escape(part.toUpperCase())})`,
        "gu",
      ),
    ),
  ];
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
  const digits = match.replace(/\D/g, "").length;
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
