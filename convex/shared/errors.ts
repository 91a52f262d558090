import { ConvexError, type Value } from "convex/values";

/**
 * Every way a function may refuse, by code. The interface words each code in
 * both languages; hidden things answer NOT_FOUND so that strangers learn nothing.
 */
export const ERROR_CODES = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "INVALID",
  "CONFLICT",
  "RATE_LIMITED",
  "SIGN_IN_FAILED",
  "CODE_INVALID",
  "PASSWORD_WEAK",
  "PASSWORD_WRONG",
  "PROFILE_INCOMPLETE",
  "CONSENT_REQUIRED",
  "BUDGET_REACHED",
  "MATCHING_PAUSED",
  "NOTHING_TO_RESUME",
  "DEMO_ONLY",
  "MAIL_UNAVAILABLE",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ErrorPayload {
  code: ErrorCode;
  /** The argument at fault, as a dotted path, when one is. */
  field?: string;
  /** Milliseconds until another try makes sense. */
  retryAfterMs?: number;
  /** Facts the wording needs, such as a limit or the names of missing sections. */
  details?: Record<string, Value>;
}

/** An expected refusal. Throw it; never a plain Error, which means a broken invariant. */
export function refusal(
  code: ErrorCode,
  rest: Omit<ErrorPayload, "code"> = {},
): ConvexError<Record<string, Value>> {
  return new ConvexError<Record<string, Value>>({ code, ...rest });
}

/** The payload of a refusal, or null when `error` is anything else. */
export function refusalOf(error: unknown): ErrorPayload | null {
  if (!(error instanceof ConvexError)) return null;
  const data: unknown = error.data;
  if (typeof data !== "object" || data === null || !("code" in data)) {
    return null;
  }
  return isErrorCode(data.code) ? (data as ErrorPayload) : null;
}

/** The code of a refusal, or null when `error` is anything else. */
export function errorCodeOf(error: unknown): ErrorCode | null {
  return refusalOf(error)?.code ?? null;
}

function isErrorCode(value: unknown): value is ErrorCode {
  return (ERROR_CODES as readonly unknown[]).includes(value);
}
