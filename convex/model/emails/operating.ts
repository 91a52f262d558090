/** The outbox as operators see it, and what they may do about a mail. */
import type { PaginationOptions, PaginationResult } from "convex/server";
import { v, type Infer } from "convex/values";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";
import { boundedPage } from "../../shared/limits";
import type { OutboxState, Stream } from "../../shared/mail/streams";
import {
  vDelivery,
  vMailReason,
  vOutboxState,
  vStream,
} from "../../tables/email";
import { openBatches } from "./batches";
import { canSend, missingFor } from "./capability";
import { readLane } from "./lane";
import { maskAddress, maskAddressesIn, maskPreview } from "./masking";
import { previewOf, type MailPreview } from "./mine";
import * as Outbox from "./outbox";
import { causeOf, vMailCause } from "./why";

export const vOutboxLine = v.object({
  mailId: v.id("emailOutbox"),
  stream: vStream,
  state: vOutboxState,
  reason: v.optional(vMailReason),
  /** The provider's own words, addresses in them masked. */
  lastError: v.optional(v.string()),
  delivery: v.optional(vDelivery),
  /** Masked; null when its member is gone and nothing was sent. */
  address: v.union(v.null(), v.string()),
  userId: v.optional(v.id("users")),
  orgId: v.optional(v.id("organisations")),
  /** Requests to the provider it was part of. */
  attempt: v.number(),
  /** Of one that is being sent: when it is asked for again, and why it must be. */
  again: v.optional(
    v.object({ at: v.number(), reason: v.optional(vMailReason) }),
  ),
  createdAt: v.number(),
  notBefore: v.number(),
  notAfter: v.number(),
  sentAt: v.optional(v.number()),
  endedAt: v.optional(v.number()),
  providerId: v.optional(v.string()),
  cause: vMailCause,
  matchIds: v.array(v.id("matches")),
  viewerCan: v.object({
    retry: v.boolean(),
    cancel: v.boolean(),
    putBack: v.boolean(),
  }),
  /** Why one that failed is not tried again. */
  retryBar: v.optional(vOneOf(["code", "unknown"])),
});
type OutboxLine = Infer<typeof vOutboxLine>;

interface OutboxFilters {
  state?: OutboxState | undefined;
  stream?: Stream | undefined;
}

/** Newest first, of a state, of a stream, of both or of all. */
export async function listOutbox(
  ctx: QueryCtx,
  { state, stream }: OutboxFilters,
  asOf: number,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<OutboxLine>> {
  boundedPage(paginationOpts);
  const mails = ctx.db.query("emailOutbox");
  const chosen =
    stream === undefined
      ? state === undefined
        ? mails.withIndex("by_creation_time")
        : mails.withIndex("by_state", (q) => q.eq("state", state))
      : state === undefined
        ? mails.withIndex("by_stream", (q) => q.eq("stream", stream))
        : mails.withIndex("by_stream_and_state", (q) =>
            q.eq("stream", stream).eq("state", state),
          );
  const { page, ...rest } = await chosen.order("desc").paginate(paginationOpts);
  return {
    ...rest,
    page: await Promise.all(page.map((mail) => toLine(ctx, mail, asOf))),
  };
}

async function toLine(
  ctx: QueryCtx,
  mail: Outbox.Mail,
  asOf: number,
): Promise<OutboxLine> {
  const { refs, lastError } = mail;
  const address = await addressOf(ctx, mail);
  const isFailed = mail.state === "failed";
  const bar = isFailed ? Outbox.retryBar(mail) : null;
  return {
    mailId: mail._id,
    stream: mail.stream,
    state: mail.state,
    reason: mail.reason,
    lastError: lastError === undefined ? undefined : maskAddressesIn(lastError),
    delivery: mail.delivery,
    address: address === undefined ? null : maskAddress(address),
    userId: mail.userId,
    orgId: mail.orgId,
    attempt: mail.attempt,
    again: await againOf(ctx, mail),
    createdAt: mail._creationTime,
    notBefore: mail.notBefore,
    notAfter: mail.notAfter,
    sentAt: mail.sentAt,
    endedAt: mail.endedAt,
    providerId: mail.providerId,
    cause: await causeOf(ctx, mail),
    matchIds: "matchIds" in refs ? refs.matchIds : [],
    viewerCan: {
      retry: isFailed && bar === null,
      cancel: mail.state === "waiting",
      putBack: Outbox.canPutBack(mail, asOf),
    },
    retryBar: bar ?? undefined,
  };
}

/** Where it went; of one that has not gone, where it would go. */
async function addressOf(
  ctx: QueryCtx,
  { _id, address, userId }: Outbox.Mail,
): Promise<string | undefined> {
  if (address !== undefined) return address;
  const kept = await Outbox.contentsOf(ctx, _id);
  if (kept !== null || userId === undefined) return kept?.address;
  return (await ctx.db.get("users", userId))?.email;
}

async function againOf(ctx: QueryCtx, { state, batchId }: Outbox.Mail) {
  if (state !== "sending" || batchId === undefined) return undefined;
  const batch = await ctx.db.get("emailBatches", batchId);
  // While it is held, somebody is at it; it waits only once it was let go.
  if (batch?.leaseToken !== undefined || batch?.state !== "open") {
    return undefined;
  }
  return { at: batch.notBefore, reason: batch.lastReason };
}

/** As its reader sees it, but for what is theirs alone; null when nothing is left of it. */
export async function operatorPreview(
  ctx: QueryCtx,
  mailId: Id<"emailOutbox">,
  asOf: number,
): Promise<MailPreview | null> {
  const mail = await Outbox.requireMail(ctx, mailId);
  const preview = await previewOf(ctx, mail, asOf);
  return preview && maskPreview(preview);
}

export const vSending = v.object({
  /** Whether mail can leave from this deployment at all, and whether bulk mail can. */
  canSend: v.boolean(),
  canSendBulk: v.boolean(),
  pausedAt: v.union(v.null(), v.number()),
  /** No request leaves before (ms): pace, or the provider's wish. */
  nextSendAt: v.number(),
  /** Requests on their way, or to be asked again; a hundred at most are counted. */
  openRequests: v.number(),
});

export async function readSending(
  ctx: QueryCtx,
): Promise<Infer<typeof vSending>> {
  const lane = await readLane(ctx);
  return {
    canSend: canSend(),
    canSendBulk: missingFor("weeklyDigest") === null,
    pausedAt: lane?.pausedAt ?? null,
    nextSendAt: lane?.nextSendAt ?? 0,
    openRequests: (await openBatches(ctx)).length,
  };
}

/** What an operator may do with one mail, and the states in which it is done already. */
const DEEDS = {
  retry: { carryOut: Outbox.retry, isDone: isUnderWay },
  cancel: {
    carryOut: Outbox.cancel,
    isDone: ({ state }: Outbox.Mail) => state === "cancelled",
  },
  putBack: { carryOut: Outbox.putBack, isDone: isUnderWay },
} as const;

/** Does it once: twice is no error. Answers whether this call did it. */
export async function doOnce(
  ctx: MutationCtx,
  deed: keyof typeof DEEDS,
  mailId: Id<"emailOutbox">,
): Promise<boolean> {
  const { carryOut, isDone } = DEEDS[deed];
  if (isDone(await Outbox.requireMail(ctx, mailId))) return false;
  await carryOut(ctx, mailId);
  return true;
}

function isUnderWay({ state }: Outbox.Mail): boolean {
  return state === "waiting" || state === "sending";
}
