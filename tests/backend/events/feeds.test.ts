import nodeIcal from "node-ical";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import { aCommunity, joined } from "../../support/community";
import { anEvent, DAY_MS, eventFacts } from "../../support/events";
import type { Person } from "../../support/people";
import type { World } from "../../support/setup";

const { feeds, mutations } = api.events;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  process.env.SITE_URL = "https://wayfinder.example";
  process.env.CONVEX_SITE_URL = "https://site.wayfinder.example";
});
afterEach(() => {
  vi.useRealTimers();
  delete process.env.SITE_URL;
  delete process.env.CONVEX_SITE_URL;
});

/** The secret part of a new address. */
async function aFeed({ as }: { as: Person["as"] }): Promise<string> {
  const address = await as.mutation(feeds.make, {});
  const [, origin, token] = /^(.*)\/calendar\/([0-9a-f]{32})\.ics$/.exec(
    address,
  )!;
  expect(origin).toBe(process.env.CONVEX_SITE_URL);
  return token!;
}

/** Until nothing can be undone any more: minute by minute, so that either engine's timers see it. */
async function forgotten(t: World) {
  for (let minute = 0; minute < 11; minute += 1) {
    await t.finishAllScheduledFunctions(() => vi.advanceTimersByTime(60_000));
  }
}

async function read(
  t: World,
  name: string,
  headers: Record<string, string> = {},
) {
  const response = await t.fetch(`/calendar/${name}.ics`, { headers });
  const text = await response.text();
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter(
    (each) => each?.type === "VEVENT",
  );
  const byTitle = new Map(events.map((each) => [String(each.summary), each]));
  return { response, text, byTitle };
}

describe("a member's calendar", () => {
  test("holds what they go to and what was called off, and nothing of others", async () => {
    const community = await aCommunity();
    const { t, admin, orgId } = community;
    const mara = await joined(community, "Mara");
    const titles = ["Going", "Maybe", "No", "Never answered", "Off"];
    const ids = new Map<string, Awaited<ReturnType<typeof anEvent>>>();
    for (const title of titles) {
      ids.set(
        title,
        await anEvent(admin, orgId, { title, audience: "members" }),
      );
    }
    for (const [title, answer] of [
      ["Going", "going"],
      ["Maybe", "maybe"],
      ["No", "no"],
      ["Off", "going"],
    ] as const) {
      await mara.as.mutation(mutations.answer, {
        eventId: ids.get(title)!,
        answer,
      });
    }
    await admin.as.mutation(mutations.cancel, {
      orgId,
      eventId: ids.get("Off")!,
    });
    const token = await aFeed(mara);
    const { response, byTitle } = await read(t, token);
    expect(response.headers.get("content-type")).toContain("text/calendar");
    expect([...byTitle.keys()].sort()).toEqual(["Going", "Maybe", "Off"]);
    expect(byTitle.get("Off")).toMatchObject({ status: "CANCELLED" });
    expect(byTitle.get("Going")).toMatchObject({
      url: `https://wayfinder.example/events/${ids.get("Going")}`,
    });
    await mara.as.mutation(api.orgs.memberships.leave, { orgId });
    expect((await read(t, token)).byTitle.size).toBe(0);
  });

  test("says that an event changed by a higher number, and the same twice by no body", async () => {
    const { t, admin, orgId } = await aCommunity();
    const eventId = await anEvent(admin, orgId);
    await admin.as.mutation(mutations.answer, { eventId, answer: "going" });
    const token = await aFeed(admin);
    const first = await read(t, token);
    const etag = first.response.headers.get("etag") ?? "";
    const again = await read(t, token, { "if-none-match": `W/${etag}` });
    expect(again.response.status).toBe(304);
    expect(again.text).toBe("");
    const startsAt = Date.now() + 2 * DAY_MS;
    await admin.as.mutation(mutations.edit, {
      orgId,
      eventId,
      facts: eventFacts({ startsAt }),
    });
    const moved = await read(t, token, { "if-none-match": etag });
    expect(moved.response.status).toBe(200);
    expect(moved.text).toContain("SEQUENCE:1");
    expect(first.text).toContain("SEQUENCE:0");
  });

  test("says that a session of a program changed, and when", async () => {
    const { t, admin, orgId } = await aCommunity();
    const startsAt = Date.now() + DAY_MS;
    const programId = await admin.as.mutation(api.programs.create, {
      orgId,
      facts: {
        name: "Course",
        kind: "course",
        description: "",
        startsAt,
        endsAt: startsAt + 30 * DAY_MS,
        audience: "members",
        enrolment: "self",
        completion: { by: "hand" },
      },
    });
    await admin.as.mutation(api.programs.setState, {
      orgId,
      programId,
      state: "open",
    });
    const session = { title: "One", startsAt, endsAt: startsAt + 3_600_000 };
    const sessionId = await admin.as.mutation(api.programs.addSession, {
      orgId,
      programId,
      session,
    });
    await admin.as.mutation(api.programs.enrol, { programId, note: "" });
    const token = await aFeed(admin);
    expect((await read(t, token)).text).toContain("SEQUENCE:0");
    for (const isCancelled of [true, false]) {
      vi.advanceTimersByTime(60_000);
      await admin.as.mutation(api.programs.setSessionCancelled, {
        orgId,
        sessionId,
        isCancelled,
      });
    }
    const { text, byTitle } = await read(t, token);
    expect(text).toContain("SEQUENCE:2");
    const found = byTitle.get("Course: One");
    expect(found).toMatchObject({ status: "CONFIRMED" });
    expect(found?.lastmodified?.getTime()).toBe(
      Math.floor(Date.now() / 1000) * 1000,
    );
  });

  test("replaced or removed is read by nobody under its old address", async () => {
    const { t, admin } = await aCommunity();
    const old = await aFeed(admin);
    expect((await read(t, old)).response.status).toBe(200);
    expect(await admin.as.query(feeds.getMine, {})).toMatchObject({
      lastReadAt: expect.any(Number) as number,
    });
    const token = await aFeed(admin);
    expect((await read(t, old)).response.status).toBe(404);
    await admin.as.mutation(feeds.remove, {});
    await admin.as.mutation(feeds.remove, {});
    expect((await read(t, token)).response.status).toBe(404);
    expect(await admin.as.query(feeds.getMine, {})).toBeNull();
    await forgotten(t);
    const stored = await t.run((ctx) =>
      ctx.db.query("calendarFeeds").collect(),
    );
    expect(stored).toEqual([]);
    expect(await admin.as.mutation(feeds.restore, {})).toBe(false);
  });

  test("removed or replaced by mistake comes back under the address programs have", async () => {
    const { t, admin } = await aCommunity();
    const token = await aFeed(admin);
    await admin.as.mutation(feeds.remove, {});
    expect(await admin.as.mutation(feeds.restore, {})).toBe(true);
    expect((await read(t, token)).response.status).toBe(200);
    const other = await aFeed(admin);
    expect((await read(t, token)).response.status).toBe(404);
    expect(await admin.as.mutation(feeds.restore, {})).toBe(true);
    expect(await admin.as.mutation(feeds.restore, {})).toBe(false);
    expect((await read(t, token)).response.status).toBe(200);
    expect((await read(t, other)).response.status).toBe(404);
    await forgotten(t);
    expect((await read(t, token)).response.status).toBe(200);
  });
});

describe("asking too often", () => {
  test("is answered 429 and when to come back, and costs other calendars nothing", async () => {
    const { t, admin } = await aCommunity();
    const token = await aFeed(admin);
    let last = await read(t, token);
    for (let times = 1; last.response.status === 200 && times < 60; times++) {
      last = await read(t, token);
    }
    expect(last.response.status).toBe(429);
    expect(last.byTitle.size).toBe(0);
    const seconds = Number(last.response.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect((await read(t, "org/norte")).response.status).toBe(200);
    vi.advanceTimersByTime(seconds * 1000);
    expect((await read(t, token)).response.status).toBe(200);
  });
});

describe("an organisation's calendar", () => {
  test("holds what is for everyone, without a secret", async () => {
    const { t, admin, orgId } = await aCommunity();
    await anEvent(admin, orgId, { title: "Open" });
    await anEvent(admin, orgId, { title: "Inside", audience: "members" });
    const { byTitle, text } = await read(t, "org/norte");
    expect([...byTitle.keys()]).toEqual(["Open"]);
    expect(text).toContain("X-WR-CALNAME:norte · Wayfinder");
    expect((await read(t, "org/nowhere")).response.status).toBe(404);
    expect((await read(t, "../secret")).response.status).toBe(404);
  });
});
