/**
 * Who was at an event, as its organisers mark it. The list is whoever registered
 * or is known to have been there; anybody else of the organisation is found by
 * name. An organiser's word stands beside the member's own, and says whose it is.
 */
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { foldText } from "../../shared/folding";
import { boundedList, boundedText, LIMITS } from "../../shared/limits";
import { vAttendanceAnswer, vAttendanceSource } from "../../tables/attendance";
import { vRsvpAnswer } from "../../tables/events";
import { requireMembership } from "../access";
import { findRegistration } from "../events/registering";
import { audit } from "../members/audit";
import { NAMELESS_KEY, rowsOf } from "../members/rows";
import { claim } from "./claims";
import { findAttendance } from "./rows";

/** Past it an event is marked by import, not by hand. */
const MOST_PEOPLE = 500;
const MOST_FOUND = 10;

export const vRosterLine = v.object({
  userId: v.id("users"),
  /** "" where they hide it from organisers, and of guests. */
  name: v.string(),
  /** Belongs to the organisation no more or never did: it sees nothing of them. */
  isGuest: v.boolean(),
  rsvp: v.union(v.null(), vRsvpAnswer),
  /** What holds, and whose word it is. */
  answer: v.union(v.null(), vAttendanceAnswer),
  source: v.union(v.null(), vAttendanceSource),
  isDisputed: v.boolean(),
  /** What an organiser says, whether or not it holds. */
  organiserAnswer: v.union(v.null(), vAttendanceAnswer),
  /** What the member says; shown beside a word that differs. */
  selfAnswer: v.union(v.null(), vAttendanceAnswer),
  /** The organiser who marked them; "" where none did, or they hide their name. */
  markedBy: v.string(),
  /** The mark is the caller's own. */
  isMine: v.boolean(),
});
export type RosterLine = Infer<typeof vRosterLine>;

export const vRoster = v.object({
  lines: v.array(vRosterLine),
  /** There are more than can be marked by hand. */
  isCut: v.boolean(),
});

type Event = Doc<"events">;

/** By name; whoever hides theirs comes last. */
export async function getRoster(
  ctx: QueryCtx,
  event: Event,
  viewerId: Id<"users">,
): Promise<Infer<typeof vRoster>> {
  const [registrations, attendances] = await Promise.all([
    ctx.db
      .query("registrations")
      .withIndex("by_eventId_and_userId", (q) => q.eq("eventId", event._id))
      .take(MOST_PEOPLE + 1),
    ctx.db
      .query("attendances")
      .withIndex("by_eventId_and_userId", (q) => q.eq("eventId", event._id))
      .take(MOST_PEOPLE + 1),
  ]);
  const rsvps = new Map(registrations.map((row) => [row.userId, row.answer]));
  const known = new Map(attendances.map((row) => [row.userId, row]));
  const people = [...new Set([...rsvps.keys(), ...known.keys()])];
  const markers = attendances.flatMap(
    ({ claims }) => claims.organiser?.byId ?? [],
  );
  const names = await rowsOf(ctx, event.orgId, [...people, ...markers]);
  const lines = people
    .map((userId): RosterLine & { nameKey: string } => {
      const row = known.get(userId);
      const byId = row?.claims.organiser?.byId;
      return {
        userId,
        name: names.get(userId)?.name ?? "",
        isGuest: !names.has(userId),
        nameKey: names.get(userId)?.nameKey ?? NAMELESS_KEY,
        rsvp: rsvps.get(userId) ?? null,
        answer: row?.answer ?? null,
        source: row?.source ?? null,
        isDisputed: row?.isDisputed ?? false,
        organiserAnswer: row?.claims.organiser?.answer ?? null,
        selfAnswer: row?.claims.self?.answer ?? null,
        markedBy: (byId && names.get(byId)?.name) ?? "",
        isMine: byId === viewerId,
      };
    })
    .sort((a, b) => (a.nameKey < b.nameKey ? -1 : 1))
    .map(({ nameKey: _, ...line }) => line);
  return {
    lines: lines.slice(0, MOST_PEOPLE),
    isCut:
      registrations.length > MOST_PEOPLE || attendances.length > MOST_PEOPLE,
  };
}

export const vFoundMember = v.object({
  userId: v.id("users"),
  name: v.string(),
});

/** Members whose name begins so, for whoever came without a word. */
export async function findByName(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  text: string,
): Promise<Infer<typeof vFoundMember>[]> {
  const sought = foldText(boundedText("text", text, LIMITS.searchText));
  if (sought === "") return [];
  const found = await ctx.db
    .query("memberRows")
    .withSearchIndex("search_searchText", (q) =>
      q.search("searchText", sought).eq("orgId", orgId),
    )
    .take(MOST_FOUND);
  return found
    .filter(({ name }) => name !== "")
    .map(({ userId, name }) => ({ userId, name }));
}

export const vMark = v.object({
  userId: v.id("users"),
  answer: v.union(v.null(), vAttendanceAnswer),
});
export type Mark = Infer<typeof vMark>;

interface Marking {
  event: Event;
  byId: Id<"users">;
  /** Whose word the organiser brings; their own unless said otherwise. */
  source?: "organiser" | "luma";
}

/**
 * Notes an organiser's word on each, or what Luma says through them; null takes it
 * back. Answers what that source had said before, so that an undo says exactly
 * that again.
 */
export async function mark(
  ctx: MutationCtx,
  { event, byId, source = "organiser" }: Marking,
  marks: readonly Mark[],
): Promise<Mark[]> {
  boundedList("marks", marks, LIMITS.marksAtOnce);
  const before: Mark[] = [];
  for (const { userId, answer } of marks) {
    const known = await findAttendance(ctx, event._id, userId);
    const said = known?.claims[source]?.answer ?? null;
    if (said === answer) continue;
    if (known === null) await requireSomebody(ctx, event, userId);
    before.push({ userId, answer: said });
    // No person says what Luma says; the log names who brought it.
    const by = source === "organiser" && { byId };
    await claim(ctx, { event, userId, source, answer, ...by });
  }
  if (before.length > 0) await note(ctx, event, byId, before);
  if (marks.some(({ answer }) => answer === null)) await askAgain(ctx, event);
  return before;
}

/** Whoever was not asked because they were marked is asked once the mark is gone. */
async function askAgain(
  ctx: MutationCtx,
  { _id: eventId, state, promptAt }: Event,
) {
  if (state !== "scheduled" || promptAt !== undefined) return;
  await ctx.db.patch("events", eventId, { promptAt: Date.now() });
}

/** Whoever registered may be marked, member or not; else only members. */
async function requireSomebody(
  ctx: QueryCtx,
  { _id: eventId, orgId }: Event,
  userId: Id<"users">,
) {
  const registration = await findRegistration(ctx, eventId, userId);
  if (registration === null) await requireMembership(ctx, orgId, userId);
}

/** One line for one person, who reads it; one for many, who do not need it each. */
async function note(
  ctx: MutationCtx,
  { _id: eventId, orgId, title }: Event,
  actorId: Id<"users">,
  changed: readonly Mark[],
) {
  const [only, ...others] = changed;
  await audit(ctx, {
    orgId,
    actorId,
    ...(others.length === 0 && only && { subjectId: only.userId }),
    action: "attendanceMarked",
    details: { eventId, title, count: changed.length },
  });
}
