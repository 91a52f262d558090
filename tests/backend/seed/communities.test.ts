import { beforeAll, describe, expect, test } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Id, TableNames } from "../../../convex/_generated/dataModel";
import { asMember } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

const DAY_MS = 86_400_000;
const firstPage = { numItems: 50, cursor: null };
const NODO_SUR = "nodo-sur";

/** Seeded once: all but the last test only look. */
let t: World;
beforeAll(async () => {
  t = await newWorld();
  await t.action(internal.seed.run.seed, {});
}, 60_000);

async function person(email: string) {
  const sessionId = await t.run(async (ctx) => {
    const user = await ctx.db
      .query("users")
      .withIndex("email", (q) => q.eq("email", email))
      .unique();
    if (user === null) throw new Error(`nobody is ${email}`);
    const session = { userId: user._id, expirationTime: Date.now() + DAY_MS };
    return `${user._id}|${await ctx.db.insert("authSessions", session)}`;
  });
  return t.withIdentity({ subject: sessionId });
}

const sofia = async () => await person("sofia.benedetti@wayfinder.example");
const lucia = async () => await person("lucia.ferreyra@wayfinder.example");

async function nodoSur(): Promise<Id<"organisations">> {
  const page = await t.query(api.orgs.queries.getPage, { slug: NODO_SUR });
  if (page === null) throw new Error("no such organisation");
  return page.orgId;
}

/** Every row that the life of communities is in. */
async function everything() {
  return await t.run(async (ctx) => {
    const all = async <T extends TableNames>(table: T) =>
      await ctx.db.query(table).take(2_000);
    return {
      users: await all("users"),
      memberships: await all("memberships"),
      memberRows: await all("memberRows"),
      orgSums: await all("orgSums"),
      events: await all("events"),
      eventSums: await all("eventSums"),
      registrations: await all("registrations"),
      attendances: await all("attendances"),
      attendanceSums: await all("attendanceSums"),
      attendancePrompts: await all("attendancePrompts"),
      programs: await all("programs"),
      programSums: await all("programSums"),
      programSessions: await all("programSessions"),
      enrolments: await all("enrolments"),
      sessionMarks: await all("sessionMarks"),
      memberTags: await all("memberTags"),
      memberNotes: await all("memberNotes"),
      invitations: await all("invitations"),
      orgApplications: await all("orgApplications"),
      auditLines: await all("auditLines"),
      notifications: await all("notifications"),
    };
  });
}

describe("the life of the sample communities", () => {
  test("is the same after another seeding", async () => {
    const before = await everything();
    await t.action(internal.seed.run.seed, {});
    expect(await everything()).toEqual(before);
  });

  test("leaves twelve people to sign in as", async () => {
    const users = await t.run((ctx) => ctx.db.query("users").take(200));
    const players = users.filter(({ isBackdrop }) => isBackdrop !== true);
    expect(players).toHaveLength(12);
    expect(users).toHaveLength(52);
    expect(
      players.every(({ matchingConsentAt }) => matchingConsentAt !== undefined),
    ).toBe(true);
    const others = users.filter(({ isBackdrop }) => isBackdrop === true);
    expect(
      others.every(({ matchingConsentAt }) => matchingConsentAt === undefined),
    ).toBe(true);
  });

  test("fills a members table over a year, and its sums are right", async () => {
    const orgId = await nodoSur();
    const rows = await t.run(async (ctx) => {
      const members = await ctx.db
        .query("memberRows")
        .withIndex("by_orgId_and_joinedAt", (q) => q.eq("orgId", orgId))
        .take(100);
      const sums = await ctx.db
        .query("orgSums")
        .withIndex("by_orgId", (q) => q.eq("orgId", orgId))
        .unique();
      return { members, sums };
    });
    const { members, sums } = rows;
    const shown = members.filter(({ audience }) => audience === "everyone");
    expect(sums).toMatchObject({
      members: members.length,
      admins: 1,
      shown: shown.length,
    });
    const [first, last] = [members[0]!, members.at(-1)!];
    expect(last.joinedAt - first.joinedAt).toBeGreaterThan(350 * DAY_MS);
    expect(last.joinedAt).toBeLessThanOrEqual(Date.now());
    expect(members.some(({ tagIds }) => tagIds.length > 0)).toBe(true);
  });

  test("has events before and after, with sums that are what the rows say", async () => {
    const { events, eventSums, registrations, attendances } =
      await everything();
    const past = events.filter(({ endsAt }) => endsAt <= Date.now());
    expect(past.length).toBeGreaterThan(15);
    for (const sums of eventSums) {
      const asked = registrations.filter(
        ({ eventId }) => eventId === sums.eventId,
      );
      const waiting = asked.filter(({ state }) => state === "waiting").length;
      const going = asked.filter(({ answer }) => answer === "going").length;
      const came = attendances.filter(
        ({ eventId }) => eventId === sums.eventId,
      );
      const count = (answer: string) =>
        came.filter((row) => row.answer === answer).length;
      expect(sums).toMatchObject({
        waiting,
        going: going - waiting,
        attended: count("yes"),
        partly: count("partly"),
        missed: count("no"),
      });
    }
    expect(attendances.some(({ isDisputed }) => isDisputed)).toBe(true);
    const dinner = events.find(
      ({ externalId }) => externalId === "sample:cupo",
    );
    const full = eventSums.find(({ eventId }) => eventId === dinner?._id);
    expect(full?.going).toBe(dinner?.capacity);
    expect(full?.waiting).toBeGreaterThan(0);
  });

  test("asks who was there last night of those nobody has marked", async () => {
    const as = await lucia();
    const asOf = Date.now();
    const [prompt] = await as.query(api.attendance.queries.getPendingPrompts, {
      asOf,
    });
    expect(prompt).toMatchObject({ title: "Noche de proyectos abiertos" });
    expect(asOf - prompt!.endsAt).toBeLessThan(2 * DAY_MS);
  });

  test("has programs to be in, to wait for, to be let into and to have completed", async () => {
    const orgId = await nodoSur();
    const lines = await (
      await sofia()
    ).query(api.programs.getOrgPrograms, {
      orgId,
    });
    const byState = new Map(lines.map((line) => [line.state, line]));
    expect(byState.get("running")).toMatchObject({
      counts: { pending: 2, enrolled: 9 },
    });
    expect(byState.get("open")).toMatchObject({
      counts: { enrolled: 10, waitlisted: 2 },
    });
    expect(byState.get("completed")?.counts.completed).toBeGreaterThan(2);
    expect(byState.has("draft")).toBe(true);
    const mine = await (
      await lucia()
    ).query(api.programs.listMine, {
      asOf: Date.now(),
    });
    const running = mine.find(({ state }) => state === "enrolled");
    expect(running?.heldCount).toBe(7);
    expect(running?.attendedCount).toBeGreaterThan(0);
    expect(running?.next?.startsAt).toBeGreaterThan(Date.now());
  });

  test("has a wish to be decided on, a way in, and a log", async () => {
    const as = await sofia();
    const orgId = await nodoSur();
    const waiting = await as.query(api.orgs.applications.listWaiting, {
      paginationOpts: firstPage,
    });
    expect(waiting.page).toMatchObject([{ name: "Red Ahuehuete" }]);
    const links = await as.query(api.orgs.invitations.list, { orgId });
    expect(links).toMatchObject([{ kind: "link", isRevoked: false }]);
    const log = await as.query(api.members.queries.getLog, {
      orgId,
      paginationOpts: firstPage,
    });
    const actions = new Set(log.page.map(({ action }) => action));
    expect(actions).toContain("enrolmentChanged");
    expect(actions).toContain("tagsChanged");
  });
});

test("no page of it is saved where a real member exists", async () => {
  await asMember(t);
  const place = { step: "words", from: 0 } as const;
  await expect(
    t.mutation(internal.seed.communities.save, { place }),
  ).rejects.toMatchObject({ data: { code: "CONFLICT" } });
});
