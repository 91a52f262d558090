/**
 * Luma's word on who was at an event, from the guest list that an organiser
 * downloads there. A guest is matched to a member by their address, and only where
 * the member lets organisers see it: everybody else answers like a stranger.
 */
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { AttendanceAnswer } from "../../shared/communities/vocabulary";
import { isEmailAddress, normaliseEmail } from "../../shared/emailAddress";
import { refusal } from "../../shared/errors";
import { boundedList, boundedText, LIMITS } from "../../shared/limits";
import { vAttendanceAnswer, vAttendanceSource } from "../../tables/attendance";
import { findByAddress } from "../members/rows";
import { mark, type Mark } from "./roster";
import { findAttendance } from "./rows";

export const vGuest = v.object({
  email: v.string(),
  isCheckedIn: v.boolean(),
});
type Guest = Infer<typeof vGuest>;

/** Where somebody is no member whose address is shown, all that follows is empty. */
export const vGuestStanding = v.object({
  isMember: v.boolean(),
  /** What holds on the roster now, and whose word it is. */
  answer: v.union(v.null(), vAttendanceAnswer),
  source: v.union(v.null(), vAttendanceSource),
  /** What an earlier guest list said, whether or not it holds. */
  lumaAnswer: v.union(v.null(), vAttendanceAnswer),
});
type GuestStanding = Infer<typeof vGuestStanding>;

type Event = Doc<"events">;

const STRANGER: GuestStanding = {
  isMember: false,
  answer: null,
  source: null,
  lumaAnswer: null,
};

/** What is known of each guest, in the order given. Writes nothing. */
export async function check(
  ctx: QueryCtx,
  event: Event,
  guests: readonly Guest[],
): Promise<GuestStanding[]> {
  const members = await membersOf(ctx, event, guests);
  return await Promise.all(
    members.map(async (userId) => {
      if (userId === null) return STRANGER;
      const known = await findAttendance(ctx, event._id, userId);
      return {
        isMember: true,
        answer: known?.answer ?? null,
        source: known?.source ?? null,
        lumaAnswer: known?.claims.luma?.answer ?? null,
      };
    }),
  );
}

interface GuestList {
  guests: readonly Guest[];
  /** Somebody of the whole file was checked in: that one was not then says something. */
  isCheckInUsed: boolean;
}

/**
 * Notes Luma's word on the guests who are members: there if they were checked in,
 * else not there, or nothing where nobody was. Answers Luma's earlier words on
 * those it changed.
 */
export async function note(
  ctx: MutationCtx,
  marking: { event: Event; byId: Id<"users"> },
  { guests, isCheckInUsed }: GuestList,
): Promise<Mark[]> {
  requireOver(marking.event);
  const members = await membersOf(ctx, marking.event, guests);
  const words = new Map<Id<"users">, AttendanceAnswer>();
  guests.forEach(({ isCheckedIn }, at) => {
    const userId = members[at] ?? null;
    if (userId === null) return;
    if (isCheckedIn) words.set(userId, "yes");
    // Of somebody with two tickets, one is enough.
    else if (isCheckInUsed && !words.has(userId)) words.set(userId, "no");
  });
  const marks = [...words].map(([userId, answer]) => ({ userId, answer }));
  return await mark(ctx, { ...marking, source: "luma" }, marks);
}

/** Puts back what `note` answered. */
export async function restore(
  ctx: MutationCtx,
  marking: { event: Event; byId: Id<"users"> },
  marks: readonly Mark[],
): Promise<Mark[]> {
  requireOver(marking.event);
  return await mark(ctx, { ...marking, source: "luma" }, marks);
}

/** Before its end, who was not checked in may still come. */
function requireOver({ endsAt }: Event) {
  if (endsAt > Date.now()) {
    throw refusal("CONFLICT", { details: { reason: "notYet" } });
  }
}

/** Who each guest is here; null where nobody, or nobody who shows their address. */
async function membersOf(
  ctx: QueryCtx,
  { orgId }: Event,
  guests: readonly Guest[],
): Promise<(Id<"users"> | null)[]> {
  boundedList("guests", guests, LIMITS.marksAtOnce);
  return await Promise.all(
    guests.map(async ({ email }, at) => {
      const text = boundedText(`guests.${at}.email`, email, LIMITS.email);
      // An empty one would find whoever hides theirs.
      if (!isEmailAddress(text)) return null;
      const member = await findByAddress(ctx, orgId, normaliseEmail(text));
      return member?.userId ?? null;
    }),
  );
}
