import { internal } from "../_generated/api";
import { env, httpAction } from "../_generated/server";
import { internalMutation } from "../functions";
import { v } from "convex/values";
import { readWebhook } from "../integrations/resend/webhooks";
import { logLine } from "../lib/logging";
import { takeNews, vDeliveryNews } from "../model/emails/deliveries";

/** Far above any message of the provider's (bytes). */
const MOST_LENGTH = 256_000;

/** POST /email/webhook: what the provider tells of mails it took. */
export const webhook = httpAction(async (ctx, request) => {
  const secret = env.RESEND_WEBHOOK_SECRET;
  if (secret === undefined || secret === "") {
    logLine({
      level: "warn",
      event: "webhookRefused",
      reason: "RESEND_WEBHOOK_SECRET is not set",
    });
    return new Response("webhooks are not set up here", { status: 400 });
  }
  const body = await request.text();
  const news =
    body.length > MOST_LENGTH
      ? null
      : readWebhook(body, request.headers, secret);
  if (news === null) return new Response("bad signature", { status: 400 });
  await ctx.runMutation(internal.emails.webhook.take, news);
  return new Response(null, { status: 204 });
});

/** Takes one verified message; answers whether it was new. */
export const take = internalMutation({
  args: vDeliveryNews.fields,
  returns: v.boolean(),
  handler: async (ctx, news) => await takeNews(ctx, news),
});
