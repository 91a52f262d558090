import { describe, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import { codeOf, refusalIn } from "../../support/accounts";
import {
  CALENDARS_START,
  SOURCE_FACTS,
  eventsOf,
  follow,
  inDays,
  later,
  settle,
  sourceOf,
  talk,
  useCalendars,
} from "../../support/calendars";
import { aCommunity, joined } from "../../support/community";
import { DAY_MS } from "../../support/events";
import { LUMA_KEY } from "../../support/fake-calendars";
import { addOrganisation, asOrgMember } from "../../support/people";

const { sources } = api.events;
const calendars = useCalendars();

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
      more: Partial<typeof SOURCE_FACTS & { apiKey: string }>,
    ) =>
      await refusalIn(
        admin.as.mutation(sources.add, {
          orgId,
          kind,
          facts: { ...SOURCE_FACTS, ...more },
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
    await admin.as.mutation(sources.add, {
      orgId,
      kind: "ics",
      facts: SOURCE_FACTS,
    });
    expect(await add("ics", {})).toMatchObject({
      code: "CONFLICT",
      field: "address",
    });
  });

  test("paused is not looked at; now is now, and not again within a minute", async () => {
    const community = await aCommunity();
    const { admin, orgId } = community;
    calendars.fake().hold([talk()]);
    const sourceId = await follow(community);
    const syncNow = async () =>
      await codeOf(admin.as.mutation(sources.syncNow, { orgId, sourceId }));
    expect(await syncNow()).toBe("RATE_LIMITED");
    await admin.as.mutation(sources.setPaused, {
      orgId,
      sourceId,
      isPaused: true,
    });
    const asked = calendars.fake().requests.length;
    await later(community, DAY_MS);
    expect(calendars.fake().requests).toHaveLength(asked);
    await admin.as.mutation(sources.setPaused, {
      orgId,
      sourceId,
      isPaused: false,
    });
    await settle(community);
    expect(calendars.fake().requests).toHaveLength(asked + 1);
    vi.setSystemTime(Date.now() + 2 * 60_000);
    await admin.as.mutation(sources.syncNow, { orgId, sourceId });
    await settle(community);
    expect(calendars.fake().requests).toHaveLength(asked + 2);
  });

  test("edited elsewhere is looked at there", async () => {
    const community = await aCommunity();
    const { admin, orgId } = community;
    const sourceId = await follow(community);
    const address = "https://new.example.org/a.ics";
    await admin.as.mutation(sources.edit, {
      orgId,
      sourceId,
      facts: { ...SOURCE_FACTS, address, label: "New" },
    });
    await settle(community);
    expect(calendars.fake().requests.at(-1)?.url).toBe(address);
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
      calendars
        .fake()
        .hold([
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
          event.startsAt > CALENDARS_START,
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
    timeZone: SOURCE_FACTS.timeZone,
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
