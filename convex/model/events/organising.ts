/** Events as those who run them see them: with counts, origin and what a sync leaves. */
import type { PaginationOptions, PaginationResult } from "convex/server";
import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { boundedPage } from "../../shared/limits";
import { vEventOrigin } from "../../tables/events";
import { pageOfOrg } from "./reading";
import { sumsOf } from "./sums";
import { vEventFacts, type Event } from "./views";

const vCounts = v.object({
  going: v.number(),
  maybe: v.number(),
  no: v.number(),
  waiting: v.number(),
  attended: v.number(),
  partly: v.number(),
  missed: v.number(),
});

export const vRunEventCard = v.object({
  eventId: v.id("events"),
  title: v.string(),
  startsAt: v.number(),
  endsAt: v.number(),
  timeZone: v.string(),
  isCancelled: v.boolean(),
  origin: vEventOrigin,
  capacity: v.union(v.number(), v.null()),
  counts: vCounts,
});
export type RunEventCard = Infer<typeof vRunEventCard>;

export const vRunEvent = vRunEventCard.extend({
  facts: vEventFacts,
  /** Changed here: a sync leaves them. Empty for the organisation's own. */
  editedFields: v.array(v.string()),
});
export type RunEvent = Infer<typeof vRunEvent>;

type Org = Pick<Doc<"organisations">, "_id">;

export async function list(
  ctx: QueryCtx,
  org: Org,
  when: "coming" | "past",
  asOf: number,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<RunEventCard>> {
  boundedPage(paginationOpts);
  const found = await pageOfOrg(ctx, org._id, when, asOf, paginationOpts);
  const page = await Promise.all(found.page.map((event) => toCard(ctx, event)));
  return { ...found, page };
}

/** Null where the organisation has no such event. */
export async function get(
  ctx: QueryCtx,
  org: Org,
  id: string,
): Promise<RunEvent | null> {
  const eventId = ctx.db.normalizeId("events", id);
  const event = eventId && (await ctx.db.get("events", eventId));
  if (event?.orgId !== org._id) return null;
  return {
    ...(await toCard(ctx, event)),
    facts: factsOf(event),
    editedFields: event.editedFields,
  };
}

async function toCard(ctx: QueryCtx, event: Event): Promise<RunEventCard> {
  const sums = await sumsOf(ctx, event._id);
  const { going, maybe, no, waiting, attended, partly, missed } = sums;
  return {
    eventId: event._id,
    title: event.title,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    timeZone: event.timeZone,
    isCancelled: event.state === "cancelled",
    origin: event.origin,
    capacity: event.capacity ?? null,
    counts: { going, maybe, no, waiting, attended, partly, missed },
  };
}

function factsOf(event: Event) {
  const { title, description, startsAt, endsAt, timeZone } = event;
  const { place, url, isOnline, audience, capacity } = event;
  return {
    title,
    description,
    startsAt,
    endsAt,
    timeZone,
    place,
    url,
    isOnline,
    audience,
    ...(capacity !== undefined && { capacity }),
  };
}
