/**
 * Descriptions as plain text: paragraphs, and lists whose items start with "- ",
 * two spaces deeper for each level. What people paste out of word processors and
 * applicant systems comes in: escaped once or twice, bullets as characters,
 * layout tables, hidden markup.
 */
import { compile, type HtmlToTextOptions } from "html-to-text";
import { withoutUnseen } from "../../shared/unseen";

type FormatCallback = NonNullable<HtmlToTextOptions["formatters"]>[string];

const TAG = /<\/?[a-z][^<>]*>/i;
const ENTITY = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/i;
/** Escaped more often than this it is not an accident but an attack. */
const LAYERS_MAX = 3;
/** Bullets that come as characters: typed, or pasted from word processors. */
const TYPED_BULLET =
  /^(\s*)(?:[•◦‣▪▫●○■□∙·*–—►➢➤✓✔❖⁃]|[-o](?=\s{2,}))\s*(?=\S)/u;
const NUMBERED = /^(\s*)\(?\d{1,2}[.)]\s+(?=\S)/;
/** Control characters beside line feed and tab. */
const CONTROL = /(?![\n\t])\p{Cc}/gu;
/** Styles by which a page keeps text from its readers and leaves it to machines. */
const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size|max-height)\s*:\s*0(?![.\d]*[1-9])|color\s*:\s*transparent|(?:text-indent|left|top|margin-left)\s*:\s*-\d{3,})/i;
const STYLE = /\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** One line a row, its cells side by side. */
const tableRow: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  const cells = element.children.filter(
    ({ name }) => name === "td" || name === "th",
  );
  cells.forEach((cell, index) => {
    if (index > 0) builder.addInline(" | ", { noWordTransform: true });
    walk(cell.children, builder);
  });
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const skipped = [
  "script",
  "style",
  "noscript",
  "template",
  "iframe",
  "object",
  "svg",
  "img",
  "video",
  "audio",
  "form",
  "head",
  "title",
  "xml",
  "math",
  "textarea",
  "select",
  "dialog",
  "[hidden]",
].map((selector) => ({ selector, format: "skip" }));

const headings = ["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
  selector,
  options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 1 },
}));

const list = { itemPrefix: "- ", leadingLineBreaks: 1, trailingLineBreaks: 1 };

/** Zero-width space is none: it stands inside words, and is taken out later. */
const whitespaceCharacters = " \t\r\n\f";

const convert = compile({
  wordwrap: false,
  whitespaceCharacters,
  formatters: { tableRow },
  limits: { maxInputLength: 2_000_000, maxDepth: 60 },
  selectors: [
    ...headings,
    ...skipped,
    { selector: "a", options: { ignoreHref: true } },
    { selector: "ul", options: list },
    { selector: "ol", format: "unorderedList", options: list },
    { selector: "table", format: "block" },
    { selector: "tr", format: "tableRow" },
    { selector: "hr", format: "skip" },
  ],
});

const unescapeOnce = compile({
  wordwrap: false,
  preserveNewlines: true,
  whitespaceCharacters,
});

/** HTML, escaped or not, as clean text; plain text passes through the same tidying. */
export function plainText(source: string): string {
  let text = unwrap(source);
  // Text that was escaped more often, or within itself, shows its tags only now.
  for (let layer = 0; layer < LAYERS_MAX && TAG.test(text); layer += 1) {
    text = settle(convert(markHidden(text)));
  }
  return tidy(settle(text).replace(new RegExp(TAG, "gi"), " "));
}

/** Hidden by its style is hidden: the converter knows only the attribute. */
function markHidden(html: string): string {
  return html.replace(STYLE, (style: string, double = "", single = "") =>
    HIDING.test(`${double}${single}`) ? " hidden" : style,
  );
}

/** One line of text: titles, names, places. */
export function plainLine(source: string): string {
  return plainText(source).replace(/\s+/g, " ").trim();
}

/** Undoes escaping until tags appear; text without tags stays as it is. */
function unwrap(source: string): string {
  let html = source;
  for (let layer = 0; layer < LAYERS_MAX; layer += 1) {
    if (TAG.test(html) || !/&(?:amp;)*lt;/i.test(html)) return html;
    html = unescapeOnce(html);
  }
  return html;
}

/** Entities that were escaped twice are still there after the first reading. */
function settle(text: string): string {
  let settled = text;
  for (let layer = 0; layer < LAYERS_MAX && ENTITY.test(settled); layer += 1) {
    settled = settled.replace(new RegExp(ENTITY, "gi"), (entity) =>
      unescapeOnce(entity).replace(/^$/, entity === "&nbsp;" ? " " : ""),
    );
  }
  return settled;
}

function tidy(text: string): string {
  const lines = withoutUnseen(text)
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(CONTROL, "")
    .split("\n")
    .map(tidyLine);
  return joinLines(lines);
}

function tidyLine(line: string): string {
  const plain = line.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, " ");
  const listed = plain
    .replace(TYPED_BULLET, "$1- ")
    .replace(NUMBERED, "$1- ")
    .trimEnd();
  const item = /^(\s*)-\s+(.*)$/.exec(listed);
  if (item === null) return listed.trim().replace(/ {2,}/g, " ");
  // A bullet pasted inside a real list item: "- • text".
  const body = (item[2] ?? "").replace(TYPED_BULLET, "").replace(/ {2,}/g, " ");
  const depth = Math.min(3, Math.floor((item[1] ?? "").length / 2));
  return body === "" ? "" : `${"  ".repeat(depth)}- ${body.trim()}`;
}

/** At most one empty line in a row, none between the items of a list. */
function joinLines(lines: readonly string[]): string {
  const kept: string[] = [];
  let isApart = false;
  for (const line of lines) {
    if (line === "") {
      isApart = true;
      continue;
    }
    const before = kept.at(-1);
    const isWithinList = before !== undefined && isItem(before) && isItem(line);
    if (isApart && before !== undefined && !isWithinList) kept.push("");
    kept.push(line);
    isApart = false;
  }
  return kept.join("\n").trim();
}

function isItem(line: string): boolean {
  return line.trimStart().startsWith("- ");
}
