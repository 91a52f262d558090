import { foldText } from "../folding";
import { readSpokenLanguages } from "./spokenLanguages";
import { plainText } from "./lines";
import type { CvLine, CvSection, SectionKind } from "./types";
import { sortLines } from "./withoutHeadings";

const VARIANTS: Record<Exclude<SectionKind, "header">, string> = {
  contact:
    "contact|contact information|contact details|contact info|personal information|personal details|personal data|contacto|contactar|datos personales|datos de contacto|informacion personal|informacion de contacto|links|enlaces|online|profiles|redes",
  summary:
    "summary|professional summary|executive summary|career summary|summary of qualifications|highlights|highlights of qualifications|career highlights|professional highlights|profile|professional profile|about|about me|bio|overview|resumen|resumen profesional|perfil|perfil profesional|perfil personal|sobre mi|acerca de mi|extracto|presentacion|quien soy",
  goals:
    "objective|objectives|career objective|career objectives|professional objective|career goals|goals|my goals|objetivo|objetivos|objetivo profesional|objetivos profesionales|objetivo laboral|metas",
  seeking:
    "looking for|what i am looking for|what i'm looking for|what i want|what i seek|seeking|next role|que busco|busco|lo que busco|en busca de|busqueda laboral|busqueda",
  work: "experience|work experience|professional experience|employment|employment history|work history|career history|relevant experience|relevant work experience|selected experience|research experience|industry experience|teaching experience|academic appointments|appointments|academic positions|positions|positions held|posiciones|posiciones academicas|cargos|cargos academicos|cargos desempenados|employment record|career|experiencia|experiencia laboral|experiencia profesional|experiencia de trabajo|experiencias|experiencias laborales|experiencia relevante|experiencia docente|experiencia de investigacion|trayectoria|trayectoria laboral|trayectoria profesional|antecedentes laborales|historial laboral|empleo|work and research experience|research and work experience|experience and research|jobs|trabajos|trabajos anteriores|trabajos realizados|empleos|antecedentes de trabajo",
  volunteering:
    "volunteering|volunteer work|volunteer experience|volunteering experience|community involvement|community service|voluntariado|voluntariados|experiencia voluntaria|experiencia de voluntariado|trabajo voluntario",
  education:
    "education|academic background|academic history|educational background|education and training|academic qualifications|qualifications|studies|educacion|formacion|formacion academica|estudios|estudios cursados|estudios realizados|educacion y formacion|antecedentes academicos|educational qualifications|academic qualification|academic training|titulos|titulacion|preparacion academica|formacion universitaria",
  skills:
    "skills|personal skills|personal skills and competences|organisational skills|communication skills|social skills|digital skills|competencias digitales|competencias sociales|capacidades y competencias personales|technical skills|key skills|core skills|top skills|skills and tools|skills and abilities|tools and skills|core competencies|competencies|areas of expertise|expertise|technologies|tools|technical proficiencies|computer skills|software|software skills|professional skills|hard skills|soft skills|methods|methodologies|research methods|methods and software|methods and tools|methodological skills|statistical software|software and tools|languages and tools|tools and languages|languages and software|languages and frameworks|languages and technologies|programming languages|programming|programming and software|laboratory techniques|lab techniques|techniques|lab skills|laboratory skills|research skills|metodos|metodologia|metodologias|metodos y herramientas|tecnicas|tecnicas de laboratorio|lenguajes|lenguajes de programacion|lenguajes y herramientas|lenguajes y tecnologias|software y herramientas|programas|manejo de software|stack|tech stack|skills and expertise|habilidades|habilidades tecnicas|habilidades y herramientas|aptitudes|aptitudes principales|competencias|competencias tecnicas|conocimientos|conocimientos tecnicos|conocimientos informaticos|herramientas|tecnologias|informatica|habilidades blandas|habilidades informaticas|destrezas|conocimientos y habilidades|herramientas y tecnologias",
  languages:
    "languages|mother tongue|mother tongues|mother tongue(s)|other languages|other language(s)|lengua materna|idioma materno|otros idiomas|language skills|idiomas|lenguas|idioma|languages spoken|languages known|competencias linguisticas|linguistic skills|manejo de idiomas",
  interests:
    "interests|personal interests|research interests|hobbies|hobbies and interests|interests and hobbies|intereses|intereses personales|intereses y hobbies|hobbies e intereses|aficiones|pasatiempos|intereses de investigacion|temas de interes|areas of interest|areas de interes",
  other:
    "publications|selected publications|publicaciones|papers|projects|personal projects|selected projects|side projects|proyectos|proyectos personales|certifications|certificates|licenses and certifications|certificaciones|certificados|licencias y certificaciones|courses|coursework|relevant coursework|training|trainings|professional development|cursos|cursos y talleres|cursos y certificaciones|cursos complementarios|otros cursos|formacion complementaria|capacitaciones|capacitacion|talleres|seminarios|awards|honors|honours|honors-awards|honors and awards|awards and honors|grants|grants and awards|fellowships and awards|awards and fellowships|scholarships|premios|becas|becas y premios|premios y becas|distinciones|reconocimientos|references|referees|referencias|referencias laborales|teaching|docencia|talks|conferences|presentations|invited talks|charlas|conferencias|congresos|ponencias|patents|patentes|memberships|affiliations|professional memberships|service|academic service|additional information|informacion adicional|otros datos|otros|other|disponibilidad|availability|activities|actividades|extracurricular activities|leadership|extracurriculars|declaration|declaracion|permiso de conducir|driving licence|recommendations|recomendaciones",
};

const KINDS: ReadonlyMap<string, SectionKind> = new Map(
  Object.entries(VARIANTS).flatMap(([kind, names]) =>
    names.split("|").map((name) => [name, kind as SectionKind] as const),
  ),
);
/** Sections whose content may stand on the heading's own line. */
const INLINE: readonly SectionKind[] = [
  "skills",
  "languages",
  "interests",
  "goals",
  "seeking",
  "summary",
];

/** "Tools: Git" below a job says what that job was done with, and the job goes on. */
const ENTRY_LABEL =
  /^(?:methods?|techniques?|software|tools|technologies|(?:tech )?stack|m[eé]todos?|t[eé]cnicas|herramientas|tecnolog[ií]as)$/iu;
const IN_ENTRIES: readonly SectionKind[] = [
  "work",
  "volunteering",
  "education",
  "other",
];

/** Cuts the lines at their headings; what comes before the first is the header. */
export function readSections(lines: readonly CvLine[]): CvSection[] {
  const sections: CvSection[] = [{ kind: "header", lines: [] }];
  lines.forEach((line, at) => {
    const current = sections.at(-1);
    if (current === undefined) return;
    const opened = headingOf(line, lines.slice(at + 1, at + 3), current.kind);
    if (opened === null) current.lines.push(line);
    else {
      sections.push({
        kind: opened.kind,
        lines: opened.rest === "" ? [] : [{ ...line, text: opened.rest }],
      });
    }
  });
  const [only, ...more] = sections;
  return only !== undefined && more.length === 0
    ? sortLines(only.lines)
    : sections;
}

export function isHeading(text: string): boolean {
  return kindOf(text) !== undefined;
}

function headingOf(
  line: CvLine,
  next: readonly CvLine[],
  current: SectionKind,
): { kind: SectionKind; rest: string } | null {
  const text = plainText(line);
  // "■ EXPERIENCE": a mark before capitals is an ornament.
  const isListed = line.isBullet && text !== text.toUpperCase();
  const whole = isListed ? undefined : (kindOf(text) ?? shoutedKind(line));
  if (whole !== undefined) {
    const content = next.map(plainText).join(": ");
    const isOther = isOtherLanguages(whole, content, current);
    return isOther ? null : { kind: whole, rest: "" };
  }
  const [, label = "", rest = ""] =
    /^([^:\t]{3,40}):\s*(\S.*)$/.exec(text) ??
    /^([^\t]{3,40})\t(\S.*)$/.exec(line.text) ??
    [];
  const kind = kindOf(label);
  if (kind === undefined || !INLINE.includes(kind)) return null;
  // "Tools: Git" inside the skills is a line of theirs.
  const isOwn = kind === current && kind !== "languages";
  if (isOwn || (line.isBullet && kind === "skills")) return null;
  if (isOtherLanguages(kind, text, current)) return null;
  const isOfEntry = ENTRY_LABEL.test(label) && IN_ENTRIES.includes(current);
  if (isOfEntry && !line.hasGapBefore) return null;
  // "Mother tongue: Polish" says the level in its label.
  return { kind, rest: kind === "languages" ? text : rest };
}

/** "Languages" above programming languages names no section of its own. */
function isOtherLanguages(
  kind: SectionKind,
  content: string,
  current: SectionKind,
): boolean {
  return (
    kind === "languages" &&
    current === "skills" &&
    readSpokenLanguages(content).length === 0
  );
}

function kindOf(text: string): SectionKind | undefined {
  if (text.length > 48) return undefined;
  const bare = foldText(text)
    .replace(/\s*[&+/]\s*/g, " and ")
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return (
    KINDS.get(bare) ??
    KINDS.get(bare.replace(" and ", " y ")) ??
    KINDS.get(bare.replace(/^(?:mis?|my|otr[oa]s|other|additional) /, "")) ??
    KINDS.get(bare.replace(/ (?:adicionales|complementari[oa]s)$/, "")) ??
    kindOfParts(bare)
  );
}

/** Words that tell what a heading in capitals is about when it is worded in its own way. */
const TELLING: readonly (readonly [RegExp, SectionKind])[] = [
  [
    /\b(?:experiencias?|experience|employment|posiciones|positions|appointments|cargos|trayectoria|career)\b/,
    "work",
  ],
  [/\b(?:volunteer(?:ing)?|voluntariados?)\b/, "volunteering"],
  [
    /\b(?:educacion|education(?:al)?|formacion|estudios|academic background)\b/,
    "education",
  ],
  [
    /\b(?:skills|habilidades|competencias|aptitudes|conocimientos|competencies|expertise|herramientas|tools|methods|metodos|software)\b/,
    "skills",
  ],
  [/\b(?:languages?|idiomas|lenguas|linguisticas)\b/, "languages"],
  [/\b(?:interests|intereses|hobbies)\b/, "interests"],
  [/\b(?:summary|profile|perfil|resumen|highlights)\b/, "summary"],
  [/\b(?:objective|objetivos?|goals|metas)\b/, "goals"],
  [
    /\b(?:publications?|publicaciones|cursos|courses|awards|premios|becas|grants|referenc\p{L}*|certifica\p{L}*|talks|service|projects|proyectos|permiso|licen[cs]es?)\b/u,
    "other",
  ],
];

/** "POSICIONES ACADÉMICAS", "EDUCATIONAL QUALIFICATIONS": the first telling word decides. */
function shoutedKind(line: CvLine): SectionKind | undefined {
  const text = plainText(line);
  const isShouted =
    line.hasGapBefore &&
    text === text.toUpperCase() &&
    /^\p{Lu}[\p{Lu} &/]{5,40}:?$/u.test(text) &&
    text.split(" ").length <= 4;
  if (!isShouted) return undefined;
  const folded = foldText(text);
  const told = TELLING.flatMap(([words, kind]) => {
    const at = folded.search(words);
    return at < 0 ? [] : [{ at, kind }];
  });
  return told.sort((a, b) => a.at - b.at)[0]?.kind;
}

/** "Education and qualifications": each part a heading of its own, the first decides. */
function kindOfParts(bare: string): SectionKind | undefined {
  const kinds = bare
    .split(/\s*,\s*|\s+(?:and|y|e)\s+/)
    .map((part) => KINDS.get(part));
  return kinds.length > 1 && !kinds.includes(undefined) ? kinds[0] : undefined;
}
