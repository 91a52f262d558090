/** Plays a month of events through the functions people and crons call. */
import { vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Doc, Id } from "../../../convex/_generated/dataModel";
import { findMembership } from "../../../convex/model/access";
import { errorCodeOf } from "../../../convex/shared/errors";
import { eventFacts } from "../../support/events";
import {
  addOrganisation,
  asOrgMember,
  inOrganisation,
  type Person,
} from "../../support/people";
import { newWorld, type World } from "../../support/setup";
import {
  MONTH_END,
  MONTH_START,
  PEOPLE,
  type Deed,
  type MonthPlan,
  type PlannedEvent,
} from "./attendance-plan";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What happened to one event, as the player and not the product remembers it. */
export interface EventStory {
  eventId: Id<"events">;
  /** From when on it was to end when. */
  ends: { since: number; endsAt: number }[];
  cancelledAt: number | null;
}

export interface MonthEnd {
  stories: readonly EventStory[];
  prompts: readonly Doc<"attendancePrompts">[];
  registrations: readonly Doc<"registrations">[];
  attendances: readonly Doc<"attendances">[];
  asked: readonly { userId: Id<"users">; eventId: Id<"events">; at: number }[];
  /** What each person is shown at the end. */
  shown: ReadonlyMap<Id<"users">, readonly Id<"events">[]>;
  now: number;
}

export async function playMonth(plan: MonthPlan): Promise<MonthEnd> {
  vi.setSystemTime(MONTH_START);
  const stage = await openMonth(plan);
  for (const deed of plan.deeds) {
    vi.setSystemTime(Math.max(Date.now(), deed.at));
    await act(stage, deed);
    await settle(stage.t);
  }
  vi.setSystemTime(MONTH_END + 10 * DAY);
  await act(stage, { kind: "tick", at: 0 });
  await settle(stage.t);
  return await lookAt(stage);
}

interface Stage {
  t: World;
  orgId: Id<"organisations">;
  admin: Person;
  people: readonly Person[];
  events: readonly PlannedEvent[];
  stories: readonly EventStory[];
}

async function openMonth({ events }: MonthPlan): Promise<Stage> {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte");
  const admin = await asOrgMember(t, orgId, "admin");
  const people: Person[] = [];
  for (let at = 0; at < PEOPLE; at += 1) {
    people.push(await asOrgMember(t, orgId, "member"));
  }
  const stories: EventStory[] = [];
  for (const event of events) {
    const { create } = api.events.mutations;
    const facts = eventFacts(event);
    const eventId = await admin.as.mutation(create, { orgId, facts });
    const ends = [{ since: Date.now(), endsAt: event.endsAt }];
    stories.push({ eventId, ends, cancelledAt: null });
  }
  return { t, orgId, admin, people, events, stories };
}

const settle = async (t: World) =>
  await t.finishAllScheduledFunctions(vi.runAllTimers);

/** A refusal is an answer: people press what is no longer there. */
async function act(stage: Stage, deed: Deed): Promise<void> {
  try {
    await perform(stage, deed);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
  }
}

async function perform(stage: Stage, deed: Deed): Promise<void> {
  const { t } = stage;
  switch (deed.kind) {
    case "tick":
      return void (await t.mutation(internal.attendance.prompts.tick, {}));
    case "expire":
      return void (await t.mutation(internal.attendance.prompts.expire, {}));
    case "move":
    case "cancel":
    case "mark":
      return await organise(stage, deed);
    case "snooze":
    case "leave":
    case "join":
      return await personal(stage, deed);
    case "answer":
    case "say": {
      const { eventId } = storyOf(stage, deed.event);
      const { as } = personOf(stage, deed.person);
      await (deed.kind === "answer"
        ? as.mutation(api.events.mutations.answer, {
            eventId,
            answer: deed.answer,
          })
        : as.mutation(api.attendance.mutations.answer, {
            eventId,
            answer: deed.answer,
          }));
    }
  }
}

type Of<K extends Deed["kind"]> = Extract<Deed, { kind: K }>;

async function organise(
  stage: Stage,
  deed: Of<"move"> | Of<"cancel"> | Of<"mark">,
): Promise<void> {
  const { admin, orgId, events } = stage;
  const story = storyOf(stage, deed.event);
  const { eventId } = story;
  if (deed.kind === "cancel") {
    await admin.as.mutation(api.events.mutations.cancel, { orgId, eventId });
    story.cancelledAt ??= Date.now();
  } else if (deed.kind === "move") {
    const { startsAt, endsAt } = deed;
    const facts = eventFacts({ ...events[deed.event], startsAt, endsAt });
    const { edit } = api.events.mutations;
    await admin.as.mutation(edit, { orgId, eventId, facts });
    story.ends.push({ since: Date.now(), endsAt });
  } else {
    const { userId } = personOf(stage, deed.person);
    const marks = [{ userId, answer: deed.answer }];
    const { mark } = api.attendance.roster;
    await admin.as.mutation(mark, { orgId, eventId, marks });
  }
}

async function personal(
  { t, orgId, people }: Stage,
  { kind, person: at }: Of<"snooze" | "leave" | "join">,
): Promise<void> {
  const person = people[at];
  if (person === undefined) throw new Error("no such person");
  const { as, userId } = person;
  if (kind === "leave") {
    await as.mutation(api.orgs.memberships.leave, { orgId });
  } else if (kind === "join") {
    const isIn = await t.run((ctx) => findMembership(ctx, orgId, userId));
    if (isIn === null) await inOrganisation(t, person, orgId, "member");
  } else {
    const { getPendingPrompts } = api.attendance.queries;
    const asOf = Date.now();
    for (const { promptId } of await as.query(getPendingPrompts, { asOf })) {
      await as.mutation(api.attendance.mutations.snooze, { promptId });
    }
  }
}

async function lookAt({ t, people, stories }: Stage): Promise<MonthEnd> {
  const now = Date.now();
  const rows = await t.run(async (ctx) => ({
    prompts: await ctx.db.query("attendancePrompts").take(1_000),
    registrations: await ctx.db.query("registrations").take(1_000),
    attendances: await ctx.db.query("attendances").take(1_000),
    told: await ctx.db.query("notifications").take(1_000),
  }));
  const asked = rows.told.flatMap(({ userId, subject, createdAt }) =>
    subject.kind === "attendanceAsked"
      ? [{ userId, eventId: subject.eventId, at: createdAt }]
      : [],
  );
  const shown = new Map<Id<"users">, Id<"events">[]>();
  for (const { as, userId } of people) {
    const { getPendingPrompts } = api.attendance.queries;
    const prompts = await as.query(getPendingPrompts, { asOf: now });
    shown.set(
      userId,
      prompts.map(({ eventId }) => eventId),
    );
  }
  return { ...rows, stories, asked, shown, now };
}

function storyOf({ stories }: Stage, at: number): EventStory {
  const story = stories[at];
  if (story === undefined) throw new Error(`no event ${at}`);
  return story;
}

function personOf({ people }: Stage, at: number): Person {
  const person = people[at];
  if (person === undefined) throw new Error(`no person ${at}`);
  return person;
}
