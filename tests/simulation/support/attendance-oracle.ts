/** What must hold of asking who was there, whatever befell a month. */
import { expect } from "vitest";
import type { EventStory, MonthEnd } from "./attendance-play";

const MOST_ASKED = 2;

/** Answers how many questions were looked at, so that a month of nothing is seen. */
export function checkMonth(end: MonthEnd): number {
  for (const story of end.stories) {
    if (story.cancelledAt === null) everybodyWasAsked(end, story);
    else nobodyIsAsked(end, story, story.cancelledAt);
    nobodyWasAskedEarly(end, story);
    nobodyWasAskedTwice(end, story);
  }
  for (const { askedCount } of end.prompts) {
    expect(askedCount, "times asked").toBeLessThanOrEqual(MOST_ASKED);
  }
  return end.asked.length;
}

/** Whoever was to come and of whom nobody has said whether they did. */
function everybodyWasAsked(end: MonthEnd, story: EventStory): void {
  const endsAt = endOf(story);
  expect(endsAt, "it is over").toBeLessThan(end.now);
  for (const { userId, eventId, answer, state } of end.registrations) {
    if (eventId !== story.eventId) continue;
    if (answer === "no" || state === "waiting") continue;
    const isAbout = (row: { userId: string; eventId: string }) =>
      row.userId === userId && row.eventId === eventId;
    const isKnown = end.attendances.some(isAbout);
    const prompt = end.prompts.find(isAbout);
    const isAsked = prompt !== undefined && prompt.dueAt >= endsAt;
    expect(isKnown || isAsked, `${userId} was asked about ${eventId}`).toBe(
      true,
    );
  }
}

function nobodyIsAsked(
  { asked, shown }: MonthEnd,
  { eventId }: EventStory,
  cancelledAt: number,
): void {
  const late = asked.filter(
    (each) => each.eventId === eventId && each.at > cancelledAt,
  );
  expect(late, "asked about what was cancelled").toEqual([]);
  for (const events of shown.values()) {
    expect(events, "still shown").not.toContain(eventId);
  }
}

/** Not before the end, as it stood when they were asked. */
function nobodyWasAskedEarly({ asked }: MonthEnd, story: EventStory): void {
  for (const { eventId, at } of asked) {
    if (eventId !== story.eventId) continue;
    const standing = story.ends.findLast(({ since }) => since <= at);
    expect(at).toBeGreaterThanOrEqual(standing?.endsAt ?? Infinity);
  }
}

/** Once for each end that it had, and no second row for anybody. */
function nobodyWasAskedTwice(
  { asked, prompts }: MonthEnd,
  { eventId, ends }: EventStory,
): void {
  const ofEvent = asked.filter((each) => each.eventId === eventId);
  for (const userId of new Set(ofEvent.map((each) => each.userId))) {
    const times = ofEvent.filter((each) => each.userId === userId).length;
    const moves = new Set(ends.map(({ endsAt }) => endsAt)).size;
    expect(times, "asked").toBeLessThanOrEqual(moves);
    const rows = prompts.filter(
      (each) => each.userId === userId && each.eventId === eventId,
    );
    expect(rows, "rows").toHaveLength(1);
  }
}

const endOf = ({ ends }: EventStory) => ends.at(-1)?.endsAt ?? Infinity;
