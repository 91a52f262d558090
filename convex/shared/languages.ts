import { LANGUAGE_LEVELS, type LanguageLevel } from "./vocabulary";

interface LanguageRow {
  /** ISO 639-1. */
  code: string;
  /** Its own name; shown in passages so that no interface language is assumed. */
  own: string;
  en: string;
  es: string;
  /** Words for the four levels in the language itself. */
  levels?: readonly [string, string, string, string];
}

const ROWS: readonly LanguageRow[] = [
  {
    code: "en",
    own: "English",
    en: "English",
    es: "inglés",
    levels: ["basic", "conversational", "fluent", "native"],
  },
  {
    code: "es",
    own: "Español",
    en: "Spanish",
    es: "español",
    levels: ["básico", "conversacional", "fluido", "nativo"],
  },
  {
    code: "pt",
    own: "Português",
    en: "Portuguese",
    es: "portugués",
    levels: ["básico", "conversação", "fluente", "nativo"],
  },
  {
    code: "fr",
    own: "Français",
    en: "French",
    es: "francés",
    levels: ["notions", "conversation", "courant", "langue maternelle"],
  },
  {
    code: "de",
    own: "Deutsch",
    en: "German",
    es: "alemán",
    levels: ["Grundkenntnisse", "gut", "fließend", "Muttersprache"],
  },
  {
    code: "it",
    own: "Italiano",
    en: "Italian",
    es: "italiano",
    levels: ["base", "intermedio", "fluente", "madrelingua"],
  },
  { code: "ca", own: "Català", en: "Catalan", es: "catalán" },
  { code: "gn", own: "Avañe'ẽ", en: "Guarani", es: "guaraní" },
  { code: "qu", own: "Runa simi", en: "Quechua", es: "quechua" },
  { code: "ay", own: "Aymar aru", en: "Aymara", es: "aimara" },
  { code: "nl", own: "Nederlands", en: "Dutch", es: "neerlandés" },
  { code: "sv", own: "Svenska", en: "Swedish", es: "sueco" },
  { code: "da", own: "Dansk", en: "Danish", es: "danés" },
  { code: "no", own: "Norsk", en: "Norwegian", es: "noruego" },
  { code: "fi", own: "Suomi", en: "Finnish", es: "finés" },
  { code: "pl", own: "Polski", en: "Polish", es: "polaco" },
  { code: "cs", own: "Čeština", en: "Czech", es: "checo" },
  { code: "ro", own: "Română", en: "Romanian", es: "rumano" },
  { code: "hu", own: "Magyar", en: "Hungarian", es: "húngaro" },
  { code: "el", own: "Ελληνικά", en: "Greek", es: "griego" },
  { code: "ru", own: "Русский", en: "Russian", es: "ruso" },
  { code: "uk", own: "Українська", en: "Ukrainian", es: "ucraniano" },
  { code: "tr", own: "Türkçe", en: "Turkish", es: "turco" },
  { code: "ar", own: "العربية", en: "Arabic", es: "árabe" },
  { code: "he", own: "עברית", en: "Hebrew", es: "hebreo" },
  { code: "fa", own: "فارسی", en: "Persian", es: "persa" },
  { code: "hi", own: "हिन्दी", en: "Hindi", es: "hindi" },
  { code: "bn", own: "বাংলা", en: "Bengali", es: "bengalí" },
  { code: "ur", own: "اردو", en: "Urdu", es: "urdu" },
  { code: "ta", own: "தமிழ்", en: "Tamil", es: "tamil" },
  { code: "eu", own: "Euskara", en: "Basque", es: "vasco" },
  { code: "ig", own: "Igbo", en: "Igbo", es: "igbo" },
  { code: "ha", own: "Hausa", en: "Hausa", es: "hausa" },
  { code: "yo", own: "Yorùbá", en: "Yoruba", es: "yoruba" },
  { code: "sw", own: "Kiswahili", en: "Swahili", es: "suajili" },
  { code: "am", own: "አማርኛ", en: "Amharic", es: "amárico" },
  { code: "zh", own: "中文", en: "Chinese", es: "chino" },
  { code: "ja", own: "日本語", en: "Japanese", es: "japonés" },
  { code: "ko", own: "한국어", en: "Korean", es: "coreano" },
  { code: "vi", own: "Tiếng Việt", en: "Vietnamese", es: "vietnamita" },
  { code: "th", own: "ไทย", en: "Thai", es: "tailandés" },
  { code: "lg", own: "Luganda", en: "Luganda", es: "luganda" },
  { code: "rw", own: "Ikinyarwanda", en: "Kinyarwanda", es: "kiñaruanda" },
  { code: "so", own: "Soomaali", en: "Somali", es: "somalí" },
  { code: "zu", own: "isiZulu", en: "Zulu", es: "zulú" },
  { code: "ms", own: "Bahasa Melayu", en: "Malay", es: "malayo" },
  { code: "tl", own: "Tagalog", en: "Tagalog", es: "tagalo" },
  { code: "ne", own: "नेपाली", en: "Nepali", es: "nepalí" },
  { code: "mr", own: "मराठी", en: "Marathi", es: "maratí" },
  { code: "te", own: "తెలుగు", en: "Telugu", es: "telugu" },
  { code: "hr", own: "Hrvatski", en: "Croatian", es: "croata" },
  { code: "sr", own: "Српски", en: "Serbian", es: "serbio" },
  { code: "bg", own: "Български", en: "Bulgarian", es: "búlgaro" },
  { code: "gl", own: "Galego", en: "Galician", es: "gallego" },
  { code: "cy", own: "Cymraeg", en: "Welsh", es: "galés" },
  { code: "id", own: "Bahasa Indonesia", en: "Indonesian", es: "indonesio" },
];

/** Other names people write, by code. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  es: ["castellano", "castilian"],
  zh: ["mandarin", "mandarín"],
  fa: ["farsi"],
  nl: ["holandés", "flemish", "flamenco"],
  gn: ["guarani"],
  eu: ["euskera"],
};

const BY_CODE = new Map(ROWS.map((row) => [row.code, row]));
const LEVEL_INDEX: Record<LanguageLevel, 0 | 1 | 2 | 3> = {
  basic: 0,
  conversational: 1,
  fluent: 2,
  native: 3,
};

export const LANGUAGE_CODES: readonly string[] = ROWS.map(({ code }) => code);

/** The language's name in the reader's language; the code itself when unknown. */
export function languageName(code: string, locale: "en" | "es"): string {
  return BY_CODE.get(code)?.[locale] ?? code;
}

/** Reads back what {@link ownLanguageText} writes. */
export function readOwnLanguageText(
  text: string,
): { code: string; level: LanguageLevel } | null {
  for (const code of LANGUAGE_CODES) {
    for (const level of LANGUAGE_LEVELS) {
      if (ownLanguageText(code, level) === text) return { code, level };
    }
  }
  return null;
}

/** How far a level answers the one asked for. "Native" asks for as good as: fluent comes near enough. */
export function languageVerdict(
  own: LanguageLevel,
  asked: LanguageLevel,
): "met" | "partly" | "missing" {
  const short = LEVEL_INDEX[asked] - LEVEL_INDEX[own];
  if (short <= 0 || (asked === "native" && short === 1)) return "met";
  return short === 1 ? "partly" : "missing";
}

/** Every name a text may use for the language, longest first. */
export function languageNames(code: string): string[] {
  const row = BY_CODE.get(code);
  if (row === undefined) return [];
  const names = [row.en, row.es, row.own, ...(ALIASES[code] ?? [])];
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}

/** The language and level in the language's own words: "Español (nativo)". */
export function ownLanguageText(code: string, level: LanguageLevel): string {
  const row = BY_CODE.get(code);
  const words = row?.levels ?? BY_CODE.get("en")?.levels;
  return `${row?.own ?? code} (${words?.[LEVEL_INDEX[level]] ?? level})`;
}
