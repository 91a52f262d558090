/**
 * The life of the sample organisations: members beyond those one can be, events
 * with who answered and who came, programs, and what organisers wrote down. Done
 * once, in steps small enough for a transaction; each step may be repeated.
 */
import { v, type Infer } from "convex/values";
import type { MutationCtx } from "../_generated/server";
import { internalMutation } from "../functions";
import { apply } from "../model/orgs/applications";
import { makeLink, listInvitations } from "../model/orgs/invitations";
import * as Notes from "../model/members/notes";
import { emptyProfileContent } from "../model/profiles/content";
import * as Communities from "../model/seed/communities";
import { saveProgram } from "../model/seed/programs";
import * as World from "../model/seed/world";
import {
  SAMPLE_APPLICATION,
  SAMPLE_EVENTS,
  SAMPLE_JOININGS,
  SAMPLE_LINK_LABEL,
  SAMPLE_NOTES,
  SAMPLE_PROGRAMS,
  SAMPLE_TAGS,
} from "./data/communities/all";
import { SAMPLE_BACKDROP } from "./data/communities/backdrop";
import { whoAnswers, whoCame } from "./sampleAttendance";
import {
  addressOf,
  DAY_MS,
  timeAt,
  toBackdropContent,
  toEventFacts,
  toSeedSession,
  toProgramFacts,
  type SampleBackdrop,
} from "./sampleCommunity";

const STEPS = ["people", "events", "programs", "words"] as const;
/** Of each step, how much fits well into one transaction. */
const PEOPLE_PAGE = 20;
const EVENTS_PAGE = 4;
/** Of the organisation the backdrop belongs to; its day is three hours behind UTC's. */
const HOME = "nodo-sur";
const HOME_OFFSET_MS = 3 * 3_600_000;

const vPlace = v.object({
  step: v.union(...STEPS.map((step) => v.literal(step))),
  from: v.number(),
});
type Place = Infer<typeof vPlace>;

/** One page of the seeding; answers where the next begins, null after the last. */
export const save = internalMutation({
  args: { place: v.union(vPlace, v.null()) },
  returns: v.union(vPlace, v.null()),
  handler: async (ctx, { place }): Promise<Place | null> => {
    await World.requireNoRealMembers(ctx);
    if (place === null) {
      return (await isDone(ctx)) ? null : { step: "people", from: 0 };
    }
    return await savePage(ctx, place, today());
  },
});

/** The day that the data count from, as its date's midnight in UTC. */
function today(): number {
  return Math.floor((Date.now() - HOME_OFFSET_MS) / DAY_MS) * DAY_MS;
}

/** The link is made last, and a link is never removed. */
async function isDone(ctx: MutationCtx): Promise<boolean> {
  const org = await Communities.requireSampleOrg(ctx, HOME);
  const links = await listInvitations(ctx, org._id);
  return links.some(({ label }) => label === SAMPLE_LINK_LABEL);
}

async function savePage(
  ctx: MutationCtx,
  { step, from }: Place,
  base: number,
): Promise<Place | null> {
  switch (step) {
    case "people": {
      const to = from + PEOPLE_PAGE;
      await savePeople(ctx, SAMPLE_BACKDROP.slice(from, to), base);
      if (to < SAMPLE_BACKDROP.length) return { step, from: to };
      await saveJoinings(ctx, base);
      return { step: "events", from: 0 };
    }
    case "events": {
      const to = from + EVENTS_PAGE;
      await saveEvents(ctx, from, to, base);
      return to < SAMPLE_EVENTS.length
        ? { step, from: to }
        : { step: "programs", from: 0 };
    }
    case "programs": {
      await savePrograms(ctx, from, base);
      return from + 1 < SAMPLE_PROGRAMS.length
        ? { step, from: from + 1 }
        : { step: "words", from: 0 };
    }
    case "words":
      await saveWords(ctx);
      return null;
  }
}

async function savePeople(
  ctx: MutationCtx,
  people: readonly SampleBackdrop[],
  base: number,
) {
  const { _id: orgId } = await Communities.requireSampleOrg(ctx, HOME);
  for (const person of people) {
    const [handle, , , , , joinedDays, audience] = person;
    const userId = await Communities.saveBackdrop(ctx, {
      email: addressOf(handle),
      content: toBackdropContent(person, emptyProfileContent()),
    });
    const joinedAt = timeAt(base, HOME, -joinedDays, 12);
    await Communities.joinAt(ctx, { orgId, userId, joinedAt, audience });
  }
}

async function saveJoinings(ctx: MutationCtx, base: number) {
  for (const { handle, slug, joinedDays, audience } of SAMPLE_JOININGS) {
    const org = await Communities.requireSampleOrg(ctx, slug);
    const user = await Communities.requireUser(ctx, addressOf(handle));
    const joinedAt = timeAt(base, slug, -joinedDays, 12);
    const joining = { orgId: org._id, userId: user._id, joinedAt, audience };
    await Communities.joinAt(ctx, joining);
  }
}

async function saveEvents(
  ctx: MutationCtx,
  from: number,
  to: number,
  base: number,
) {
  const known = new Map<string, Communities.SeedMember[]>();
  for (const sample of SAMPLE_EVENTS.slice(from, to)) {
    const { _id: orgId } = await Communities.requireSampleOrg(ctx, sample.slug);
    const facts = toEventFacts(sample, base);
    const members =
      known.get(sample.slug) ?? (await Communities.membersOf(ctx, orgId));
    known.set(sample.slug, members);
    const guests = await guestsOf(ctx, Object.keys(sample.answers ?? {}));
    const isGuest = ({ userId }: Communities.SeedMember) =>
      members.every((member) => member.userId !== userId);
    const people = [...members, ...guests.filter(isGuest)];
    const answers = whoAnswers(sample, people, facts.startsAt);
    await Communities.saveEvent(ctx, orgId, {
      key: sample.key,
      facts,
      isCancelled: sample.isCancelled ?? false,
      answers,
      claims: whoCame(sample, people, answers),
      isAsked: sample.isAsked ?? false,
    });
  }
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

async function savePrograms(ctx: MutationCtx, at: number, base: number) {
  const sample = SAMPLE_PROGRAMS[at];
  if (sample === undefined) return;
  const org = await Communities.requireSampleOrg(ctx, sample.slug);
  const organiser = await Communities.organiserOf(ctx, org._id);
  const idOf = async (handle: string) =>
    (await Communities.requireUser(ctx, addressOf(handle)))._id;
  const idsOf = (handles: readonly string[] = []) =>
    Promise.all(handles.map(idOf));
  const sessions = await Promise.all(
    sample.sessions.map(async (session, place) => ({
      session:
        typeof session === "string"
          ? { eventId: await eventIdOf(ctx, session) }
          : toSeedSession(session, sample.slug, base),
      isCancelled: typeof session !== "string" && session.isCancelled === true,
      present: await idsOf(sample.present?.[place]),
    })),
  );
  const asked = await Promise.all(
    Object.entries(sample.asked ?? {}).map(async ([handle, note]) => ({
      userId: await idOf(handle),
      note,
    })),
  );
  await saveProgram(
    ctx,
    { org, organiser },
    {
      facts: toProgramFacts(sample, base),
      state: sample.state,
      sessions,
      members: await idsOf(sample.members),
      asked,
      completedByHand: await idsOf(sample.completedByHand),
    },
  );
}

async function eventIdOf(ctx: MutationCtx, key: string) {
  const event = await Communities.findSampleEvent(ctx, key);
  if (event === null) throw new Error(`no sample event ${key}`);
  return event._id;
}

/** Tags, notes, a wish to found an organisation, and a way in. */
async function saveWords(ctx: MutationCtx) {
  const org = await Communities.requireSampleOrg(ctx, HOME);
  const member = await Communities.organiserOf(ctx, org._id);
  if (member === null) throw new Error(`nobody runs ${HOME}`);
  for (const [name, handles] of Object.entries(SAMPLE_TAGS)) {
    const tagId = await Notes.makeTag(ctx, org._id, name);
    for (const handle of handles) {
      const { _id } = await Communities.requireUser(ctx, addressOf(handle));
      const tagged = { userId: _id, tagId, isOn: true };
      await Notes.setTag(ctx, { org, member }, tagged);
    }
  }
  for (const [handle, text] of SAMPLE_NOTES) {
    const { _id } = await Communities.requireUser(ctx, addressOf(handle));
    await Notes.addNote(ctx, { org, member }, _id, text);
  }
  const { handle, ...wish } = SAMPLE_APPLICATION;
  await apply(ctx, await Communities.requireUser(ctx, addressOf(handle)), wish);
  await makeLink(
    ctx,
    { org, member },
    { label: SAMPLE_LINK_LABEL, role: "member", days: 90 },
  );
}
