import { INSTRUCTIONS } from "./prompt";

/** A shorter word would be found in honest text. */
const LEAST_CANARY = 6;
/** So many words in a row nobody writes by chance. */
const RUN = 8;

const OWN_RUNS = new Set(runsOf(INSTRUCTIONS));

/**
 * Whether a part of an answer tells the reference planted in the prompt, however
 * it is spelt, or recites the instructions.
 */
export function leaksPrompt(part: unknown, canary: string): boolean {
  const text = JSON.stringify(part).replace(/\\(?:u[\da-f]{4}|.)/gi, " ");
  return (
    tellsCanary(squeezed(text), canary) ||
    runsOf(text).some((run) => OWN_RUNS.has(run))
  );
}

/** Told whole, without its prefix, or backwards. */
function tellsCanary(text: string, canary: string): boolean {
  const bare = [canary, canary.replace(/^.*-/, "")].map(squeezed);
  return bare
    .filter(({ length }) => length >= LEAST_CANARY)
    .some(
      (word) =>
        text.includes(word) || text.includes([...word].reverse().join("")),
    );
}

/** Letters and digits alone: marks, spaces and signs between them hide nothing. */
function squeezed(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return words
    .slice(RUN - 1)
    .map((_, at) => words.slice(at, at + RUN).join(" "));
}
