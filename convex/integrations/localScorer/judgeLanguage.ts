import { languageVerdict, ownLanguageText } from "../../shared/languages";
import { LANGUAGE_LEVELS } from "../../shared/vocabulary";
import type { Ask } from "./demands";
import type { Finding, Reader } from "./finding";

/** A line that names no level asks for enough to talk. */
const UNSAID = "conversational";
/** More would be a guess at which one is meant. */
const MOST_ASKED_ABOUT = 4;

export function judgeLanguage(
  { profile, segments }: Reader,
  ask: Ask & { type: "language" },
): Finding {
  const none = profile.noLanguages ?? [];
  const levelOf = (code: string) =>
    LANGUAGE_LEVELS.findIndex(
      (level) =>
        level ===
        profile.languages.find((language) => language.code === code)?.level,
    );
  const [best = ""] = [...ask.codes].sort((a, b) => levelOf(b) - levelOf(a));
  const level = LANGUAGE_LEVELS[levelOf(best)];
  const unsaid = ask.codes.filter(
    (code) => levelOf(code) < 0 && !none.includes(code),
  );
  const wanted = ask.level ?? UNSAID;
  const verdict =
    level === undefined ? "missing" : languageVerdict(level, wanted);
  if (level !== undefined && verdict !== "missing") {
    const text = ownLanguageText(best, level);
    const segment = segments.find(
      ({ kind, passage, start, end }) =>
        kind === "languages" && passage.text.slice(start, end) === text,
    );
    return {
      verdict,
      quote: text,
      language: best,
      ...(segment && { segment }),
    };
  }
  const [code, ...or] = unsaid;
  if (code === undefined) return { verdict: "missing" };
  return {
    verdict: "unknown",
    ...(ask.codes.length <= MOST_ASKED_ABOUT && {
      question: {
        type: "language",
        code,
        ...(ask.level && { level: ask.level }),
        ...(or.length > 0 && { or }),
      },
    }),
  };
}
