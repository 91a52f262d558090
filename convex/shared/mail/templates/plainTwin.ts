import { footerLinks } from "./footer";
import type { Letter, Setting } from "./letter";

/** The same letter for those who read plain text: every link in full, nothing left to guess. */
export function plainTwin(letter: Letter, setting: Setting): string {
  const { links, operator } = footerLinks(setting);
  const paragraphs = [
    underlined(letter.heading, "="),
    setting.words.hello(setting.envelope.name),
    ...letter.text.map((paragraph) =>
      withoutLink(paragraph, letter.main?.href),
    ),
    ...(letter.main ? [`${letter.main.label}:\n${letter.main.href}`] : []),
    // What mail programs know as the start of a signature.
    `-- \n${letter.why}`,
    ...(links.length === 0
      ? []
      : [links.map(({ href, label }) => `${label}:\n${href}`).join("\n")]),
    operator,
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

/** An entry whose address is the one thing to do: said once, below, with its words. */
const withoutLink = (paragraph: string, href: string | undefined) =>
  href !== undefined && paragraph.endsWith(`\n${href}`)
    ? paragraph.slice(0, -href.length - 1)
    : paragraph;

/** A heading in plain text. */
export function underlined(heading: string, mark = "-"): string {
  return `${heading}\n${mark.repeat([...heading].length)}`;
}
