import type {
  RawScore,
  ScorerListing,
  ScorerProfile,
} from "../shared/matching";
import type { Locale } from "../shared/vocabulary";

/** One batch to judge. Carries no name, address, link or database id. */
export interface ScoreRequest {
  profile: ScorerProfile;
  /** At most ten, in the run's stored order. */
  listings: ScorerListing[];
  /** Language of requirements and prose; quotes stay in their own. */
  locale: Locale;
  /** A random word planted in the instructions; an answer that contains it leaked them. */
  canary: string;
}

export interface ScoreUsage {
  model: string;
  inputTokens: number;
  outputTokens: number;
  cachedInputTokens: number;
  costMicroUsd: number;
}

/** What the service's headers said is left, for the shared limiter; absent when unsaid. */
export interface RateHeaders {
  requestsLimit?: number;
  requestsRemaining?: number;
  inputTokensLimit?: number;
  inputTokensRemaining?: number;
  outputTokensLimit?: number;
  outputTokensRemaining?: number;
}

/** The same, as the ledger and the limiter keep it. */
export function saidRates(rates: RateHeaders | undefined) {
  if (rates === undefined) return undefined;
  return {
    requests: rates.requestsLimit,
    inputTokens: rates.inputTokensLimit,
    outputTokens: rates.outputTokensLimit,
    inputTokensLeft: rates.inputTokensRemaining,
    outputTokensLeft: rates.outputTokensRemaining,
  };
}

export type ScoreFailureKind =
  /** 429; `retryAfterMs` when the service said so. */
  | "rateLimited"
  /** 529 and 5xx. */
  | "overloaded"
  | "timeout"
  | "network"
  /** 401, 403: the key. */
  | "unauthorised"
  | "spendingLimit"
  /** 400 too long, 413, `max_tokens`: smaller batches may pass. */
  | "tooLong"
  /** 200 with nothing usable in it. */
  | "invalidOutput"
  | "refused"
  /** 400 of any other kind: our mistake. */
  | "internal";

/** Thrown by scorers; classified by status and type, never by message text. */
export class ScoreFailure extends Error {
  readonly kind: ScoreFailureKind;
  readonly retryAfterMs: number | undefined;
  readonly usage: ScoreUsage | undefined;
  readonly rates: RateHeaders | undefined;

  constructor(
    kind: ScoreFailureKind,
    rest: {
      retryAfterMs?: number;
      usage?: ScoreUsage;
      rates?: RateHeaders;
      cause?: unknown;
    } = {},
  ) {
    super(kind, { cause: rest.cause });
    this.name = "ScoreFailure";
    this.kind = kind;
    this.retryAfterMs = rest.retryAfterMs;
    this.usage = rest.usage;
    this.rates = rest.rates;
  }
}

export interface ScoreAnswer {
  /** At most one per alias asked for, none for others. Quotes are not yet checked. */
  scores: RawScore[];
  /** Aliases asked for that the answer lacks or that did not parse. */
  missing: string[];
  /** Parts dropped by the strict parse: foreign aliases, wrong types, duplicates. */
  droppedCount: number;
  /** Absent when no model was asked. */
  usage: ScoreUsage | undefined;
  rates: RateHeaders | undefined;
}

/** Claude, the local rules, or a fake: who judges a batch. */
export interface Scorer {
  readonly name: "claude" | "local";
  /** Upper bounds used to reserve budget before the call. */
  estimate(request: ScoreRequest): {
    inputTokens: number;
    outputTokens: number;
    costMicroUsd: number;
  };
  /** Judges the batch; throws {@link ScoreFailure} and nothing else. */
  scoreBatch(request: ScoreRequest): Promise<ScoreAnswer>;
}
