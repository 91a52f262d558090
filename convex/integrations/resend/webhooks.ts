/** What Resend tells of mails it took. Source: https://resend.com/docs/dashboard/webhooks/event-types */
import { Resend } from "resend";
import type { Delivery } from "../../shared/mail/streams";

export interface DeliveryNews {
  messageId: string;
  type: string;
  providerId: string;
  /** Absent: nothing this app keeps. */
  delivery?: Delivery;
  /** Of a bounce: whether the address will never work. */
  isPermanent: boolean;
}

const DELIVERY_OF: Readonly<Record<string, Delivery>> = {
  "email.delivery_delayed": "delayed",
  "email.delivered": "delivered",
  "email.opened": "opened",
  "email.bounced": "bounced",
  "email.complained": "complained",
};

/**
 * Reads a webhook whose signature holds over the raw body and whose time is
 * within five minutes (both checked by the library); null for any other.
 */
export function readWebhook(
  payload: string,
  headers: Headers,
  webhookSecret: string,
): DeliveryNews | null {
  const id = headers.get("svix-id") ?? headers.get("webhook-id") ?? "";
  try {
    // Verifying asks nobody: the key is not used.
    const event: unknown = new Resend("unused").webhooks.verify({
      payload,
      headers: {
        id,
        timestamp:
          headers.get("svix-timestamp") ??
          headers.get("webhook-timestamp") ??
          "",
        signature:
          headers.get("svix-signature") ??
          headers.get("webhook-signature") ??
          "",
      },
      webhookSecret,
    });
    return newsIn(event, id);
  } catch {
    return null;
  }
}

interface Event {
  type?: unknown;
  data?: { email_id?: unknown; bounce?: { type?: unknown } };
}

function newsIn(event: unknown, messageId: string): DeliveryNews {
  const { type, data } = (event ?? {}) as Event;
  const delivery = DELIVERY_OF[String(type)];
  return {
    messageId,
    type: String(type),
    providerId: String(data?.email_id ?? ""),
    ...(delivery !== undefined && { delivery }),
    // "Transient" ones (a full mailbox) may work tomorrow.
    isPermanent: data?.bounce?.type !== "Transient",
  };
}
