import { LANGUAGE_CODES } from "../../shared/languages";
import { countryByCode } from "../../shared/countries";
import type { FactorQuestion, RawScore } from "../../shared/matching";
import { IMPORTANCES, VERDICTS } from "../../shared/vocabulary";
import { leaksPrompt } from "./leaks";
import { cleanProse, cleanQuote, MOST } from "./prose";

export interface ParsedAnswer {
  scores: RawScore[];
  missing: string[];
  droppedCount: number;
}

type Factor = RawScore["factors"][number];
type Fields = Record<string, unknown>;

/**
 * Reads an answer strictly and keeps what is sound, item by item: foreign
 * ids, wrong types, over-long text and leaked instructions are left out and counted. A
 * listing judged twice, and not alike, is not judged: either could be a forgery.
 * Null when there is no answer in it at all.
 */
export function parseAnswer(
  text: string,
  aliases: readonly string[],
  canary: string,
): ParsedAnswer | null {
  const results = resultsIn(text);
  if (results === null) return null;
  const scores = new Map<string, RawScore>();
  const contested = new Set<string>();
  let droppedCount = 0;
  for (const result of results) {
    const alias = aliasOf(result, aliases);
    const isUsable = alias !== null && !leaksPrompt(result, canary);
    const parsed = isUsable ? parseResult(alias, result as Fields) : null;
    if (parsed === null) {
      droppedCount++;
      continue;
    }
    const known = scores.get(parsed.score.alias);
    if (known === undefined) {
      scores.set(parsed.score.alias, parsed.score);
      droppedCount += parsed.droppedCount;
    } else {
      droppedCount++;
      if (!isSame(known, parsed.score)) contested.add(known.alias);
    }
  }
  for (const alias of contested) scores.delete(alias);
  return {
    scores: aliases.flatMap((alias) => scores.get(alias) ?? []),
    missing: aliases.filter((alias) => !scores.has(alias)),
    droppedCount: droppedCount + contested.size,
  };
}

function isSame(a: RawScore, b: RawScore): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function resultsIn(text: string): unknown[] | null {
  const value =
    readJson(text) ??
    readJson(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
  const results = isFields(value) ? own(value, "results") : undefined;
  return Array.isArray(results) ? results : null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** "o1", " O1 " and "[o1]" name the same listing; anything else names none. */
function aliasOf(result: unknown, aliases: readonly string[]): string | null {
  const id = isFields(result) ? own(result, "id") : undefined;
  if (typeof id !== "string" || id.length > 20) return null;
  const bare = id
    .trim()
    .replace(/^\[(.*)\]$/, "$1")
    .trim()
    .toLowerCase();
  return aliases.includes(bare) ? bare : null;
}

function parseResult(
  alias: string,
  result: Fields,
): { score: RawScore; droppedCount: number } | null {
  const given = own(result, "factors");
  if (!Array.isArray(given)) return null;
  const factors = keep(given, parseFactor, MOST.factors);
  // A listing of which no factor is sound has not been judged.
  if (factors.kept.length === 0) return null;
  const strengths = keep(
    own(result, "strengths"),
    parseStrength,
    MOST.strengths,
  );
  const recommendations = keep(
    own(result, "recommendations"),
    (value) => cleanProse(value, MOST.prose),
    MOST.recommendations,
  );
  const growthAreas = keep(
    own(result, "growthAreas"),
    parseGrowth,
    MOST.growthAreas,
  );
  const gap = cleanProse(own(result, "gap") ?? undefined, MOST.prose);
  return {
    score: {
      alias,
      factors: factors.kept,
      strengths: strengths.kept,
      ...(gap === null ? {} : { gap }),
      recommendations: recommendations.kept,
      growthAreas: growthAreas.kept,
    },
    droppedCount:
      factors.dropped +
      strengths.dropped +
      recommendations.dropped +
      growthAreas.dropped,
  };
}

function parseFactor(value: unknown): Factor | null {
  if (!isFields(value)) return null;
  const requirement = cleanProse(own(value, "requirement"), MOST.requirement);
  const importance = IMPORTANCES.find(
    (one) => one === own(value, "importance"),
  );
  const verdict = VERDICTS.find((one) => one === own(value, "verdict"));
  if (requirement === null || !importance || !verdict) return null;
  const quotes = ["profileQuote", "listingQuote"].map((key) => {
    const given = own(value, key);
    return isAbsent(given) ? undefined : cleanQuote(given);
  });
  const [profileQuote, listingQuote] = quotes;
  if (profileQuote === null || listingQuote === null) return null;
  const question =
    verdict === "unknown" ? parseQuestion(own(value, "question")) : null;
  return {
    requirement,
    importance,
    verdict,
    ...(profileQuote === undefined ? {} : { profileQuote }),
    ...(listingQuote === undefined ? {} : { listingQuote }),
    ...(question === null ? {} : { question }),
  };
}

function parseQuestion(value: unknown): FactorQuestion | null {
  if (!isFields(value)) return null;
  const named = cleanProse(own(value, "value"), MOST.name);
  if (named === null) return null;
  switch (own(value, "type")) {
    case "workPermission": {
      const country = named.toUpperCase();
      const isKnown = country === "EU" || countryByCode(country) !== undefined;
      return isKnown ? { type: "workPermission", country } : null;
    }
    case "language": {
      const code = named.toLowerCase();
      return LANGUAGE_CODES.includes(code) ? { type: "language", code } : null;
    }
    case "skill":
      return { type: "skill", name: named };
    default:
      return null;
  }
}

function parseStrength(value: unknown): RawScore["strengths"][number] | null {
  if (!isFields(value)) return null;
  const text = cleanProse(own(value, "text"), MOST.prose);
  const profileQuote = cleanQuote(own(value, "profileQuote"));
  const listingQuote = cleanQuote(own(value, "listingQuote"));
  return text === null || profileQuote === null || listingQuote === null
    ? null
    : { text, profileQuote, listingQuote };
}

function parseGrowth(value: unknown): RawScore["growthAreas"][number] | null {
  if (!isFields(value)) return null;
  const name = cleanProse(own(value, "name"), MOST.name);
  const suggestion = cleanProse(own(value, "suggestion"), MOST.prose);
  return name === null || suggestion === null ? null : { name, suggestion };
}

function keep<T>(
  values: unknown,
  parse: (value: unknown) => T | null,
  most: number,
): { kept: T[]; dropped: number } {
  if (!Array.isArray(values))
    return { kept: [], dropped: isAbsent(values) ? 0 : 1 };
  const parsed = values.map(parse).filter((value) => value !== null);
  const kept = parsed.slice(0, most);
  return { kept, dropped: values.length - kept.length };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Only what the answer itself says: `__proto__` and its like are nobody's field. */
function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}
