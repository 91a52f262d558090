import { OCCUPATION_ROWS } from "./occupationData";
import { rowsOf } from "./skillRows";
import { tokenise, type Token } from "./tokens";

/** A kind of work that titles name in many ways, in English and in Spanish. */
export interface Occupation {
  /** Its first English name. */
  key: string;
  /** Keys of occupations whose people and titles overlap, whichever way the table has it. */
  near: ReadonlySet<string>;
}

interface Name {
  words: readonly string[];
  occupation: Occupation;
}

/** Rank, form of employment and what any field has: folded, in English and in Spanish. */
const GENERIC = new Set(
  `manager specialist coordinator officer executive supervisor director administrator analyst
consultant technician engineer agent representative advisor adviser professional expert worker operator
leader senior sr junior jr lead principal staff head chief deputy vice assistant associate intern trainee
apprentice freelance gerente gerenta especialista coordinador coordinadora oficial ejecutivo ejecutiva
supervisora directora administrador administradora analista consultor consultora tecnico tecnica
ingeniero ingeniera agente representante asesor asesora profesional experto experta operador operadora
lider responsable encargado encargada jefe jefa subdirector subdirectora vice asistente asociado asociada
pasante becario becaria aprendiz principiante`.split(/\s+/),
);

/** First word of a name to all names that begin so, the longest first. */
const NAMES: ReadonlyMap<string, readonly Name[]> = indexNames();

/** The occupations a title names; of overlapping names, the longest counts. */
export function findOccupations(
  title: string,
  tokens: readonly Token[] = tokenise(title),
): Set<Occupation> {
  const found = new Set<Occupation>();
  for (let at = 0; at < tokens.length;) {
    const names = namesAt(tokens, at);
    for (const { occupation } of names) found.add(occupation);
    at += names[0]?.words.length ?? 1;
  }
  return found;
}

/** Whether a folded word of a title says rank or form and not the field. */
export function isGenericInTitles(word: string): boolean {
  return GENERIC.has(word);
}

/** Every name of the greatest length at this place: some are of two occupations. */
function namesAt(tokens: readonly Token[], at: number): readonly Name[] {
  const names = NAMES.get(tokens[at]?.plain ?? "") ?? [];
  const fitting = names.filter(({ words }) =>
    words.every((word, offset) => tokens[at + offset]?.plain === word),
  );
  return fitting.filter(
    ({ words }) => words.length === fitting[0]?.words.length,
  );
}

function indexNames(): Map<string, Name[]> {
  const rows = rowsOf(OCCUPATION_ROWS).map(
    ([english = "", spanish = "", near = ""]) => {
      const names = [...english.split(","), ...spanish.split(",")];
      return { key: names[0] ?? "", names, near: near.split(",") };
    },
  );
  const nearOf = new Map(rows.map(({ key }) => [key, new Set<string>()]));
  for (const { key, near } of rows) {
    for (const other of near) {
      nearOf.get(key)?.add(other);
      nearOf.get(other)?.add(key);
    }
  }
  const index = new Map<string, Name[]>();
  for (const { key, names } of rows) {
    const occupation = { key, near: nearOf.get(key) ?? new Set<string>() };
    for (const name of new Set(names)) {
      const words = tokenise(name).map(({ plain }) => plain);
      const [first] = words;
      if (first === undefined) continue;
      index.set(first, [...(index.get(first) ?? []), { words, occupation }]);
    }
  }
  for (const names of index.values()) {
    names.sort((a, b) => b.words.length - a.words.length);
  }
  return index;
}
