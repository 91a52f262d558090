import type { Importance } from "../../shared/vocabulary";

/** What the lines below a heading are: demands, the work itself, or nothing to judge by. */
export type Section = Importance | "duty" | "off" | "unsaid";

/** Over folded headings (see shared/folding.ts); tried in this order. */
const HEADINGS: readonly (readonly [Section, RegExp])[] = [
  // What is listed as not needed must never be asked for.
  [
    "off",
    /^(?:no (?:hace falta|hacen falta|es necesari|son necesari|se requiere|se necesita|necesit|pedimos|previous|prior|need|experience)|not (?:needed|necessary|required)|(?:what )?you (?:do not|don't|won't|will not) need|we (?:do not|don't) (?:need|ask|require|expect)|lo que no)/,
  ],
  [
    "nice",
    /^(?:nice[- ]to[- ]ha|bonus|(?:a )?(?:strong |big )?plus\b|preferred|desirable|desired|ideally|it(?:'s| is|'d be| would be| helps)\b|(?:strong )?candidates may|you (?:may|might) also|extra|additional|also (?:great|useful|welcome|helpful)|helpful|useful|(?:se )?valora|deseable|suma|(?:seria )?un plus|no excluyente|ideal(?:mente)?\b|tambien (?:suma|valora)|puntos extra|good to have)/,
  ],
  [
    "off",
    /^(?:benefits?|compensation|salary|pay|perks|what we offer|we offer|why\b|about (?:us|the (?:org|team|compan|found|project|program|fellowship|lab))|who we are|our\b|how to apply|applic|apply|process|hiring|location|logistics|details|practical|equal|diversity|beneficios|ofrecemos|que ofrecemos|lo que ofrecemos|condiciones|remuneracion|salario|sueldo|sobre nosotr|quienes somos|como (?:postular|aplicar|sumarte|es el proceso)|proceso|postula|lugar|modalidad|nuestr|por que|the (?:team|organi|process)|what you(?:'ll)? (?:get|learn|receive)|timeline|fechas)/,
  ],
  [
    "must",
    /^(?:(?:key |core |minimum |basic |essential |required |main |the )*(?:requirement|qualification|criteria|must)|must[- ]have|requisitos?|requerimientos|excluyente|imprescindible|lo imprescindible|what is required|you must|you need|what you(?:'ll)? need|que necesitas)/,
  ],
  [
    "should",
    /^(?:(?:key |core |relevant )*(?:skills?|experience|competenc\w+|abilities)\b|what (?:you(?:'ll)? (?:bring|have)|we(?:'re| are) (?:looking for|hoping for)|we (?:look for|need|expect|seek|hope))|who (?:you are|we(?:'re| are) looking for|should apply|we need|this is for)|you(?:'ll)? (?:have|bring|are|should|might be|may be|could be|will need)|about you|your (?:profile|background|skills|experience|qualifications)|(?:the |our )?ideal candidate|(?:candidate )?profile|we(?:'re| are) looking for|we expect|you(?:'d| would) be|this (?:role|might|may) .{0,20}(?:fit|for you)|perfil|tu perfil|(?:lo )?que (?:buscamos|esperamos|pedimos|tenes|traes|aportas)|a quien buscamos|buscamos|sobre (?:vos|ti)|quien sos|conocimientos|experiencia|habilidades|competencias|formacion|pedimos|(?:es|esto es) para vos|te buscamos|tenes|para quien|a good fit|good fit)/,
  ],
  [
    "duty",
    /^(?:(?:key |main |core |your |the )*(?:responsibilit|duties|tasks|role\b|work\b|job\b|day[- ]to[- ]day)|what (?:you(?:'ll| will| would)? (?:do|be doing|work|own)|the (?:work|job|role))|you(?:'ll| will)\b|in this role|about the (?:role|job|position|work)|your (?:mission|impact|role|work)|how you|responsabilidades|tareas|funciones|que (?:vas a hacer|haras|harias|haces)|tu (?:rol|trabajo|mision|dia)|el (?:rol|puesto|trabajo)|sobre el (?:rol|puesto|trabajo)|actividades|objetivo|vas a|como es el trabajo|lo que vas a)/,
  ],
];

/** Words inside a line that say how much it is insisted on. */
const NICE_WORDS =
  /\b(?:nice to have|bonus|a (?:big |strong )?plus|ideally|preferred|preferably|desirable|not (?:required|essential|necessary)|would be (?:great|nice|helpful|useful)|helpful but|deseable|valorable|se valora|valoramos|suma|no excluyente|idealmente|preferentemente|preferible)\b/;
const MUST_WORDS =
  /\b(?:must|required|requires|essential|mandatory|minimum|at least|excluyente|imprescindible|obligatori[oa]|se requiere|indispensable|como minimo|al menos)\b/;

/** What a heading announces; "off" when it is none of the known ones. */
export function sectionOf(foldedHeading: string): Section {
  const bare = foldedHeading.replace(/^[#*\s]+|[*:?\s]+$/g, "");
  return HEADINGS.find(([, pattern]) => pattern.test(bare))?.[0] ?? "unsaid";
}

/** How much one line is insisted on, whatever it stands under. */
export function importanceOf(
  foldedLine: string,
  fallback: Importance,
): Importance {
  if (NICE_WORDS.test(foldedLine)) return "nice";
  return MUST_WORDS.test(foldedLine) ? "must" : fallback;
}
