/**
 * Events of a calendar into ours. Known by source and their id there: no calendar
 * reaches an event of another. What an admin changed here stays as it is.
 */
import { v, type Infer } from "convex/values";
import type { MutationCtx } from "../../_generated/server";
import type { SourceKind } from "../../shared/communities/sources";
import { refusalOf } from "../../shared/errors";
import { LIMITS } from "../../shared/limits";
import { isTimeZone } from "../../shared/mail/schedule";
import { sanitiseLink } from "../profiles/links";
import * as Editing from "./editing";
import { checkedEvent } from "./facts";
import type { Source } from "./sources";
import type { Event, EventFacts } from "./views";

/** As integrations/calendars/found.ts has it. */
export const vFoundEvent = v.object({
  externalId: v.string(),
  title: v.string(),
  description: v.string(),
  startsAt: v.number(),
  endsAt: v.number(),
  timeZone: v.string(),
  place: v.string(),
  url: v.string(),
  isOnline: v.boolean(),
  isCancelled: v.boolean(),
  capacity: v.optional(v.number()),
});
export type Found = Infer<typeof vFoundEvent>;

const ORIGIN = {
  luma: "luma",
  lumaPublic: "luma",
  ics: "ics",
  csv: "csv",
} as const satisfies Record<SourceKind, Event["origin"]>;
/** A UID is a line; longer ones are told apart by their ends. */
const ID_LENGTH = 400;

export type Saved = "added" | "changed" | "cancelled" | "unchanged" | "skipped";

export async function saveFound(
  ctx: MutationCtx,
  source: Source,
  found: Found,
): Promise<Saved> {
  const facts = factsOf(source, found);
  const externalId = found.externalId.slice(-ID_LENGTH);
  if (facts === null || externalId === "") return "skipped";
  const known = await ctx.db
    .query("events")
    .withIndex("by_sourceId_and_externalId", (q) =>
      q.eq("sourceId", source._id).eq("externalId", externalId),
    )
    .unique();
  if (known !== null) return await follow(ctx, known, facts, found.isCancelled);
  // What was called off before anybody heard of it is no news.
  if (found.isCancelled) return "unchanged";
  await Editing.insert(ctx, source.orgId, facts, {
    origin: ORIGIN[source.kind],
    sourceId: source._id,
    externalId,
  });
  return "added";
}

async function follow(
  ctx: MutationCtx,
  known: Event,
  facts: EventFacts,
  isCancelled: boolean,
): Promise<Saved> {
  const isDecidedHere = known.editedFields.includes("state");
  if (isCancelled) {
    if (known.state === "cancelled" || isDecidedHere) return "unchanged";
    await Editing.cancel(ctx, known, "source");
    return "cancelled";
  }
  let event = known;
  const isBack = known.state === "cancelled" && !isDecidedHere;
  if (isBack) {
    await Editing.revive(ctx, known);
    event = (await ctx.db.get("events", known._id)) ?? known;
  }
  const changed = Editing.changedFields(event, facts).filter(
    (field) => !event.editedFields.includes(field),
  );
  if (event.state === "scheduled" && changed.length > 0) {
    const news = Object.fromEntries(
      changed.map((field) => [field, facts[field]]),
    );
    await Editing.change(ctx, event, news, changed);
    return "changed";
  }
  if (event.missedCount !== undefined) {
    await ctx.db.patch("events", event._id, { missedCount: undefined });
  }
  return isBack ? "changed" : "unchanged";
}

/** As far as it can be kept: texts are cut, a link that is none is left out. Null for what is no event. */
function factsOf(source: Source, found: Found): EventFacts | null {
  try {
    return checkedEvent({
      title: cut(found.title, LIMITS.line),
      description: cut(found.description, LIMITS.listingText),
      startsAt: found.startsAt,
      endsAt: found.endsAt,
      timeZone: isTimeZone(found.timeZone) ? found.timeZone : source.timeZone,
      place: cut(found.place, LIMITS.line),
      url: linkOf(found.url),
      isOnline: found.isOnline,
      audience: source.audience,
      ...(found.capacity !== undefined && { capacity: found.capacity }),
    });
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return null;
  }
}

function linkOf(url: string): string {
  try {
    return sanitiseLink("url", url);
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return "";
  }
}

function cut(text: string, most: number): string {
  const line = text.trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
