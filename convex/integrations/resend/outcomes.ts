/** What an answer of Resend's means for the mails of a request, by status and error name. */

export type ResendOutcome =
  | { kind: "accepted"; ids: string[] }
  | { kind: "alreadyAccepted" }
  | { kind: "refused"; error: string }
  | {
      kind: "later";
      reason:
        "rateLimited" | "unauthorised" | "unavailable" | "network" | "internal";
      error: string;
      retryAfterMs?: number;
      isUnknown: boolean;
    };

interface ResendError {
  name: string;
  message: string;
  statusCode: number | null;
}

type Headers = Record<string, string> | null;

/** Names that say that the key or the sender is at fault, whatever the status. */
const UNAUTHORISED = new Set([
  "missing_api_key",
  "invalid_api_key",
  "restricted_api_key",
  "invalid_from_address",
]);
/** A 403 says that the domain is not verified in words only. */
const DOMAIN = /domain|testing emails/i;
/** Quotas of a day or a month do not come back within minutes. */
const QUOTAS = new Set(["daily_quota_exceeded", "monthly_quota_exceeded"]);
const QUOTA_WAIT_MS = 60 * 60_000;
/** Pauses between requests (ms) that a header may ask for. */
const GAPS = { least: 50, most: 10_000 } as const;
/** So that two requests a little apart from their times still keep the pace. */
const MARGIN = 1.1;

export function outcomeOfError(
  { name, message, statusCode }: ResendError,
  headers: Headers,
  now: number,
): ResendOutcome {
  const error = `${statusCode ?? "no answer"} ${name}: ${message}`;
  const retryAfterMs = retryAfterIn(headers, now);
  const later = (
    reason: Extract<ResendOutcome, { kind: "later" }>["reason"],
    isUnknown: boolean,
    least = retryAfterMs,
  ): ResendOutcome => ({
    kind: "later",
    reason,
    error,
    isUnknown,
    ...(least !== undefined && { retryAfterMs: least }),
  });
  // No answer, or one that is not Resend's: nobody knows whether it arrived.
  if (typeof statusCode !== "number") return later("network", true);
  if (name === "invalid_idempotent_request") return { kind: "alreadyAccepted" };
  if (name === "concurrent_idempotent_requests") {
    return later("unavailable", true);
  }
  if (QUOTAS.has(name)) {
    const least = Math.max(retryAfterMs ?? 0, QUOTA_WAIT_MS);
    return later("rateLimited", false, least);
  }
  if (statusCode === 429) return later("rateLimited", false);
  if (UNAUTHORISED.has(name) || statusCode === 401) {
    return later("unauthorised", false);
  }
  if (statusCode === 403 && DOMAIN.test(message)) {
    return later("unauthorised", false);
  }
  if (statusCode >= 500 || statusCode === 408) {
    return later("unavailable", true);
  }
  // An address of the API that is not there: a proxy, or a wrong base URL.
  if (statusCode === 404 || statusCode === 405) return later("internal", false);
  return { kind: "refused", error };
}

/** `retry-after` in seconds or as an HTTP date, in ms from now. */
function retryAfterIn(headers: Headers, now: number): number | undefined {
  const value = headers?.["retry-after"]?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1_000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Least pause between two requests by `ratelimit-limit` and the window in `ratelimit-policy`. */
export function gapIn(headers: Headers): number | undefined {
  const limit = Number(headers?.["ratelimit-limit"] ?? Number.NaN);
  if (!Number.isFinite(limit) || limit <= 0) return undefined;
  const policy = headers?.["ratelimit-policy"] ?? "";
  const seconds = Number(/;\s*w=(\d+)/.exec(policy)?.[1] ?? 1);
  const gap = Math.ceil((seconds * 1_000 * MARGIN) / limit);
  return Math.min(Math.max(gap, GAPS.least), GAPS.most);
}
