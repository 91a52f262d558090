/** An admin's word against the rule's: with a reason, and until a day. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import type { EngagementLevel } from "../../shared/communities/vocabulary";
import { boundedNumber, LIMITS, requiredText } from "../../shared/limits";
import { requireMembership } from "../access";
import { audit } from "../members/audit";
import { currentOf, hold } from "./keeping";

interface Organiser {
  org: Pick<Doc<"organisations">, "_id">;
  member: Pick<Doc<"users">, "_id">;
}

/** Nobody knows a member's next two years. */
const LONGEST_MS = 366 * 86_400_000;

/** Says another level until `until`; in place of any before. The same again changes nothing. */
export async function setOverride(
  ctx: MutationCtx,
  { org, member }: Organiser,
  userId: Id<"users">,
  said: { level: EngagementLevel; reason: string; until: number },
): Promise<void> {
  const now = Date.now();
  const reason = requiredText("reason", said.reason, LIMITS.answer);
  const until = boundedNumber("until", said.until, now, now + LONGEST_MS);
  const membership = await requireMembership(ctx, org._id, userId);
  const current = await currentOf(ctx, membership);
  const old = current?.override;
  const isSame =
    old?.level === said.level && old.reason === reason && old.until === until;
  if (isSame) return;
  const { level } = said;
  const override = { level, reason, until, byId: member._id };
  await hold(ctx, membership, current, override);
  await audit(ctx, {
    orgId: org._id,
    actorId: member._id,
    subjectId: userId,
    action: "engagementOverridden",
    details: { level, until },
  });
}

/** Lets the rule speak again. Twice is no error. */
export async function clearOverride(
  ctx: MutationCtx,
  { org, member }: Organiser,
  userId: Id<"users">,
): Promise<void> {
  const membership = await requireMembership(ctx, org._id, userId);
  const current = await currentOf(ctx, membership);
  if (current?.override === undefined) return;
  await hold(ctx, membership, current, undefined);
  await audit(ctx, {
    orgId: org._id,
    actorId: member._id,
    subjectId: userId,
    action: "engagementOverridden",
    details: { isCleared: true },
  });
}
