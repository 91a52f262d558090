/** English as nobody writes it: accented, longer by 40 %, in brackets. */
import { createTranslator } from "use-intl/core";
import { en } from "@/messages/en";
import { compileMessages } from "../../../scripts/precompile-messages";
import type { Say } from "./words";

type Tree = { readonly [key: string]: string | Tree };

const PLAIN = "aceinouyACEINOUY";
const ACCENTED = "áçéíñóúýÁÇÉÍÑÓÚÝ";
const FILLER = " óñé twó thréé fóúr fívé síx sévéñ éíght ñíñé téñ";

/**
 * Accents on what is said, and none on arguments, selectors and tags: in an ICU
 * message, text stands at even depths of braces.
 */
function accent(message: string): string {
  let depth = 0;
  let isTag = false;
  return [...message]
    .map((letter) => {
      if (letter === "{") depth += 1;
      if (letter === "}") depth -= 1;
      if (letter === "<") isTag = true;
      if (letter === ">") isTag = false;
      const at = depth % 2 === 0 && !isTag ? PLAIN.indexOf(letter) : -1;
      return at < 0 ? letter : ACCENTED[at];
    })
    .join("");
}

function pseudo(message: string): string {
  const said = message.replaceAll(/\{[^{}]*\}/g, "").length;
  const more = FILLER.repeat(10).slice(0, Math.ceil(said * 0.4));
  return `⟦${accent(message)}${more.trimEnd()}⟧`;
}

const pseudoTree = (tree: Tree): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === "string" ? pseudo(value) : pseudoTree(value),
    ]),
  );

const messages = pseudoTree(en);

/** Takes the place of the built chunk of English. */
export const PSEUDO_CHUNK = `const en = ${JSON.stringify(compileMessages(messages))};\nexport { en };\n`;

/** As tests look for words, in this language. */
export const sayPseudo = createTranslator({
  locale: "en",
  messages: messages as unknown as typeof en,
}) as unknown as Say;
