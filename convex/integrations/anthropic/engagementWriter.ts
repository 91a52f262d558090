/** Puts a level of engagement and the counts behind it into one sentence, in every language. */
import {
  ENGAGEMENT_RULE,
  type CountedFacts,
} from "../../shared/communities/engagement";
import { ScoreFailure } from "../scorer";
import type { EngagementWriter, WrittenEngagement } from "../engagementWriters";
import { createModelClient, type ModelClientOptions } from "./modelClient";
import { cleanProse } from "./prose";

/** Two sentences in JSON, after some thinking. */
const OUTPUT_TOKENS = 2_000;
/** Instructions, schema and a line of counts, with room. */
const INPUT_TOKENS = 900;
const MOST_CHARACTERS = 200;

/** A count in letters could not be held against the facts. */
const IN_LETTERS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once (?:encuentros|programas|reuniones)|doce)\b/i;

const INSTRUCTIONS = `You word one line about how somebody takes part in a community. They read it themselves, and so do its organisers. The user message is JSON: "level" as a rule decided it, and the counts it was decided from, over the last ${ENGAGEMENT_RULE.windowDays} days.

Answer with the same sentence in "en" (English) and "es" (Rioplatense Spanish). Say what the counts mean, warm and plain, without a judgement and without advice: "Comes about once a month, and is in the middle of a program." At most 140 characters. Begin with the verb and name nobody; nothing may tell a gender. Write numbers as digits, and none but those given. Plain text.`;

const SCHEMA = {
  type: "object",
  properties: { en: { type: "string" }, es: { type: "string" } },
  required: ["en", "es"],
  additionalProperties: false,
};

export function createEngagementWriter(
  options: ModelClientOptions,
): EngagementWriter {
  const client = createModelClient(options);
  return {
    most: { inputTokens: INPUT_TOKENS, outputTokens: OUTPUT_TOKENS },
    write: async (counted) => {
      const { text, usage, rates } = await client.ask({
        system: [{ type: "text", text: INSTRUCTIONS }],
        content: [{ type: "text", text: JSON.stringify(inWords(counted)) }],
        schema: SCHEMA,
        maxTokens: OUTPUT_TOKENS,
      });
      const words = readWords(text, counted);
      if (words === null) {
        throw new ScoreFailure("invalidOutput", {
          usage,
          ...(rates && { rates }),
        });
      }
      return { words, usage, rates };
    },
  };
}

/** Counts alone: nothing of it tells who, and no stranger wrote any of it. */
function inWords(counted: CountedFacts) {
  return {
    level: counted.level,
    meetings: counted.attendedCount,
    programsNow: counted.activeProgramCount,
    programsCompleted: counted.completedProgramCount,
  };
}

/** Null unless both sentences are plain, short, and say no number that was not given. */
export function readWords(
  text: string,
  counted: CountedFacts,
): WrittenEngagement["words"] | null {
  const fields = readFields(text);
  const [en, es] = [fields?.en, fields?.es].map((value) =>
    cleanProse(value, MOST_CHARACTERS),
  );
  if (typeof en !== "string" || typeof es !== "string") return null;
  const given = new Set([
    counted.attendedCount,
    counted.activeProgramCount,
    counted.completedProgramCount,
    ENGAGEMENT_RULE.windowDays,
  ]);
  const isTrue = [en, es].every(
    (sentence) =>
      !IN_LETTERS.test(sentence) &&
      (sentence.match(/\d+/g) ?? []).every((digits) =>
        given.has(Number(digits)),
      ),
  );
  return isTrue ? { en, es } : null;
}

function readFields(text: string): { en?: unknown; es?: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
