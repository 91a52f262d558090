/** What the provider tells of mails it took: each message once, in any order. */
import { v, type Infer } from "convex/values";
import type { MutationCtx } from "../../_generated/server";
import {
  BULK_STREAMS,
  DELIVERIES,
  type Delivery,
} from "../../shared/mail/streams";
import { vDelivery } from "../../tables/email";
import { notify } from "../notifications/notify";
import { cancelWaiting } from "./cancelling";
import { contentsOf, type Mail } from "./outbox";
import { findPreferences, replan } from "./preferences";
import { count } from "./sums";

export const vDeliveryNews = v.object({
  messageId: v.string(),
  type: v.string(),
  providerId: v.string(),
  delivery: v.optional(vDelivery),
  isPermanent: v.boolean(),
});
type News = Infer<typeof vDeliveryNews>;

/** Those that the day's sums count. */
const COUNTED = ["delivered", "bounced", "complained"] as const;

/** Takes one message; answers whether it was new. */
export async function takeNews(ctx: MutationCtx, news: News): Promise<boolean> {
  const { messageId, type, delivery } = news;
  const known = await ctx.db
    .query("emailWebhooks")
    .withIndex("by_messageId", (q) => q.eq("messageId", messageId))
    .first();
  if (known !== null) return false;
  const receivedAt = Date.now();
  await ctx.db.insert("emailWebhooks", { messageId, type, receivedAt });
  if (delivery === undefined || news.providerId === "") return true;
  const mail = await ctx.db
    .query("emailOutbox")
    .withIndex("by_providerId", (q) => q.eq("providerId", news.providerId))
    .first();
  if (mail === null) return true;
  await raise(ctx, mail, delivery);
  if (delivery === "complained") await suppress(ctx, mail, "complained");
  if (delivery === "bounced" && news.isPermanent) {
    await suppress(ctx, mail, "bounced");
  }
  return true;
}

/** A later word never takes back a higher one. */
async function raise(ctx: MutationCtx, mail: Mail, delivery: Delivery) {
  const rank = (one: Delivery | undefined) =>
    one === undefined ? -1 : DELIVERIES.indexOf(one);
  if (rank(delivery) <= rank(mail.delivery)) return;
  await ctx.db.patch("emailOutbox", mail._id, { delivery });
  const counted = COUNTED.find((one) => one === delivery);
  if (counted !== undefined) await count(ctx, mail.stream, counted);
}

/** Nothing (bounce) or nothing in bulk (complaint) goes to this address any more. */
async function suppress(
  ctx: MutationCtx,
  mail: Mail,
  reason: "bounced" | "complained",
) {
  const address = mail.address ?? (await contentsOf(ctx, mail._id))?.address;
  if (address === undefined) return;
  const rows = await ctx.db
    .query("emailSuppressions")
    .withIndex("by_address", (q) => q.eq("address", address))
    .take(2);
  if (rows.some((row) => row.reason === reason)) return;
  const at = Date.now();
  await ctx.db.insert("emailSuppressions", { address, reason, at });
  await tellOwner(ctx, address, reason);
}

/** Whoever has the address now: it may have changed hands since the mail was sent. */
async function tellOwner(
  ctx: MutationCtx,
  address: string,
  reason: "bounced" | "complained",
) {
  const user = await ctx.db
    .query("users")
    .withIndex("email", (q) => q.eq("email", address))
    .first();
  if (user === null) return;
  const preferences = await findPreferences(ctx, user._id);
  if (preferences !== null) {
    const undeliverableAt = Date.now();
    const isOn =
      reason === "complained"
        ? (Object.fromEntries(
            BULK_STREAMS.map((stream) => [stream, false]),
          ) as typeof preferences.isOn)
        : preferences.isOn;
    const changed = { ...preferences, isOn, undeliverableAt };
    await ctx.db.patch("mailPreferences", preferences._id, {
      isOn,
      undeliverableAt,
    });
    await replan(ctx, changed);
  }
  await cancelWaiting(ctx, user._id, BULK_STREAMS, reason);
  if (reason === "bounced") {
    await notify(ctx, user._id, `undeliverable:${address}`, {
      kind: "mailUndeliverable",
    });
  }
}
