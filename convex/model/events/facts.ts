/** What an event may say: checked at the field, before anything is stored. */
import { refusal } from "../../shared/errors";
import {
  boundedNumber,
  boundedText,
  LIMITS,
  requiredText,
} from "../../shared/limits";
import { isTimeZone } from "../../shared/mail/schedule";
import { sanitiseLink } from "../profiles/links";
import type { EventFacts } from "./views";

/** A retreat; longer ones are programs. */
const LONGEST_MS = 31 * 86_400_000;
/** Dates outside are slips of a calendar's epoch. */
const YEARS = {
  from: Date.UTC(2000, 0),
  to: Date.UTC(2100, 0),
} as const;
const MOST_PLACES = 100_000;

/** Refuses INVALID at the field. */
export function checkedEvent(facts: EventFacts): EventFacts {
  const { startsAt, endsAt, capacity } = facts;
  boundedNumber("startsAt", startsAt, YEARS.from, YEARS.to);
  boundedNumber("endsAt", endsAt, YEARS.from, YEARS.to);
  if (endsAt <= startsAt) {
    throw refusal("INVALID", {
      field: "endsAt",
      details: { reason: "beforeStart" },
    });
  }
  if (endsAt - startsAt > LONGEST_MS) {
    throw refusal("INVALID", {
      field: "endsAt",
      details: { reason: "tooLong", limit: LONGEST_MS },
    });
  }
  if (!isTimeZone(facts.timeZone)) {
    throw refusal("INVALID", { field: "timeZone" });
  }
  if (capacity !== undefined)
    boundedNumber("capacity", capacity, 1, MOST_PLACES);
  return {
    title: requiredText("title", facts.title, LIMITS.line),
    description: boundedText(
      "description",
      facts.description,
      LIMITS.listingText,
    ),
    startsAt: Math.floor(startsAt),
    endsAt: Math.floor(endsAt),
    timeZone: facts.timeZone,
    place: boundedText("place", facts.place, LIMITS.line),
    url: sanitiseLink("url", facts.url),
    isOnline: facts.isOnline,
    audience: facts.audience,
    ...(capacity !== undefined && { capacity: Math.floor(capacity) }),
  };
}
