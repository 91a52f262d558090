import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Doc, Id } from "../../../convex/_generated/dataModel";
import { codeOf, refusalIn } from "../../support/accounts";
import { aCommunity, joined, type Community } from "../../support/community";
import { DAY_MS, eventFacts, HOUR_MS } from "../../support/events";
import {
  createFakeCalendars,
  LUMA_KEY,
  type FakeEvent,
} from "../../support/fake-calendars";
import { addOrganisation, asOrgMember } from "../../support/people";

const { sources, mutations } = api.events;
const NOW = Date.UTC(2026, 10, 27, 12);

let fake = createFakeCalendars();
beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  fake = createFakeCalendars();
  vi.stubGlobal("fetch", fake.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const inDays = (days: number) => new Date(NOW + days * DAY_MS).toISOString();
const talk = (more: Partial<FakeEvent> = {}): FakeEvent => ({
  id: "talk",
  name: "Talk",
  start: inDays(3),
  end: inDays(3.125),
  place: "Library",
  ...more,
});

const FACTS = {
  label: "Public calendar",
  audience: "everyone" as const,
  timeZone: "America/Argentina/Buenos_Aires",
  address: "https://calendar.example.org/all.ics",
};

async function settle({ t }: Pick<Community, "t">) {
  await t.finishAllScheduledFunctions(() => vi.advanceTimersByTime(1_000));
}

async function follow(
  community: Community,
  kind: "luma" | "lumaPublic" | "ics" = "ics",
  more: Partial<typeof FACTS & { apiKey: string }> = {},
) {
  const { admin, orgId } = community;
  const facts = { ...FACTS, ...more };
  const sourceId = await admin.as.mutation(sources.add, { orgId, kind, facts });
  await settle(community);
  return sourceId;
}

/** Has every calendar looked at whose time comes within `ms`. */
async function later(community: Community, ms = HOUR_MS + 1) {
  vi.setSystemTime(Date.now() + ms);
  await community.t.mutation(internal.events.syncing.tick, {});
  await settle(community);
}

async function sourceOf({ admin, orgId }: Community) {
  const [source] = await admin.as.query(sources.list, { orgId });
  if (source === undefined) throw new Error("no source");
  return source;
}

async function eventsOf({ t }: Community): Promise<Doc<"events">[]> {
  return await t.run((ctx) => ctx.db.query("events").collect());
}

describe("a calendar that is followed", () => {
  test("brings its events, and what changes there changes here", async () => {
    const community = await aCommunity();
    fake.hold([talk(), talk({ id: "walk", name: "Walk" })]);
    await follow(community);
    expect(await sourceOf(community)).toMatchObject({
      isSyncing: false,
      failedCount: 0,
      lastResult: { counts: { added: 2, changed: 0 } },
    });
    fake.hold([
      talk({ name: "A better talk", start: inDays(4), end: inDays(4.1) }),
      talk({ id: "walk", name: "Walk", isCancelled: true }),
    ]);
    await later(community);
    expect((await sourceOf(community)).lastResult?.counts).toMatchObject({
      added: 0,
      changed: 1,
      cancelled: 1,
    });
    expect(await eventsOf(community)).toMatchObject([
      {
        title: "A better talk",
        sequence: 1,
        origin: "ics",
        state: "scheduled",
      },
      { title: "Walk", state: "cancelled" },
    ]);
    await later(community);
    expect((await sourceOf(community)).lastResult?.counts).toMatchObject({
      changed: 0,
      unchanged: 2,
    });
  });

  test("of Luma is read page by page with its key, which nothing answers", async () => {
    const community = await aCommunity();
    fake.hold(["a", "b", "c", "d", "e"].map((id) => talk({ id, name: id })));
    await follow(community, "luma", { apiKey: LUMA_KEY });
    expect(fake.requests.map(({ key }) => key)).toEqual([
      LUMA_KEY,
      LUMA_KEY,
      LUMA_KEY,
    ]);
    const source = await sourceOf(community);
    expect(source.lastResult?.counts.added).toBe(5);
    expect(JSON.stringify(source)).not.toContain(LUMA_KEY);
    expect(await eventsOf(community)).toMatchObject(
      Array.from({ length: 5 }, () => ({
        origin: "luma",
        timeZone: FACTS.timeZone,
        place: "Library",
      })),
    );
  });

  test("of Luma without a key is asked for by its id", async () => {
    const community = await aCommunity();
    fake.hold([talk()]);
    await follow(community, "lumaPublic", { address: "cal-abcd1234" });
    expect(fake.requests).toMatchObject([
      { url: "https://api.lu.ma/ics/get?entity=calendar&id=cal-abcd1234" },
    ]);
    expect(await eventsOf(community)).toMatchObject([{ origin: "luma" }]);
  });

  test("leaves alone what an admin changed or called off here", async () => {
    const community = await aCommunity();
    const { admin, orgId } = community;
    fake.hold([talk(), talk({ id: "walk" })]);
    await follow(community);
    const [first, second] = await eventsOf(community);
    await admin.as.mutation(mutations.edit, {
      orgId,
      eventId: first!._id,
      facts: eventFacts({
        title: "Our name for it",
        startsAt: first!.startsAt,
        endsAt: first!.endsAt,
        place: "Library",
      }),
    });
    await admin.as.mutation(mutations.cancel, { orgId, eventId: second!._id });
    fake.hold([
      talk({ name: "Theirs", place: "Elsewhere" }),
      talk({ id: "walk" }),
    ]);
    await later(community);
    expect(await eventsOf(community)).toMatchObject([
      { title: "Our name for it", place: "Elsewhere" },
      { state: "cancelled" },
    ]);
  });
});

describe("an event that is gone", () => {
  test("is called off after two looks that missed it, and comes back with its source", async () => {
    const community = await aCommunity();
    fake.hold([talk(), talk({ id: "other" })]);
    await follow(community);
    fake.hold([talk({ id: "other" })]);
    await later(community);
    expect((await eventsOf(community))[0]).toMatchObject({
      state: "scheduled",
      missedCount: 1,
    });
    await later(community);
    expect((await eventsOf(community))[0]?.state).toBe("cancelled");
    fake.hold([talk(), talk({ id: "other" })]);
    await later(community);
    expect((await eventsOf(community))[0]).toMatchObject({
      state: "scheduled",
    });
  });

  test("is not gone because nothing, half or something else was answered", async () => {
    const community = await aCommunity();
    fake.hold([talk(), talk({ id: "other" })]);
    await follow(community);
    const problems: (string | undefined)[] = [];
    const look = async () => {
      await later(community, (2 * DAY_MS) / 10);
      problems.push((await sourceOf(community)).lastResult?.problem);
    };
    fake.plan([{ body: "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:other" }]);
    await look();
    fake.plan([{ body: "<html>sign in</html>", type: "text/html" }]);
    await look();
    fake.plan(["down"]);
    await look();
    fake.hold([]);
    await look();
    await look();
    expect(problems).toEqual([
      "notCalendar",
      "notCalendar",
      "unavailable",
      "empty",
      "empty",
    ]);
    expect((await eventsOf(community)).map(({ state }) => state)).toEqual([
      "scheduled",
      "scheduled",
    ]);
  });
});

describe("a calendar that cannot be read", () => {
  test.each([
    [{ status: 401 }, "refused"],
    [{ status: 404 }, "notFound"],
    [{ status: 429, headers: { "retry-after": "7200" } }, "rateLimited"],
    [{ status: 500 }, "unavailable"],
    [{ location: "http://169.254.169.254/latest" }, "address"],
    [{ location: "https://localhost/a.ics" }, "address"],
    [{ body: `BEGIN:VCALENDAR${"x".repeat(2_000_001)}` }, "tooLarge"],
  ])("says so and waits longer (case %#)", async (fault, problem) => {
    const community = await aCommunity();
    fake.plan([fault]);
    await follow(community);
    const source = await sourceOf(community);
    expect(source).toMatchObject({ failedCount: 1, lastResult: { problem } });
    const wait = (source.nextSyncAt ?? 0) - (source.lastResult?.at ?? 0);
    expect(wait).toBe(problem === "rateLimited" ? 2 * HOUR_MS : 5 * 60_000);
  });

  test("is asked ever more rarely, and at its hour again once it answers", async () => {
    const community = await aCommunity();
    fake.hold([talk()]);
    fake.plan(["down", "down", "down"]);
    await follow(community);
    await later(community);
    await later(community);
    const failing = await sourceOf(community);
    expect(failing.failedCount).toBe(3);
    expect((failing.nextSyncAt ?? 0) - Date.now()).toBeGreaterThan(HOUR_MS / 2);
    await later(community);
    expect(await sourceOf(community)).toMatchObject({
      failedCount: 0,
      lastResult: { counts: { added: 1 } },
    });
  });

  test("follows three redirects and no more", async () => {
    const community = await aCommunity();
    fake.hold([talk()]);
    const to = (at: number) => ({
      location: `https://other${at}.example.org/`,
    });
    fake.plan([to(1), to(2), to(3)]);
    await follow(community);
    expect((await sourceOf(community)).lastResult?.counts.added).toBe(1);
    fake.plan([to(1), to(2), to(3), to(4)]);
    await later(community);
    expect((await sourceOf(community)).lastResult?.problem).toBe("redirects");
  });

  test("that leads elsewhere is followed without its key", async () => {
    const community = await aCommunity();
    fake.plan([{ location: "https://elsewhere.example.org/" }]);
    await follow(community, "luma", { apiKey: LUMA_KEY });
    expect(fake.requests.map(({ key }) => key)).toEqual([LUMA_KEY, null]);
  });

  test("in the middle keeps what it had, and a sync that was lost is taken up", async () => {
    const community = await aCommunity();
    fake.hold(["a", "b", "c"].map((id) => talk({ id })));
    fake.plan([null, "down"]);
    const sourceId = await follow(community, "luma", { apiKey: LUMA_KEY });
    expect((await sourceOf(community)).lastResult?.problem).toBe("unavailable");
    await community.t.run((ctx) =>
      ctx.db.patch("eventSources", sourceId, {
        leaseToken: "of a machine that died",
        leaseUntil: Date.now() + 60_000,
        nextSyncAt: Date.now() + 60_000,
      }),
    );
    await later(community, 61_000);
    expect(await sourceOf(community)).toMatchObject({
      isSyncing: false,
      lastResult: { counts: { added: 3 } },
    });
  });
});

describe("keeping calendars", () => {
  test("is for admins of the organisation alone", async () => {
    const community = await aCommunity();
    const { t, orgId } = community;
    const sourceId = await follow(community);
    const member = await joined(community, "Mara");
    expect(await codeOf(member.as.query(sources.list, { orgId }))).toBe(
      "FORBIDDEN",
    );
    const otherId = await addOrganisation(t, "sur");
    const other = await asOrgMember(t, otherId, "admin");
    const taking = other.as.mutation(sources.syncNow, {
      orgId: otherId,
      sourceId,
    });
    expect(await codeOf(taking)).toBe("NOT_FOUND");
  });

  test("refuses at the field: an address nobody may ask, a key with a break, one that is there", async () => {
    const { admin, orgId } = await aCommunity();
    const add = async (
      kind: "luma" | "lumaPublic" | "ics",
      more: Partial<typeof FACTS & { apiKey: string }>,
    ) =>
      await refusalIn(
        admin.as.mutation(sources.add, {
          orgId,
          kind,
          facts: { ...FACTS, ...more },
        }),
      );
    expect(
      await add("ics", { address: "https://10.0.0.1/a.ics" }),
    ).toMatchObject({
      code: "INVALID",
      field: "address",
    });
    expect(
      await add("lumaPublic", { address: "https://luma.com/us" }),
    ).toMatchObject({
      field: "address",
      details: { reason: "lumaCalendar" },
    });
    expect(await add("luma", { apiKey: "two\nlines" })).toMatchObject({
      field: "apiKey",
    });
    expect(await add("luma", {})).toMatchObject({ field: "apiKey" });
    expect(await add("ics", { label: " " })).toMatchObject({ field: "label" });
    await admin.as.mutation(sources.add, { orgId, kind: "ics", facts: FACTS });
    expect(await add("ics", {})).toMatchObject({
      code: "CONFLICT",
      field: "address",
    });
  });

  test("paused is not looked at; now is now, and not again within a minute", async () => {
    const community = await aCommunity();
    const { admin, orgId } = community;
    fake.hold([talk()]);
    const sourceId = await follow(community);
    const syncNow = async () =>
      await codeOf(admin.as.mutation(sources.syncNow, { orgId, sourceId }));
    expect(await syncNow()).toBe("RATE_LIMITED");
    await admin.as.mutation(sources.setPaused, {
      orgId,
      sourceId,
      isPaused: true,
    });
    const asked = fake.requests.length;
    await later(community, DAY_MS);
    expect(fake.requests).toHaveLength(asked);
    await admin.as.mutation(sources.setPaused, {
      orgId,
      sourceId,
      isPaused: false,
    });
    await settle(community);
    expect(fake.requests).toHaveLength(asked + 1);
    vi.setSystemTime(Date.now() + 2 * 60_000);
    await admin.as.mutation(sources.syncNow, { orgId, sourceId });
    await settle(community);
    expect(fake.requests).toHaveLength(asked + 2);
  });

  test("edited elsewhere is looked at there", async () => {
    const community = await aCommunity();
    const { admin, orgId } = community;
    const sourceId = await follow(community);
    const address = "https://new.example.org/a.ics";
    await admin.as.mutation(sources.edit, {
      orgId,
      sourceId,
      facts: { ...FACTS, address, label: "New" },
    });
    await settle(community);
    expect(fake.requests.at(-1)?.url).toBe(address);
    expect(await sourceOf(community)).toMatchObject({
      label: "New",
      url: address,
    });
  });

  test.each(["keep", "cancel"] as const)(
    "removed, it leaves past events, and those to come it is told to %s",
    async (events) => {
      const community = await aCommunity();
      const { t, admin, orgId } = community;
      fake.hold([
        talk(),
        talk({ id: "past", start: inDays(-3), end: inDays(-2.9) }),
      ]);
      const sourceId = await follow(community, "luma", { apiKey: LUMA_KEY });
      const of = { orgId, sourceId };
      await admin.as.mutation(sources.remove, { ...of, events });
      expect(await admin.as.query(sources.list, { orgId })).toEqual([]);
      await admin.as.mutation(sources.putBack, of);
      await settle(community);
      expect(await admin.as.query(sources.list, { orgId })).toHaveLength(1);
      await admin.as.mutation(sources.remove, { ...of, events });
      vi.advanceTimersByTime(20_000);
      await settle(community);
      const rest = await t.run(async (ctx) => [
        await ctx.db.query("eventSources").collect(),
        await ctx.db.query("eventSourceSecrets").collect(),
      ]);
      expect(rest).toEqual([[], []]);
      const left = new Map(
        (await eventsOf(community)).map((event) => [
          event.startsAt > NOW,
          event,
        ]),
      );
      const free = { origin: "own" };
      for (const event of left.values()) {
        expect(event).not.toHaveProperty("sourceId");
      }
      expect(left.get(false)).toMatchObject({ state: "scheduled", ...free });
      expect(left.get(true)).toMatchObject({
        state: events === "keep" ? "scheduled" : "cancelled",
        ...free,
      });
    },
  );
});

describe("a file of events", () => {
  const rows = [
    ["Título", "Fecha", "Hora", "Lugar"],
    ["Taller", "3/12/2026", "18:30", "Biblioteca"],
    ["Sin fecha", "", "", ""],
  ];
  const file = {
    label: "Verano",
    audience: "members" as const,
    timeZone: FACTS.timeZone,
  };

  test("becomes events; a later version changes them and doubles none", async () => {
    const community = await aCommunity();
    const { admin, orgId } = community;
    const sourceId: Id<"eventSources"> = await admin.as.mutation(
      sources.importFile,
      {
        orgId,
        ...file,
        rows,
      },
    );
    await settle(community);
    expect(await sourceOf(community)).toMatchObject({
      kind: "csv",
      nextSyncAt: null,
      isSyncing: false,
      lastResult: {
        counts: { added: 1, skipped: 1 },
        skipped: [{ row: 3, title: "Sin fecha", reason: "start" }],
      },
    });
    await admin.as.mutation(sources.importFile, {
      orgId,
      ...file,
      sourceId,
      rows: [rows[0]!, ["Taller", "3/12/2026", "18:30", "Otro lugar"]],
    });
    await settle(community);
    expect(await eventsOf(community)).toMatchObject([
      {
        title: "Taller",
        place: "Otro lugar",
        origin: "csv",
        audience: "members",
      },
    ]);
  });

  test("without a title or a single event is refused", async () => {
    const { admin, orgId } = await aCommunity();
    const refused = async (table: string[][]) =>
      await refusalIn(
        admin.as.mutation(sources.importFile, { orgId, ...file, rows: table }),
      );
    expect(await refused([["Lugar"], ["x"]])).toMatchObject({
      code: "INVALID",
      field: "rows",
      details: { reason: "missingColumns" },
    });
    expect(await refused([["title", "start"]])).toMatchObject({
      details: { reason: "empty" },
    });
    const many = Array.from({ length: 2_002 }, () => ["a"]);
    expect(await refused(many)).toMatchObject({
      details: { reason: "tooMany" },
    });
  });
});
