/** What of mail this deployment can do, as its environment says. */
import { env } from "../../_generated/server";
import { isBulk, type Stream } from "../../shared/mail/streams";
import { canSignTokens } from "./tokens";

/** Whether mail can leave at all: a key, a sender, and an address for its links. */
export function canSend(): boolean {
  return (
    isSet(env.RESEND_API_KEY) && isSet(env.MAIL_FROM) && isSet(env.SITE_URL)
  );
}

/** Bulk mail also needs links that stop it without signing in. */
export function canSendStream(stream: Stream): boolean {
  return canSend() && (!isBulk(stream) || canSignTokens());
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== "";
}
