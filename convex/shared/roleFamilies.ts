import { foldText } from "./folding";

/** What a role is, told by its title; a title may be of several. */
const ROLE_FAMILIES = [
  [
    "chiefOfStaff",
    /\b(?:chief of staff|jef[ea] de gabinete|managing director|executive director|direccion ejecutiva|director[a]? ejecutiv[oa]|coo|chief operating)\b/,
  ],
  [
    "operations",
    /\b(?:operations?|operaciones|administra(?:cion|tion|dor|dora|tor)|office (?:manager|coordinator)|executive assistant|asistente (?:ejecutiv[oa]|de administracion)|logistica|logistics)\b/,
  ],
  [
    "finance",
    /\b(?:financ\w+|finanzas|account(?:ant|ing)|contador[a]?|contab\w+|bookkeep\w+|auditor[a]?|controller|treasurer|tesorer[oa])\b/,
  ],
  [
    "people",
    /\b(?:people (?:operations|and culture|manager|partner)|human resources|recursos humanos|recruit\w+|talent|personas y cultura|seleccion)\b/,
  ],
  [
    "grants",
    /\b(?:grants?|grantmaking|program officer|programme officer|otorgamiento de fondos|philanthropy)\b/,
  ],
  [
    "programmes",
    /\b(?:program(?:me)?s? (?:manager|coordinator|lead|assistant|director)|programas|project (?:manager|coordinator)|proyectos|fellowship programme)\b/,
  ],
  ["events", /\b(?:events?|eventos|conferences?|productora?)\b/],
  [
    "community",
    /\b(?:communit(?:y|ies)|comunidad(?:es)?|organis(?:er|ing)|organiz(?:er|ing)|groups? support|facilita\w+|alumni|volunteer coordinator|voluntari\w+|mentor\w*)\b/,
  ],
  [
    "teaching",
    /\b(?:teach\w*|docente|profesor[a]?|ayudante de catedra|lecturer|instructor[a]?|tutor[a]?|educator|trainer)\b/,
  ],
  [
    "policy",
    /\b(?:polic(?:y|ies)|politicas?|regulat\w+|regulacion|governance|gobernanza|legislativ[oe]|incidencia|advocacy|standards)\b/,
  ],
  [
    "law",
    /\b(?:lawyer|abogad[oa]s?|legal|counsel|derecho|drafting|juridic[oa])\b/,
  ],
  [
    "communications",
    /\b(?:communications?|comunicacion|journalis[mt]|periodis(?:ta|mo)|writer|editor[a]?|media|publications|redes|podcast|prensa|redactor[a]?)\b/,
  ],
  [
    "design",
    /\b(?:design(?:er)?|illustrat(?:or|ion)|ilustrador[a]?|disenador[a]?|diseno)\b/,
  ],
  [
    "software",
    /\b(?:software|full-?\s?stack|back-?end|front-?end|web (?:developer|development)|desarrollador[a]?|developer|product engineer|android|infrastructure|infraestructura|desarrollo|maintainer|devops|sistemas|open source contributor)\b/,
  ],
  [
    "security",
    /\b(?:security engineer|detection engineer|cyber\w*|ciberseguridad|infosec)\b/,
  ],
  ["formalMethods", /\b(?:formal verification|verificacion formal|theorem)\b/],
  [
    "data",
    /\b(?:data (?:engineer|analyst|scientist|science)|datos|analytics|visualisation|visualizacion|statistic\w*|estadistic\w*|encuestas)\b/,
  ],
  [
    "machineLearning",
    /\b(?:machine learning|aprendizaje automatico|ml|interpretab\w+|evaluations? (?:scientist|engineer)|capability evaluations|ai control|alignment|research engineer|multilingual safety|deep learning|ingenieria de investigacion|seguridad de ia)\b/,
  ],
  [
    "health",
    /\b(?:epidemi\w+|biosecurity|bioseguridad|public health|salud|pandemic|virolog\w+|bioinformatic\w*|biolog\w*)\b/,
  ],
  ["economics", /\b(?:economi(?:st|cs|sta|a)|econometr\w+)\b/],
  [
    "research",
    /\b(?:research(?:er)?|investigador[a]?|investigacion|becari[oa]|scientist|fellow|postdoc\w*|replicator|analyst|analista|philosoph\w+)\b/,
  ],
] as const satisfies readonly (readonly [string, RegExp])[];

export type RoleFamily = (typeof ROLE_FAMILIES)[number][0];

/** Every member is held against the same titles: each is read once. */
const KNOWN = new Map<string, RoleFamily[]>();
const MOST_KNOWN = 10_000;

/** Families between which people move without starting anew. */
const NEAR_FAMILIES: readonly (readonly [RoleFamily, RoleFamily])[] = [
  ["chiefOfStaff", "operations"],
  ["operations", "finance"],
  ["operations", "people"],
  ["operations", "programmes"],
  ["operations", "events"],
  ["operations", "grants"],
  ["programmes", "grants"],
  ["programmes", "community"],
  ["programmes", "events"],
  ["community", "events"],
  ["community", "teaching"],
  ["policy", "law"],
  ["policy", "grants"],
  ["communications", "design"],
  ["software", "data"],
  ["software", "machineLearning"],
  ["software", "security"],
  ["data", "machineLearning"],
  ["data", "economics"],
  ["data", "health"],
];

/** "Editor, AI safety" is an editor. */
const SUBJECT = /(?:,|\s(?:en|for|in|sobre|para|of|on)\s).*$/;
const ELSEWHERE = /,?\s(?:at|for|where|with|so that|que|donde|con)\s[\s\S]*$/;
const DENIED = /\b(?:no|not|never|nunca|tampoco|don't)\b/;

/** The families that somebody's title, headline or wish names. */
export function roleFamiliesIn(title: string): RoleFamily[] {
  const folded = foldText(title);
  const own = familiesOf(folded.replace(SUBJECT, ""));
  return own.length > 0 ? own : familiesOf(folded);
}

/** The families of a listing's title; "research" only where it names nothing that is researched. */
export function wantedRoleFamilies(title: string): RoleFamily[] {
  const own = roleFamiliesIn(title);
  const isOpen = own.every((family) => family === "research");
  const all = isOpen ? familiesOf(foldText(title)) : own;
  return all.length > 1 ? all.filter((family) => family !== "research") : all;
}

/** What a wish says of the role and not of the place; "" where it says what is not wanted. */
export function roleSought(sentence: string): string {
  const role = sentence.replace(ELSEWHERE, "");
  return DENIED.test(foldText(role)) ? "" : role;
}

/** Research into one thing is near research into another, not the same. */
export function roleNearness(
  wanted: readonly RoleFamily[],
  own: readonly RoleFamily[],
): "same" | "near" | "other" {
  const isAny = (matches: (one: RoleFamily, mine: RoleFamily) => boolean) =>
    wanted.some((one) => own.some((mine) => matches(one, mine)));
  if (isAny((one, mine) => one === mine && one !== "research")) return "same";
  return isAny(areNear) ? "near" : "other";
}

function areNear(one: RoleFamily, mine: RoleFamily): boolean {
  return (
    one === mine ||
    NEAR_FAMILIES.some((pair) => pair.includes(one) && pair.includes(mine))
  );
}

function familiesOf(folded: string): RoleFamily[] {
  const known = KNOWN.get(folded);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const families = ROLE_FAMILIES.filter(([, pattern]) =>
    pattern.test(folded),
  ).map(([family]) => family);
  KNOWN.set(folded, families);
  return families;
}
