import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import { vOneOf } from "../../lib/validators";
import { vAttendanceAnswer, vAttendanceSource } from "../../tables/attendance";
import { vEventAudience, vEventOrigin, vRsvpAnswer } from "../../tables/events";

/** What an event says of itself; an admin writes it, a sync may. */
export const vEventFacts = v.object({
  title: v.string(),
  description: v.string(),
  startsAt: v.number(),
  endsAt: v.number(),
  /** IANA. */
  timeZone: v.string(),
  place: v.string(),
  url: v.string(),
  isOnline: v.boolean(),
  audience: vEventAudience,
  capacity: v.optional(v.number()),
});
export type EventFacts = Infer<typeof vEventFacts>;

/** "waiting": for a place, which comes by itself. */
export const vMyRsvp = v.object({
  answer: vRsvpAnswer,
  isWaiting: v.boolean(),
});

/** An event in a list. */
export const vEventCard = v.object({
  eventId: v.id("events"),
  orgId: v.id("organisations"),
  orgName: v.string(),
  orgSlug: v.string(),
  title: v.string(),
  startsAt: v.number(),
  endsAt: v.number(),
  timeZone: v.string(),
  place: v.string(),
  isOnline: v.boolean(),
  isCancelled: v.boolean(),
  mine: v.union(v.null(), vMyRsvp),
});
export type EventCard = Infer<typeof vEventCard>;

export const vEventPage = vEventCard.extend({
  description: v.string(),
  url: v.string(),
  /** Counted up by each change that a calendar program shows. */
  sequence: v.number(),
  changedAt: v.number(),
  origin: vEventOrigin,
  audience: vEventAudience,
  capacity: v.union(v.number(), v.null()),
  goingCount: v.number(),
  waitingCount: v.number(),
  /** What is known of the viewer's being there; null while nobody has said. */
  attendance: v.union(
    v.null(),
    v.object({
      answer: vAttendanceAnswer,
      source: vAttendanceSource,
      /** What the viewer says themselves. */
      selfAnswer: v.union(v.null(), vAttendanceAnswer),
    }),
  ),
  viewerCan: v.object({
    answer: v.boolean(),
    administer: v.boolean(),
    /** Say whether they came: it has begun, and they belong to it. */
    confirm: v.boolean(),
    /** Say what they thought of it: they came. */
    rate: v.boolean(),
  }),
  /** Why it cannot be answered, where it cannot. */
  closed: v.union(v.null(), vOneOf(["signedOut", "cancelled", "over"])),
});
export type EventPage = Infer<typeof vEventPage>;

export type Event = Doc<"events">;
export type Registration = Doc<"registrations">;

export function toEventCard(
  event: Event,
  org: Pick<Doc<"organisations">, "name" | "slug">,
  mine: Registration | null,
): EventCard {
  return {
    eventId: event._id,
    orgId: event.orgId,
    orgName: org.name,
    orgSlug: org.slug,
    title: event.title,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    timeZone: event.timeZone,
    place: event.place,
    isOnline: event.isOnline,
    isCancelled: event.state === "cancelled",
    mine:
      mine === null
        ? null
        : { answer: mine.answer, isWaiting: mine.state === "waiting" },
  };
}
