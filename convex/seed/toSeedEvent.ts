import type { MutationCtx } from "../_generated/server";
import * as Communities from "../model/seed/communities";
import { whoAnswers, whoCame } from "./sampleAttendance";
import { addressOf, toEventFacts, type SampleEvent } from "./sampleCommunity";

/** An event of the data with the people there are, its days counted from `base`. */
export async function toSeedEvent(
  ctx: MutationCtx,
  sample: SampleEvent,
  base: number,
): Promise<Communities.SeedEvent> {
  const { _id: orgId } = await Communities.requireSampleOrg(ctx, sample.slug);
  const facts = toEventFacts(sample, base);
  const members = await Communities.membersOf(ctx, orgId);
  const guests = await guestsOf(ctx, Object.keys(sample.answers ?? {}));
  const isGuest = ({ userId }: Communities.SeedMember) =>
    members.every((member) => member.userId !== userId);
  const people = [...members, ...guests.filter(isGuest)];
  const answers = whoAnswers(sample, people, facts.startsAt);
  return {
    key: sample.key,
    facts,
    isCancelled: sample.isCancelled ?? false,
    answers,
    claims: whoCame(sample, people, answers),
    isAsked: sample.isAsked ?? false,
  };
}

/** Whoever answers by name, a member of the organisation or not. */
async function guestsOf(ctx: MutationCtx, handles: readonly string[]) {
  return await Promise.all(
    handles.map(async (handle) => {
      const email = addressOf(handle);
      const { _id } = await Communities.requireUser(ctx, email);
      return { userId: _id, email, joinedAt: 0 };
    }),
  );
}
