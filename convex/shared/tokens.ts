import { foldText } from "./folding";

/** One word of a text; `text.slice(start, end)` is it as written. */
export interface Token {
  start: number;
  end: number;
  /** Lower case, no accents, no plural ending: equal for "Políticas" and "politica". */
  plain: string;
  /** Shorter still: equal for "researching" and "researcher". */
  stem: string;
}

const WORD = /[\p{L}\p{N}]+(?:[+#]+|(?:[.&'’][\p{L}\p{N}]+)*)/gu;
/** The same words in half the time, where no letter is outside of ASCII. */
const ASCII_WORD = /[A-Za-z0-9]+(?:[+#]+|(?:[.&'][A-Za-z0-9]+)*)/g;
const BEYOND_ASCII = /[^\0-\x7f]/;
const STOP_WORDS = new Set(
  `a about above across after all also am an and any are as at be because been before being below between both but by can could did do does doing down during each etc few for from further had has have having he her here hers him his how i if in into is it its itself just least like more most must my no nor not now of off on once one only or other our ours out over own per plus same she should so some such than that the their theirs them then there these they this those through to too under until up us very via was we were what when where which while who whom why will with within without would you your yours able ability across strong strongly good great excellent demonstrated proven solid relevant experience experienced experiences skill skills knowledge understanding familiarity background working work works year years including include includes e.g i.e using use used new well role job position team teams related candidate candidates preferred required requirement requirements ideally desired bonus nice need needs looking someone people person want wants help helping
al algo algun alguna algunas alguno algunos ante antes como con contra cual cuales cuando de del desde donde dos durante e el ella ellas ellos en entre era es esa esas ese eso esos esta estas este esto estos fue fueron ha haber habia hacer hacia han hasta hay la las le les lo los mas me mi mis mucho muy nada ni nos nosotros nuestra nuestras nuestro nuestros o otra otras otro otros para pero poco por porque que quien quienes se sea ser si sin sino sobre solo son su sus tambien tanto te tener tiene tienen toda todas todo todos tu tus u un una unas uno unos usted vos y ya yo experiencia conocimiento conocimientos manejo habilidad habilidades capacidad buen buena buenos buenas excelente excelentes solido solida solidos solidas ano anos trabajo trabajar trabajando equipo equipos persona personas requisito requisitos deseable excluyente valoramos valorable puesto rol busca buscamos nivel uso usando incluye incluyendo gran`
    .split(/\s+/)
    .map(plainForm),
);
const SUFFIXES =
  /(?:izaciones|izacion|ization|isation|aciones|amientos|imientos|amiento|imiento|ational|adores|adoras|idades|acion|ation|mente|ments|iendo|idad|ador|adora|ment|ando|ando|ions|istas|ista|ador|ingly|ated|ates|ator|ados|adas|idos|idas|ive|ing|ion|ies|ado|ada|ido|ida|ant|ent|ers|ors|ist|ate|ed|er|or|ar|ir|ly|al|es|as|os|ie|s|e|a|o|y)$/;
const LEAST_STEM = 4;
/** Catalogues repeat their words: folding each once makes thousands of listings affordable. */
const FORMS = new Map<string, { plain: string; stem: string }>();
const MOST_FORMS = 50_000;

/** The words of a text, in order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = BEYOND_ASCII.test(text) ? WORD : ASCII_WORD;
  pattern.lastIndex = 0;
  for (;;) {
    const match = pattern.exec(text);
    if (match === null) break;
    const [word] = match;
    const { plain, stem } = formsOf(word);
    const start = match.index;
    tokens.push({ start, end: start + word.length, plain, stem });
  }
  return tokens;
}

/** A word that tells nothing about what a text is about, in English or Spanish. */
export function isStopWord(token: Token): boolean {
  return (
    STOP_WORDS.has(token.plain) ||
    (token.plain.length < 2 && !/[+#]/.test(token.plain)) ||
    /^\d+$/.test(token.plain)
  );
}

function formsOf(word: string): { plain: string; stem: string } {
  const known = FORMS.get(word);
  if (known !== undefined) return known;
  if (FORMS.size >= MOST_FORMS) FORMS.clear();
  const plain = plainForm(word);
  const forms = { plain, stem: stemOf(plain) };
  FORMS.set(word, forms);
  return forms;
}

function plainForm(word: string): string {
  const folded = foldText(word).replace(/'s$/, "");
  return folded.length > 4 && folded.endsWith("s") && !folded.endsWith("ss")
    ? folded.slice(0, -1)
    : folded;
}

function stemOf(plain: string): string {
  const stem = plain.replace(SUFFIXES, "");
  return stem.length >= LEAST_STEM ? stem : plain;
}
