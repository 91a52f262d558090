/**
 * The models that matching may use: one table for effort, size and price.
 * Prices are US dollars per million tokens, which is millionths of a dollar per
 * token; from Anthropic's price list of November 2026.
 */
interface Price {
  /** Holds for prompts of at most so many tokens. */
  upToTokens: number;
  input: number;
  cachedInput: number;
  output: number;
}

export interface ModelFacts {
  id: string;
  /** Absent where the model does not take one. */
  effort?: "low" | "medium" | "high";
  prices: readonly Price[];
}

/** Made for extraction and classification; quotes are checked by code anyway. */
export const DEFAULT_MODEL = "claude-haiku-5-5";

const flat = (input: number, output: number): Price[] => [
  { upToTokens: Infinity, input, cachedInput: input / 10, output },
];

const MODELS: readonly ModelFacts[] = [
  {
    id: "claude-haiku-5-5",
    effort: "medium",
    prices: [
      { upToTokens: 100_000, input: 0.1, cachedInput: 0.01, output: 0.5 },
      { upToTokens: Infinity, input: 0.5, cachedInput: 0.05, output: 2.5 },
    ],
  },
  { id: "claude-sonnet-5-5", effort: "low", prices: flat(2, 10) },
  { id: "claude-sonnet-5", effort: "low", prices: flat(2, 10) },
  { id: "claude-opus-5-5", effort: "low", prices: flat(4, 20) },
  { id: "claude-opus-5", effort: "low", prices: flat(5, 25) },
  { id: "claude-haiku-4-5", prices: flat(1, 5) },
];

/** The row of a model; one that is not in the table is billed as the dearest that is. */
export function modelFacts(id: string): ModelFacts {
  return (
    MODELS.find(
      (model) => id === model.id || id.startsWith(`${model.id}-20`),
    ) ?? { id, prices: flat(10, 50) }
  );
}

/** Millionths of a US dollar, rounded up. */
export function costMicroUsd(
  { prices }: ModelFacts,
  tokens: { input: number; cachedInput: number; output: number },
): number {
  const prompt = tokens.input + tokens.cachedInput;
  const price = prices.find(({ upToTokens }) => prompt <= upToTokens);
  if (price === undefined) throw new Error("a model's last price has no limit");
  return Math.ceil(
    tokens.input * price.input +
      tokens.cachedInput * price.cachedInput +
      tokens.output * price.output,
  );
}
