import { writeCalendar } from "@convex/shared/calendar/ics";
import type { EventPage } from "../types";

type Entry = Pick<
  EventPage,
  | "eventId"
  | "title"
  | "description"
  | "startsAt"
  | "endsAt"
  | "place"
  | "isCancelled"
  | "sequence"
  | "changedAt"
>;

/**
 * One event as a calendar file. `site` is this app's origin. Its name is the one
 * that the member's feed gives it, so that a program which has both shows one.
 */
export function eventCalendar(event: Entry, site: string): string {
  const { eventId, title, description, startsAt, endsAt, place } = event;
  const { isCancelled, sequence, changedAt } = event;
  return writeCalendar(title, [
    {
      uid: `event-${eventId}@${new URL(site).hostname}`,
      url: `${site}/events/${eventId}`,
      title,
      description,
      startsAt,
      endsAt,
      place,
      isCancelled,
      sequence,
      changedAt,
    },
  ]);
}
