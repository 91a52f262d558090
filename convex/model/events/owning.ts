import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import type { Event } from "./views";

/** An event of this organisation; another's is not there. */
export async function requireOwnEvent(
  ctx: QueryCtx,
  org: Pick<Doc<"organisations">, "_id">,
  eventId: Id<"events">,
): Promise<Event> {
  const event = await ctx.db.get("events", eventId);
  if (event?.orgId !== org._id) throw refusal("NOT_FOUND");
  return event;
}
