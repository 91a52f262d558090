import type { ErrorCode } from "@convex/shared/errors";

export const errors = {
  UNAUTHENTICATED: "You need to sign in for this.",
  FORBIDDEN: "This is not open to you.",
  NOT_FOUND: "We could not find that. It may have moved or been removed.",
  INVALID: "Something in what you entered does not fit. Please check it.",
  CONFLICT: "Someone changed this at the same time. Look at it and try again.",
  RATE_LIMITED:
    "That was a lot in a short time. Please wait a moment and try again.",
  SIGN_IN_FAILED: "That e-mail and password do not go together.",
  CODE_INVALID: "That code is not right, or it has run out. Ask for a new one.",
  PASSWORD_WEAK: "Please choose a stronger password.",
  PASSWORD_WRONG: "That is not your current password.",
  PROFILE_INCOMPLETE:
    "Your profile needs a little more before we can look for matches.",
  CONSENT_REQUIRED: "We need your consent before we can do this.",
  BUDGET_REACHED:
    "The budget for matching is used up for now. Your matches stay as they are.",
  MATCHING_PAUSED:
    "Matching is paused at the moment. Nothing of yours is lost; ask again once it is back.",
  NOTHING_TO_RESUME: "There is nothing left to resume here.",
  DEMO_ONLY: "This exists only in the demo.",
  MAIL_UNAVAILABLE:
    "We cannot send mail from here yet, so no code would reach you: new accounts and new passwords have to wait. Whoever runs this network can tell you when.",
  unknown:
    "This did not work, and we do not know why yet. Nothing you entered is lost; please try again.",
  network: "We cannot reach the server. Check your connection and try again.",
  retryIn: "You can try again {when}.",
} as const satisfies Record<ErrorCode, string> & Record<string, string>;
