/** Webhooks as Resend signs them (the Standard Webhooks scheme). */
const PREFIX = "whsec_";

/** A secret for tests: base64 of 32 bytes. */
export const WEBHOOK_SECRET = `${PREFIX}${btoa("0123456789abcdef0123456789abcdef")}`;

export interface WebhookEvent {
  type: string;
  /** The provider's id of the mail. */
  emailId: string;
  /** Of a bounce. */
  bounce?: "Permanent" | "Transient";
}

/** The request of one webhook; `at` (ms) is when it was signed. */
export async function signedWebhook(
  { type, emailId, bounce }: WebhookEvent,
  {
    id,
    at = Date.now(),
    secret = WEBHOOK_SECRET,
  }: { id: string; at?: number; secret?: string },
): Promise<RequestInit & { body: string; headers: Record<string, string> }> {
  const body = JSON.stringify({
    type,
    created_at: new Date(at).toISOString(),
    data: {
      email_id: emailId,
      ...(bounce !== undefined && { bounce: { type: bounce, message: "" } }),
    },
  });
  const timestamp = String(Math.floor(at / 1_000));
  return {
    method: "POST",
    body,
    headers: {
      "svix-id": id,
      "svix-timestamp": timestamp,
      "svix-signature": `v1,${await sign(`${id}.${timestamp}.${body}`, secret)}`,
    },
  };
}

async function sign(text: string, secret: string): Promise<string> {
  const raw = Uint8Array.from(atob(secret.slice(PREFIX.length)), (one) =>
    one.charCodeAt(0),
  );
  const key = await crypto.subtle.importKey(
    "raw",
    raw,
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const bytes = new TextEncoder().encode(text);
  const signed = new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes));
  return btoa(String.fromCharCode(...signed));
}
