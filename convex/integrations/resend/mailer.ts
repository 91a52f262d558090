/**
 * Mail through Resend's API and its official SDK. One try a call: the sending
 * chain counts tries. Source: https://resend.com/docs/api-reference/emails/send-batch-emails
 */
import { Resend } from "resend";
import { gapIn, outcomeOfError, type ResendOutcome } from "./outcomes";

export interface MailerOptions {
  apiKey: string;
  /** Another server that speaks Resend's API; api.resend.com when left out. */
  baseUrl?: string | undefined;
  /** For the whole request, its body included (ms). */
  timeoutMs?: number | undefined;
}

export interface OutgoingMail {
  from: string;
  to: string;
  replyTo?: string;
  subject: string;
  html: string;
  text: string;
  headers?: Record<string, string>;
}

export interface SendAnswer {
  outcome: ResendOutcome;
  /** Least pause before the next request, as the headers say (ms). */
  gapMs?: number;
}

export interface Mailer {
  /** At most a hundred mails as one request under an idempotency key; never throws. */
  sendBatch: (mails: OutgoingMail[], key: string) => Promise<SendAnswer>;
}

/** Half of a lease; a request of a hundred takes a second or two. */
const TIMEOUT_MS = 30_000;

export function createMailer(options: MailerOptions): Mailer {
  const client = new Resend(
    options.apiKey,
    options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl },
  );
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  return {
    sendBatch: async (mails, key) => {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), timeoutMs);
      const { signal } = controller;
      try {
        return await Promise.race([
          ask(client, mails, key, signal),
          silenceOn(signal),
        ]);
      } catch (error) {
        return unheard(error instanceof Error ? error.message : "no answer");
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

async function ask(
  client: Resend,
  mails: OutgoingMail[],
  idempotencyKey: string,
  signal: AbortSignal,
): Promise<SendAnswer> {
  const { data, error, headers } = await client.batch.send(mails, {
    idempotencyKey,
    signal,
  });
  const gapMs = gapIn(headers);
  const rest = gapMs === undefined ? {} : { gapMs };
  if (error !== null) {
    return { outcome: outcomeOfError(error, headers, Date.now()), ...rest };
  }
  const ids = idsIn(data, mails.length);
  if (ids === null) return unheard("an answer that is not Resend's");
  return { outcome: { kind: "accepted", ids }, ...rest };
}

/** A 200 from something in between names nothing. */
function idsIn(data: unknown, count: number): string[] | null {
  const list = (data as { data?: unknown } | null)?.data;
  if (!Array.isArray(list) || list.length !== count) return null;
  const ids = list.map((one: { id?: unknown } | null) => one?.id);
  return ids.every((id) => typeof id === "string") ? ids : null;
}

function silenceOn(signal: AbortSignal): Promise<SendAnswer> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(unheard("timed out")));
  });
}

function unheard(error: string): SendAnswer {
  return {
    outcome: { kind: "later", reason: "network", error, isUnknown: true },
  };
}
