/**
 * The life of the sample organisations: members beyond those one can be, events
 * with who answered and who came, programs, and what organisers wrote down. Done
 * once, in steps small enough for a transaction; each step may be repeated. Each
 * week after, what lay ahead and is over comes again (movingCommunities.ts).
 */
import { v, type Infer } from "convex/values";
import type { MutationCtx } from "../_generated/server";
import { internalMutation } from "../functions";
import { apply } from "../model/orgs/applications";
import { makeLink } from "../model/orgs/invitations";
import * as Notes from "../model/members/notes";
import { emptyProfileContent } from "../model/profiles/content";
import * as Communities from "../model/seed/communities";
import { findLinkTime } from "../model/seed/moving";
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
import {
  COMING_EVENTS,
  countedFrom,
  dayOf,
  moveEvents,
  moveProgram,
} from "./movingCommunities";
import {
  addressOf,
  timeAt,
  toBackdropContent,
  toSeedSession,
  toProgramFacts,
  type SampleBackdrop,
} from "./sampleCommunity";
import { toSeedEvent } from "./toSeedEvent";

const STEPS = [
  "people",
  "events",
  "programs",
  "words",
  "comingEvents",
  "comingPrograms",
] as const;
/** Of each step, how much fits well into one transaction. */
const PEOPLE_PAGE = 20;
const EVENTS_PAGE = 4;
/** The organisation the backdrop belongs to. */
const HOME = "nodo-sur";

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
    const doneOn = await doneDay(ctx);
    if (place === null) {
      const step = doneOn === null ? "people" : "comingEvents";
      return { step, from: 0 };
    }
    return await savePage(ctx, place, countedFrom(doneOn));
  },
});

/** Null before it was done. The link is made last, and a link is never removed. */
async function doneDay(ctx: MutationCtx): Promise<number | null> {
  const org = await Communities.requireSampleOrg(ctx, HOME);
  const at = await findLinkTime(ctx, org._id, SAMPLE_LINK_LABEL);
  return at === null ? null : dayOf(at);
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
    case "comingEvents": {
      const to = from + EVENTS_PAGE;
      await moveEvents(ctx, COMING_EVENTS.slice(from, to), base);
      return to < COMING_EVENTS.length
        ? { step, from: to }
        : { step: "comingPrograms", from: 0 };
    }
    case "comingPrograms":
      await moveProgram(ctx, SAMPLE_PROGRAMS[from], base);
      return from + 1 < SAMPLE_PROGRAMS.length
        ? { step, from: from + 1 }
        : null;
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
  for (const sample of SAMPLE_EVENTS.slice(from, to)) {
    const { _id: orgId } = await Communities.requireSampleOrg(ctx, sample.slug);
    await Communities.saveEvent(
      ctx,
      orgId,
      await toSeedEvent(ctx, sample, base),
    );
  }
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
