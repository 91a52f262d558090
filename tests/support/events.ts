/** Events of a test world, made through the functions admins use. */
import { api } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import type { EventFacts } from "../../convex/model/events/views";
import type { Person } from "./people";

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** An event of two hours that begins in a day, unless `more` says otherwise. */
export function eventFacts(more: Partial<EventFacts> = {}): EventFacts {
  const startsAt = more.startsAt ?? Date.now() + DAY_MS;
  return {
    title: "Reading group",
    description: "",
    startsAt,
    endsAt: startsAt + 2 * HOUR_MS,
    timeZone: "America/Argentina/Buenos_Aires",
    place: "The library",
    url: "",
    isOnline: false,
    audience: "everyone",
    ...more,
  };
}

export async function anEvent(
  admin: Person,
  orgId: Id<"organisations">,
  more: Partial<EventFacts> = {},
): Promise<Id<"events">> {
  return await admin.as.mutation(api.events.mutations.create, {
    orgId,
    facts: eventFacts(more),
  });
}
