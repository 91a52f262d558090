import { describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import {
  SOURCE_FACTS,
  eventsOf,
  follow,
  inDays,
  later,
  sourceOf,
  talk,
  useCalendars,
} from "../../support/calendars";
import { aCommunity } from "../../support/community";
import { DAY_MS, eventFacts, HOUR_MS } from "../../support/events";
import { LUMA_KEY } from "../../support/fake-calendars";

const { mutations } = api.events;
const calendars = useCalendars();

describe("a calendar that is followed", () => {
  test("brings its events, and what changes there changes here", async () => {
    const community = await aCommunity();
    calendars.fake().hold([talk(), talk({ id: "walk", name: "Walk" })]);
    await follow(community);
    expect(await sourceOf(community)).toMatchObject({
      isSyncing: false,
      failedCount: 0,
      lastResult: { counts: { added: 2, changed: 0 } },
    });
    calendars
      .fake()
      .hold([
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
    calendars
      .fake()
      .hold(["a", "b", "c", "d", "e"].map((id) => talk({ id, name: id })));
    await follow(community, "luma", { apiKey: LUMA_KEY });
    expect(calendars.fake().requests.map(({ key }) => key)).toEqual([
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
        timeZone: SOURCE_FACTS.timeZone,
        place: "Library",
      })),
    );
  });

  test("of Luma without a key is asked for by its id", async () => {
    const community = await aCommunity();
    calendars.fake().hold([talk()]);
    await follow(community, "lumaPublic", { address: "cal-abcd1234" });
    expect(calendars.fake().requests).toMatchObject([
      { url: "https://api.lu.ma/ics/get?entity=calendar&id=cal-abcd1234" },
    ]);
    expect(await eventsOf(community)).toMatchObject([{ origin: "luma" }]);
  });

  test("leaves alone what an admin changed or called off here", async () => {
    const community = await aCommunity();
    const { admin, orgId } = community;
    calendars.fake().hold([talk(), talk({ id: "walk" })]);
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
    calendars
      .fake()
      .hold([
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
    calendars.fake().hold([talk(), talk({ id: "other" })]);
    await follow(community);
    calendars.fake().hold([talk({ id: "other" })]);
    await later(community);
    expect((await eventsOf(community))[0]).toMatchObject({
      state: "scheduled",
      missedCount: 1,
    });
    await later(community);
    expect((await eventsOf(community))[0]?.state).toBe("cancelled");
    calendars.fake().hold([talk(), talk({ id: "other" })]);
    await later(community);
    expect((await eventsOf(community))[0]).toMatchObject({
      state: "scheduled",
    });
  });

  test("is not gone because nothing, half or something else was answered", async () => {
    const community = await aCommunity();
    calendars.fake().hold([talk(), talk({ id: "other" })]);
    await follow(community);
    const problems: (string | undefined)[] = [];
    const look = async () => {
      await later(community, (2 * DAY_MS) / 10);
      problems.push((await sourceOf(community)).lastResult?.problem);
    };
    calendars
      .fake()
      .plan([{ body: "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:other" }]);
    await look();
    calendars
      .fake()
      .plan([{ body: "<html>sign in</html>", type: "text/html" }]);
    await look();
    calendars.fake().plan(["down"]);
    await look();
    calendars.fake().hold([]);
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
    calendars.fake().plan([fault]);
    await follow(community);
    const source = await sourceOf(community);
    expect(source).toMatchObject({ failedCount: 1, lastResult: { problem } });
    const wait = (source.nextSyncAt ?? 0) - (source.lastResult?.at ?? 0);
    expect(wait).toBe(problem === "rateLimited" ? 2 * HOUR_MS : 5 * 60_000);
  });

  test("is asked ever more rarely, and at its hour again once it answers", async () => {
    const community = await aCommunity();
    calendars.fake().hold([talk()]);
    calendars.fake().plan(["down", "down", "down"]);
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
    calendars.fake().hold([talk()]);
    const to = (at: number) => ({
      location: `https://other${at}.example.org/`,
    });
    calendars.fake().plan([to(1), to(2), to(3)]);
    await follow(community);
    expect((await sourceOf(community)).lastResult?.counts.added).toBe(1);
    calendars.fake().plan([to(1), to(2), to(3), to(4)]);
    await later(community);
    expect((await sourceOf(community)).lastResult?.problem).toBe("redirects");
  });

  test("that leads elsewhere is followed without its key", async () => {
    const community = await aCommunity();
    calendars.fake().plan([{ location: "https://elsewhere.example.org/" }]);
    await follow(community, "luma", { apiKey: LUMA_KEY });
    expect(calendars.fake().requests.map(({ key }) => key)).toEqual([
      LUMA_KEY,
      null,
    ]);
  });

  test("in the middle keeps what it had, and a sync that was lost is taken up", async () => {
    const community = await aCommunity();
    calendars.fake().hold(["a", "b", "c"].map((id) => talk({ id })));
    calendars.fake().plan([null, "down"]);
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
