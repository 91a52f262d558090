import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Doc } from "../../../convex/_generated/dataModel";
import { newWorld, type World } from "../../support/setup";

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 10, 27, 15);
const COURSE = "Introducción a la seguridad de la IA";

let t: World;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(START);
  t = await newWorld();
  await t.action(internal.seed.run.seed, {});
}, 60_000);
afterAll(() => {
  vi.useRealTimers();
});

async function seedAgain() {
  await t.action(internal.seed.run.seed, {});
  await t.finishInProgressScheduledFunctions();
}

async function rows() {
  return await t.run(async (ctx) => ({
    events: await ctx.db.query("events").take(500),
    registrations: await ctx.db.query("registrations").take(5_000),
    attendances: await ctx.db.query("attendances").take(5_000),
    programs: await ctx.db.query("programs").take(50),
    sessions: await ctx.db.query("programSessions").take(200),
    enrolments: await ctx.db.query("enrolments").take(500),
    notifications: await ctx.db.query("notifications").take(500),
  }));
}

const ahead = ({ events }: { events: Doc<"events">[] }) =>
  events.filter(
    ({ startsAt, state }) => startsAt > Date.now() && state === "scheduled",
  );

async function lucia() {
  const subject = await t.run(async (ctx) => {
    const user = await ctx.db
      .query("users")
      .withIndex("email", (q) =>
        q.eq("email", "lucia.ferreyra@wayfinder.example"),
      )
      .unique();
    if (user === null) throw new Error("nobody is Lucía");
    const expirationTime = Date.now() + 90 * DAY_MS;
    const session = { userId: user._id, expirationTime };
    return `${user._id}|${await ctx.db.insert("authSessions", session)}`;
  });
  return t.withIdentity({ subject });
}

describe("sample communities in a store that is kept", () => {
  test("have as much ahead after weeks as on the first day, and lose nothing", async () => {
    const first = await rows();
    const count = ahead(first).length;
    expect(count).toBeGreaterThan(5);
    const [next] = ahead(first).filter(
      ({ audience }) => audience === "members",
    );
    const as = await lucia();
    await as.mutation(api.events.mutations.answer, {
      eventId: next!._id,
      answer: "maybe",
    });
    for (const days of [16, 23, 60]) {
      vi.setSystemTime(START + days * DAY_MS);
      await seedAgain();
      const then = await rows();
      expect(ahead(then).length).toBe(count);
      const starts = ahead(then).map(
        ({ orgId, startsAt }) => `${orgId} ${startsAt}`,
      );
      expect(new Set(starts).size).toBe(starts.length);
      await seedAgain();
      expect(await rows()).toEqual(then);
    }
    const last = await rows();
    for (const event of first.events) {
      expect(last.events).toContainEqual(event);
    }
    expect(
      last.registrations.filter(
        ({ eventId, answer }) => eventId === next!._id && answer === "maybe",
      ).length,
    ).toBeGreaterThan(0);
    expect(last.enrolments.length).toBe(first.enrolments.length);
  }, 120_000);

  test("say who of the backdrop came to what is over by now, and of nobody else", async () => {
    const { events, attendances, registrations } = await rows();
    const past = events.find(
      ({ externalId }) => externalId === "sample:lectura-proxima-1",
    );
    const came = attendances.filter(({ eventId }) => eventId === past!._id);
    expect(came.length).toBeGreaterThan(3);
    const as = await lucia();
    const me = await as.query(api.account.queries.getMe, {});
    expect(came.some(({ userId }) => userId === me?.userId)).toBe(false);
    const asked = registrations.filter(({ eventId }) => eventId === past!._id);
    const said = new Set(asked.map(({ userId }) => userId));
    expect(came.every(({ userId }) => said.has(userId))).toBe(true);
  });

  test("put off a program nobody has begun, and leave one alone that somebody changed", async () => {
    const course = async () => {
      const { programs, sessions } = await rows();
      const program = programs.find(({ name }) => name === COURSE);
      const [one] = sessions.filter(
        ({ programId }) => programId === program?._id,
      );
      return { program: program!, one: one! };
    };
    const { program, one } = await course();
    expect(program.startsAt).toBeGreaterThan(Date.now());
    expect(one.startsAt).toBeGreaterThan(Date.now());
    expect(program.heldCount).toBe(0);
    await t.run(async (ctx) => {
      const startsAt = program.startsAt + DAY_MS;
      await ctx.db.patch("programs", program._id, { startsAt });
    });
    const changed = await course();
    vi.setSystemTime(Date.now() + 7 * DAY_MS);
    await seedAgain();
    expect(await course()).toEqual(changed);
  });
});
