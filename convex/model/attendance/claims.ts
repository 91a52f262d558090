/**
 * Whether somebody was at an event. Each source has a word of its own; the most
 * trusted of those that spoke holds, and that another differs is shown rather
 * than settled.
 */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import {
  ATTENDANCE_SOURCES,
  type AttendanceAnswer,
  type AttendanceSource,
} from "../../shared/communities/vocabulary";
import { follow as followEngagement } from "../engagement/keeping";
import { addToSums } from "../events/sums";
import { followAttendance } from "../programs/progress";
import { findAttendance } from "./rows";
import { addToMember } from "./sums";

type Attendance = Doc<"attendances">;
type Claims = Attendance["claims"];

interface Claim {
  event: Pick<Doc<"events">, "_id" | "orgId" | "startsAt">;
  userId: Id<"users">;
  source: AttendanceSource;
  /** Null takes the source's word back. */
  answer: AttendanceAnswer | null;
  /** The person who says so; absent where none does. */
  byId?: Id<"users">;
}

/** Notes a source's word, or takes it back; the same word again changes nothing. */
export async function claim(
  ctx: MutationCtx,
  { event, userId, source, answer, byId }: Claim,
): Promise<void> {
  const known = await findAttendance(ctx, event._id, userId);
  if ((known?.claims[source]?.answer ?? null) === answer) return;
  const { [source]: _old, ...others } = known?.claims ?? {};
  const now = Date.now();
  const claims: Claims =
    answer === null
      ? others
      : {
          ...others,
          [source]: { answer, at: now, ...(byId !== undefined && { byId }) },
        };
  const held = whatHolds(claims);
  if (known !== null && held === null) {
    await ctx.db.delete("attendances", known._id);
  } else if (held !== null) {
    const row = { claims, ...held, changedAt: now };
    if (known !== null) await ctx.db.patch("attendances", known._id, row);
    else {
      const { _id: eventId, orgId, startsAt } = event;
      const about = { eventId, orgId, userId, startsAt };
      await ctx.db.insert("attendances", { ...about, ...row });
    }
  }
  await count(ctx, event, userId, known?.answer ?? null, held?.answer ?? null);
  await followAttendance(ctx, event._id, userId);
  await followEngagement(ctx, { orgId: event.orgId, userId });
}

/** The most trusted word, and whether another contradicts it; null where nobody spoke. */
export function whatHolds(
  claims: Claims,
): Pick<Attendance, "answer" | "source" | "isDisputed"> | null {
  const said = ATTENDANCE_SOURCES.flatMap((source) => {
    const answer = claims[source]?.answer;
    return answer === undefined ? [] : [{ source, answer }];
  });
  const [first] = said;
  if (first === undefined) return null;
  const cameBy = ({ answer }: { answer: AttendanceAnswer }) => answer !== "no";
  return {
    ...first,
    isDisputed: said.some((each) => cameBy(each) !== cameBy(first)),
  };
}

const BUCKETS = { yes: "attended", partly: "partly", no: "missed" } as const;

/** Keeps the sums of the event and of the member. */
async function count(
  ctx: MutationCtx,
  event: Claim["event"],
  userId: Id<"users">,
  before: AttendanceAnswer | null,
  after: AttendanceAnswer | null,
) {
  if (before === after) return;
  const changes = {
    ...(before !== null && { [BUCKETS[before]]: -1 }),
    ...(after !== null && { [BUCKETS[after]]: 1 }),
  };
  await addToSums(ctx, event._id, changes);
  await addToMember(ctx, { userId, orgId: event.orgId }, changes);
}
