import { foldText } from "../../shared/folding";
import type { Importance } from "../../shared/vocabulary";
import { importanceOf, sectionOf, type Section } from "./headings";
import { sentencesOf, type Span } from "./phrases";

/** A line of a listing that asks for something, or tells what the work is. */
export interface RequirementLine extends Span {
  text: string;
  importance: Importance;
  /** Told as work to be done: no proof that experience is asked for. */
  isDuty: boolean;
  /** A sentence of running text rather than an item of a list. */
  isProse: boolean;
}

interface Line extends Span {
  text: string;
  isBullet: boolean;
}

const BULLET = /^\s*(?:[-•*·–—▪◦]|\d{1,2}[.)])\s+/u;
const HEADING_LIMIT = 70;
/** Phrases by which a sentence outside of any list asks for something. */
const CUES =
  /\b(?:experience (?:with|in|of|working|as|leading|managing|running|using|building)|proficien\w+|fluen\w+|degree in|(?:bachelor|master)'?s\b|phd|years? of|knowledge of|familiar(?:ity)? with|track record|background in|must (?:have|be)|you (?:have|are able to)|skilled (?:in|at)|comfortable (?:with|working)|looking for (?:someone|people|candidates|a person|an? \w+ (?:who|with))|experiencia (?:en|con|de|previa)|manejo de|dominio de|conocimientos? (?:de|en)|titulo|licenciatura|graduad[oa]s?|anos de experiencia|nivel de (?:ingles|espanol)|ingles (?:fluido|avanzado|intermedio|suficiente)|capacidad (?:de|para)|excluyente|imprescindible|se requiere|buscamos (?:a )?(?:alguien|una? persona|personas|gente) (?:que|con)|que sepas?)\b/;
/** Among the tasks, only these words ask for something that one brings. */
const OWN_EXPERIENCE =
  /\b(?:experience (?:with|in|of|working|as)|years? of|must have|you have|experiencia (?:en|con|de|previa)|anos de experiencia|excluyente|imprescindible|se requiere)\b/;
/** What is waived, and what eligibility settles by itself. */
const WAIVED =
  /\b(?:no (?:previous|prior|formal|specific) (?:experience|knowledge|training|background|degree)|no experience|no need|(?:not|n't) need|sin experiencia|no (?:hace|hacen) falta|no (?:es|son) necesari[oa]s?|no (?:se )?(?:requiere|necesita|pedimos|necesitas)\w*|regardless of|(?:permission|right|authori[sz]\w+|eligible|permit) to work|work permit|visas? (?:sponsor\w*|support)|permiso de trabajo|residencia en)\b/;
/** Sentences about pay, process and fairness hold the same words and ask for nothing. */
const NOT_ASKED =
  /\b(?:equal opportunit\w+|we encourage you to apply|apply (?:even|anyway|by)|even if you|don't meet|all of the (?:above|requirements)|salary|compensation|benefits|health insurance|vacation|paid time|cover letter|send (?:your|us)|background checks?|visas?|sponsor\w*|hours (?:a|per) week|willing(?:ness)? to travel|travel\w*|viajar|disponibilidad|horas (?:por semana|semanales|a la semana)|reasonable accommodat\w+|igualdad de oportunidades|aunque no cumplas|no cumplas con todo|no cumplis|animamos|salario|sueldo|beneficios|vacaciones|envia|manda tu|obra social)\b/;
const MOST_PROSE = 5;
const LEAST_LENGTH = 4;
const MOST_LENGTH = 400;

/** The lines of a description that say what is asked for, in their order. */
export function requirementLines(description: string): RequirementLine[] {
  const lines = linesOf(description);
  const found: RequirementLine[] = [];
  let section: Section = "unsaid";
  let proseLeft = MOST_PROSE;
  for (const [at, line] of lines.entries()) {
    if (isHeading(line, lines[at + 1])) {
      section = sectionOf(foldText(line.text));
      continue;
    }
    // What follows a list without a heading of its own is no longer part of it.
    if (!line.isBullet && lines[at - 1]?.isBullet === true) section = "unsaid";
    if (section === "off") continue;
    for (const [nth, sentence] of proseOf(description, line).entries()) {
      const isListed = nth === 0 && isAsked(section, line, sentence);
      const requirement = readLine(sentence, section, isListed);
      if (requirement === null) continue;
      if (!line.isBullet && !isListed && proseLeft-- <= 0) continue;
      found.push(requirement);
    }
  }
  return found;
}

/** Under a heading that asks, items do, whether they have a bullet or only a line. */
function isAsked(section: Section, line: Line, sentence: { text: string }) {
  if (line.isBullet) return section !== "unsaid";
  const isItem = sentence.text.length === line.text.length;
  return (
    (section === "must" || section === "should" || section === "nice") && isItem
  );
}

function readLine(
  { text, start, end }: Span & { text: string },
  section: Section,
  isListed: boolean,
): RequirementLine | null {
  const folded = foldText(text);
  if (text.length < LEAST_LENGTH || text.length > MOST_LENGTH) return null;
  if (WAIVED.test(folded)) return null;
  if (!isListed && NOT_ASKED.test(folded)) return null;
  const isCued = CUES.test(folded);
  if (!isListed && !isCued) return null;
  // "Supervise master's theses" asks for no degree.
  const isDuty = section === "duty" && !(isCued && OWN_EXPERIENCE.test(folded));
  const fallback =
    section === "must" || section === "nice" ? section : ("should" as const);
  return {
    text,
    start,
    end,
    isDuty,
    isProse: !isListed,
    importance: importanceOf(folded, fallback),
  };
}

function proseOf(description: string, line: Line): (Span & { text: string })[] {
  return sentencesOf(line.text).map(({ start, end }) => ({
    start: line.start + start,
    end: line.start + end,
    text: description.slice(line.start + start, line.start + end),
  }));
}

function linesOf(description: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of description.split("\n")) {
    const lead = (BULLET.exec(raw) ?? /^\s*/.exec(raw))?.[0].length ?? 0;
    const text = raw.slice(lead).trimEnd();
    if (text !== "") {
      const start = at + lead;
      lines.push({
        text,
        start,
        end: start + text.length,
        isBullet: BULLET.test(raw),
      });
    }
    at += raw.length + 1;
  }
  return lines;
}

function isHeading(line: Line, next: Line | undefined): boolean {
  if (line.isBullet) return false;
  if (/:\**$/.test(line.text)) return line.text.length <= 2 * HEADING_LIMIT;
  if (line.text.length > HEADING_LIMIT) return false;
  if (/[.!,;]$/.test(line.text)) return false;
  return (
    next?.isBullet === true ||
    sectionOf(foldText(line.text)) !== "unsaid" ||
    line.text.split(/\s+/).length <= 4
  );
}
