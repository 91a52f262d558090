/** The fake served over HTTP on loopback, for browser tests; and its webhooks, as the provider posts them. */
import {
  createFakeResend,
  type FakeResend,
  type FakeResendOptions,
} from "./fake-resend";
import {
  signedWebhook,
  WEBHOOK_SECRET,
  type WebhookEvent,
} from "./fake-resend-webhooks";
import { serveHandler } from "./http-handler";

export interface FakeResendServer {
  fake: FakeResend;
  /** What an app needs of its environment to mail through it, but for the secret of its own links. */
  env: Record<string, string>;
  /** Posts one signed webhook to an app; answers its status. */
  tell(siteUrl: string, event: WebhookEvent): Promise<number>;
  close(): Promise<void>;
}

export async function startFakeResend(
  options: FakeResendOptions = {},
): Promise<FakeResendServer> {
  const fake = createFakeResend(options);
  const { url, close } = await serveHandler(
    async (request) => await fake.handle(request),
  );
  const now = options.now ?? (() => Date.now());
  let told = 0;
  return {
    fake,
    env: {
      RESEND_API_KEY: "re_fake",
      RESEND_BASE_URL: url,
      RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
      MAIL_FROM: "Wayfinder <hello@wayfinder.example>",
    },
    tell: async (siteUrl, event) => {
      told += 1;
      const request = await signedWebhook(event, {
        id: `msg_${told}`,
        at: now(),
      });
      return (await fetch(`${siteUrl}/email/webhook`, request)).status;
    },
    close,
  };
}
