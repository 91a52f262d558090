/** Control characters, what turns the direction of text around, and halves of emoji. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029]+/gu;

/** How far back a cut looks for the end of a word. */
const WORD = 24;

/**
 * Text of a person or a listing as one line of at most `limit` characters, safe
 * in a subject and unable to turn around what stands beside it.
 */
export function oneLine(text: string, limit: number): string {
  const line = text.replace(UNSEEN, " ").replace(/\s+/gu, " ").trim();
  const characters = [...line];
  if (characters.length <= limit) return line;
  const cut = characters.slice(0, limit - 1).join("");
  const space = cut.lastIndexOf(" ");
  const whole =
    space > cut.length - WORD && space > 0 ? cut.slice(0, space) : cut;
  return `${whole.replace(/[\u200D\uFE0F\s,;:.]+$/u, "")}…`;
}

/** ISO 639 for a `lang` attribute; nothing where it is no language. */
export function langOf(code: string): string | undefined {
  return /^[a-z]{2,3}$/i.test(code) ? code.toLowerCase() : undefined;
}
