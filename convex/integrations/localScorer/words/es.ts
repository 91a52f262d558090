import type { ScorerWords } from "./words";

const LEVELS = {
  student: "estudiante",
  entry: "inicial",
  mid: "intermedio",
  senior: "sénior",
  lead: "dirección",
};

function list(items: readonly string[], word = "y"): string {
  if (items.length <= 1) return items[0] ?? "";
  const last = items.at(-1) ?? "";
  return `${items.slice(0, -1).join(", ")} ${joiner(word, last)} ${last}`;
}

/** "e" before the sound of i, "u" before that of o. */
function joiner(word: string, next: string): string {
  if (word === "y" && /^(?:i|hi(?!e))/i.test(next)) return "e";
  if (word === "o" && /^h?o/i.test(next)) return "u";
  return word;
}

export const es: ScorerWords = {
  list,
  choice: (items) => list(items, "o"),
  requirement: {
    role: (title) => `El tipo de puesto: ${title}`,
    level: (level) => `El nivel del puesto: ${LEVELS[level]}`,
    interest: (topic) => `Interés en ${topic}`,
  },
  strength: (what, from, role) => {
    if (from === "work") {
      return role === undefined
        ? `Tu trabajo muestra ${what}.`
        : `Tu trabajo como ${role} muestra ${what}.`;
    }
    if (from === "education") return `Tus estudios respaldan ${what}.`;
    if (from === "headline") return `Tu titular nombra ${what}.`;
    return `Entre tus habilidades está lo que piden: ${what}.`;
  },
  strengthOfWish: (topic) =>
    `Te interesa ${topic}, y este puesto trabaja en eso.`,
  strengthOfLanguage: (name) => `Tu ${name} tiene el nivel que piden.`,
  strengthOfStudies: "Tus estudios son los que piden.",
  gap: {
    missing: (requirement) =>
      `Lo piden y tu perfil no lo muestra: ${requirement}.`,
    partly: (requirement) =>
      `Tu perfil lo muestra solo en parte: ${requirement}.`,
    unknown: (requirement) =>
      `Tu perfil no dice lo suficiente sobre esto: ${requirement}.`,
  },
  recommendation: {
    lead: (role, isInsisted) =>
      isInsisted
        ? `Empezá la postulación con tu trabajo como ${role}: responde a lo que exigen.`
        : `Empezá la postulación con tu trabajo como ${role}: responde a algo que piden.`,
    nameIt: (what) =>
      `Si trabajaste con ${what}, sumá a tu perfil dónde y qué resultó.`,
    sayMore: (what) =>
      `Contá más sobre ${what}: un proyecto, qué hiciste y qué cambió.`,
    language: (name) => `Sumá tu nivel de ${name} al perfil.`,
  },
  growth: {
    skill: (name) =>
      `Hacé algo chico de ${name} y dejá por escrito el resultado.`,
    language: (name) =>
      `Practicá ${name} hasta el nivel que piden los puestos.`,
  },
};
