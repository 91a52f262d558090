import { v } from "convex/values";
import { internal } from "../_generated/api";
import type { Id } from "../_generated/dataModel";
import { env } from "../_generated/server";
import { internalAction, internalMutation } from "../functions";
import {
  createMailer,
  type OutgoingMail,
  type SendAnswer,
} from "../integrations/resend/mailer";
import * as Beginning from "../model/emails/beginning";
import * as Claiming from "../model/emails/claiming";
import { letterToMail } from "../model/emails/letters";
import * as Recording from "../model/emails/recording";
import { removeOld, vRemoval } from "../model/emails/retention";
import * as Watching from "../model/emails/watching";

const holder = { batchId: v.id("emailBatches"), leaseToken: v.string() };

/** Looks for what is due and sends the next request on its way. */
export const dispatch = internalMutation({
  args: {},
  returns: v.null(),
  isHot: true,
  handler: async (ctx) => {
    await Claiming.dispatch(ctx);
    return null;
  },
});

/** The last look at a request before it leaves; null when there is nothing to send. */
export const begin = internalMutation({
  args: holder,
  returns: v.union(v.null(), Beginning.vRequest),
  isHot: true,
  handler: async (ctx, args) => await Beginning.begin(ctx, args),
});

/** Settles a request, and has the next one looked for. */
export const record = internalMutation({
  args: Recording.vRecord.fields,
  returns: v.null(),
  isHot: true,
  handler: async (ctx, args) => {
    await Recording.record(ctx, args);
    return null;
  },
});

/**
 * The machine stood still between the last look and the request: nothing has left,
 * and whether it still may is looked at anew.
 */
const OVERSLEPT: SendAnswer = {
  outcome: {
    kind: "later",
    reason: "internal",
    error: "too late after the last look",
    isUnknown: false,
  },
};

/** One request to the provider: looked at, worded, asked, recorded. */
export const send = internalAction({
  args: holder,
  returns: v.null(),
  handler: async (ctx, held) => {
    const request = await ctx.runMutation(internal.emails.delivery.begin, held);
    if (request === null) return null;
    const worded = await word(request.letters);
    const isInTime = Date.now() < request.until;
    const { outcome, gapMs } = isInTime
      ? await ask(worded.mails, request.key)
      : OVERSLEPT;
    await ctx.runMutation(internal.emails.delivery.record, {
      ...held,
      mayHaveReached: request.mayHaveReached,
      unworded: worded.failed,
      outcome:
        outcome.kind === "accepted"
          ? { kind: "accepted", sent: paired(worded.ids, outcome.ids) }
          : outcome,
      ...(gapMs !== undefined && { gapMs }),
    });
    return null;
  },
});

type OutboxId = Id<"emailOutbox">;

/** One letter that cannot be worded must not keep the others. */
async function word(letters: readonly Beginning.MailToSend[]) {
  const ids: OutboxId[] = [];
  const mails: OutgoingMail[] = [];
  const failed: { outboxId: OutboxId; error: string }[] = [];
  for (const letter of letters) {
    try {
      mails.push(await letterToMail(letter));
      ids.push(letter.outboxId);
    } catch (error) {
      const said = error instanceof Error ? error.message : "not worded";
      failed.push({ outboxId: letter.outboxId, error: said });
    }
  }
  return { ids, mails, failed };
}

async function ask(mails: OutgoingMail[], key: string): Promise<SendAnswer> {
  if (mails.length === 0) return { outcome: { kind: "accepted", ids: [] } };
  const mailer = createMailer({
    apiKey: env.RESEND_API_KEY ?? "",
    baseUrl: env.RESEND_BASE_URL,
  });
  return await mailer.sendBatch(mails, key);
}

function paired(ids: readonly OutboxId[], providerIds: readonly string[]) {
  return ids.map((outboxId, at) => ({
    outboxId,
    providerId: providerIds[at] ?? "",
  }));
}

/** Ends what ran out and takes up what the chain has lost. */
export const watch = internalMutation({
  args: {},
  returns: Watching.vWatched,
  handler: async (ctx) => await Watching.watch(ctx),
});

/** Removes what is past its time, a page at a time. */
export const removePast = internalMutation({
  args: vRemoval.fields,
  returns: v.null(),
  handler: async (ctx, removal) => {
    const next = await removeOld(ctx, removal);
    if (next !== null) {
      await ctx.scheduler.runAfter(
        0,
        internal.emails.delivery.removePast,
        next,
      );
    }
    return null;
  },
});
