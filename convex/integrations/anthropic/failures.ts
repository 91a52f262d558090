import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
} from "@anthropic-ai/sdk";
import {
  ScoreFailure,
  type RateHeaders,
  type ScoreFailureKind,
} from "../scorer";

/** Codes of a 429 that waiting does not mend. */
const SPENDING_CODES = new Set([
  "enforced_spend_limit_reached",
  "contract_spend_limit_reached",
  "linked_organization_spend_limit_reached",
]);
/**
 * Two refusals of the API share one status and type with every other bad request
 * and have no code: only the documented beginning of their message tells them.
 * Should it change, they end as "internal", which is not retried either.
 */
const TOO_LONG = /^prompt is too long/i;
const SPENDING =
  /^you have reached your specified (?:workspace )?api usage limits/i;

/** Whatever a call threw, by status, type and code. */
export function toScoreFailure(
  error: unknown,
  { isTimedOut, now }: { isTimedOut: boolean; now: number },
): ScoreFailure {
  if (error instanceof ScoreFailure) return error;
  if (isTimedOut) return new ScoreFailure("timeout", { cause: error });
  if (
    error instanceof APIConnectionTimeoutError ||
    error instanceof APIUserAbortError
  ) {
    return new ScoreFailure("timeout", { cause: error });
  }
  if (error instanceof APIConnectionError) {
    return new ScoreFailure("network", { cause: error });
  }
  if (error instanceof APIError) {
    const headers = error.headers as Headers | undefined;
    const retryAfterMs = headers && retryAfterIn(headers, now);
    const rates = headers && ratesIn(headers);
    return new ScoreFailure(kindOf(error), {
      cause: error,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      ...(rates === undefined ? {} : { rates }),
    });
  }
  // The body of a 200: not JSON, or the connection broke while it came.
  const kind = error instanceof SyntaxError ? "invalidOutput" : "network";
  return new ScoreFailure(kind, { cause: error });
}

function kindOf({ status, errorCode, apiMessage }: APIError): ScoreFailureKind {
  const message = apiMessage ?? "";
  switch (status) {
    case 400:
      if (TOO_LONG.test(message)) return "tooLong";
      return SPENDING.test(message) ? "spendingLimit" : "internal";
    case 401:
    case 403:
      return "unauthorised";
    case 402:
      return "spendingLimit";
    case 408:
      return "timeout";
    case 409:
      return "overloaded";
    case 413:
      return "tooLong";
    case 429:
      return errorCode !== null && SPENDING_CODES.has(errorCode)
        ? "spendingLimit"
        : "rateLimited";
    default:
      return status !== undefined && status >= 500 ? "overloaded" : "internal";
  }
}

/** `retry-after` in seconds or as an HTTP date, in ms from now; undefined when unsaid or unreadable. */
function retryAfterIn(headers: Headers, now: number): number | undefined {
  const exact = Number(headers.get("retry-after-ms") ?? Number.NaN);
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** What is left of the account's limits; undefined when no header says. */
export function ratesIn(headers: Headers): RateHeaders | undefined {
  const read = (name: string) => {
    const value = headers.get(`anthropic-ratelimit-${name}`);
    const number = Number(value ?? Number.NaN);
    return Number.isFinite(number) && number >= 0 ? number : undefined;
  };
  const rates = {
    requestsLimit: read("requests-limit"),
    requestsRemaining: read("requests-remaining"),
    inputTokensLimit: read("input-tokens-limit"),
    inputTokensRemaining: read("input-tokens-remaining"),
    outputTokensLimit: read("output-tokens-limit"),
    outputTokensRemaining: read("output-tokens-remaining"),
  };
  const said = Object.entries(rates).filter(([, value]) => value !== undefined);
  return said.length === 0 ? undefined : Object.fromEntries(said);
}
