/** What of mail this deployment can do, as its environment says. */
import { env } from "../../_generated/server";
import { logLine } from "../../lib/logging";
import { siteOriginOf } from "../../shared/mail/site";
import { isBulk, type Stream } from "../../shared/mail/streams";
import { isEmbeddedBackend } from "../account/embedded";
import { canSignTokens } from "./tokens";

/** Whether mail can leave at all: a key, a sender, and an address for its links. */
export function canSend(): boolean {
  return missingFor("account") === null;
}

/**
 * What keeps mail of a stream here, in words for the log; null when it can leave.
 * Bulk mail also needs links that stop it without signing in.
 */
export function missingFor(stream: Stream): string | null {
  const unset = (["RESEND_API_KEY", "MAIL_FROM", "SITE_URL"] as const).filter(
    (name) => (env[name] ?? "").trim() === "",
  );
  if (unset.length > 0) return `not set: ${unset.join(", ")}`;
  if (siteOriginOf(env.SITE_URL ?? "") === null) {
    return "SITE_URL is no https address";
  }
  if (isBulk(stream) && !canSignTokens()) return "not set: MAIL_TOKEN_SECRET";
  return null;
}

/** Name and contact of who runs this deployment; "" while they are not set. */
export function operatorName(): string {
  return (env.MAIL_OPERATOR ?? "").trim();
}

/** Says why mail did not leave; the demo, which has no key and wants none, stays quiet. */
export function logKept(reason: string): void {
  const hasKey = (env.RESEND_API_KEY ?? "") !== "";
  if (isEmbeddedBackend() && !hasKey) return;
  logLine({ level: "warn", event: "mailKept", reason });
}
