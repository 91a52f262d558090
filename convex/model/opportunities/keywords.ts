import { foldText } from "../../shared/folding";

/** Words that appear in any listing tell none apart. Folded: lower case, no accents. */
const COMMON = new Set(
  `a about above across after all also an and any applicants application apply are as at be been being
best both but by can candidates come could day days do does each either else etc every experience
experiencia for from full get give good great has have help here how however i if in including into is
it its job join just know least less like looking make many may more most much must need new no not of
off on once one only or other our out over own per people person please plus position preferred
requirements role same see she should since so some such team than that the their them then there these
they this those through time to together too two under up us use using very via want was we well were
what when where which while who whose why will with within without work working would year years you
your al algo alguien ano anos antes aqui asi aunque bajo bien buscamos cada como con contra cosas cual
cuando de del desde donde dos durante e el ella ellas ellos en entre equipo era eres es esa ese eso esta
estan estar estas este esto estos fue gran ha hacer hasta hay la las le les lo los mas me mi mientras
mucho muy nada ni nos nosotros nuestra nuestras nuestro nuestros o otra otras otro otros para pero poder
por porque puede que quien quienes rol se sea ser si sin sobre solo somos son su sus tambien te tenes
tener ti tiempo tiene todo todos trabajar trabajo tu tus un una unas uno unos vas vos y ya`.split(
    /\s+/,
  ),
);

const TITLE_WEIGHT = 4;
/** Requirements come as list items; what the employer is like, as prose. */
const LIST_WEIGHT = 2;

/** The listing's telling words, weightiest first, once each, as first written. */
export function tellingWords(title: string, description: string): string[] {
  const found = new Map<string, { word: string; weight: number }>();
  const count = (line: string, weight: number) => {
    for (const word of line.match(/[\p{L}\p{N}][\p{L}\p{N}+#.-]*/gu) ?? []) {
      const trimmed = word.replace(/[.-]+$/, "");
      const key = foldText(trimmed);
      if (key.length < 2 || COMMON.has(key) || /^\d+$/.test(key)) continue;
      const entry = found.get(key) ?? { word: trimmed, weight: 0 };
      entry.weight += weight;
      found.set(key, entry);
    }
  };
  count(title, TITLE_WEIGHT);
  for (const line of description.split("\n")) {
    count(line, line.trimStart().startsWith("- ") ? LIST_WEIGHT : 1);
  }
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight)
    .map(({ word }) => word);
}
