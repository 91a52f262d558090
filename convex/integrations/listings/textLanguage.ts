import { foldText } from "../../shared/folding";

/** Small words that a language cannot do without and its neighbours lack. Folded. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  en: "the and of to with you will for our is are this that we your".split(" "),
  es: "el los las una con para por que y del nuestro nuestra es como mas sus se en la".split(
    " ",
  ),
  pt: "os uma com para nao voce nossa nosso em da do das dos ao sao e pela mais".split(
    " ",
  ),
  fr: "le les des une avec pour vous nous est et dans sur votre notre du aux".split(
    " ",
  ),
  de: "der die das und mit fur wir sie ist ein eine auf den zu von bei".split(
    " ",
  ),
};
/** Below this share of small words the text is too short, or a list of names. */
const SHARE_MIN = 0.06;

/** Letters and accented words that give a short text away. */
const MARKS: readonly (readonly [string, RegExp])[] = [
  ["pt", /[ãõ]/iu],
  ["es", /[ñ¿¡]|(?<!\p{L})(?:qué|cómo|más|está|están|quién)(?!\p{L})/iu],
  ["de", /[ß]/u],
];

/** The ISO 639-1 code of the text's language; null when it does not show. */
export function textLanguageOf(text: string): string | null {
  const words = foldText(text).match(/[a-z]+/g) ?? [];
  let best: { code: string; count: number } | null = null;
  for (const [code, telling] of Object.entries(TELLING)) {
    const known = new Set(telling);
    const count = words.filter((word) => known.has(word)).length;
    if (best === null || count > best.count) best = { code, count };
  }
  const isSure =
    best !== null && best.count > 1 && best.count >= words.length * SHARE_MIN;
  if (isSure) return best?.code ?? null;
  return MARKS.find(([, marks]) => marks.test(text))?.[0] ?? null;
}
