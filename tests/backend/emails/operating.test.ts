/** What operators see of the outbox, and what they may do about a mail. */
import { describe, expect, test } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Doc, Id } from "../../../convex/_generated/dataModel";
import { enqueue } from "../../../convex/model/emails/outbox";
import { snapshotOf } from "../../house/access.world";
import { codeOf } from "../../support/accounts";
import {
  aMatch,
  aReader,
  goTo,
  MAIL_START,
  outboxOf,
  preferencesOf,
  settle,
  someListings,
  useMail,
} from "../../support/mail";
import { asMember } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const mail = useMail();
const { outbox } = api.emails;
const paginationOpts = { numItems: 10, cursor: null };

/** An operator, a member, and an alert that waits for them. */
async function aWorld(fields: Partial<Doc<"users">> = {}) {
  const t = await newWorld();
  const { as } = await asMember(t, { platformRole: "platformAdmin" });
  const { isSample, ...own } = fields;
  const reader = await aReader(t, {
    name: "Ada Quiroga",
    email: "ada@example.org",
    ...(own as { name?: string }),
  });
  if (isSample) {
    await t.run((ctx) => ctx.db.patch("users", reader.userId, { isSample }));
  }
  const [listing] = await someListings(t, ["one"]);
  const matchId = await aMatch(t, reader, listing!, { alertedAt: 1 });
  const mailId = await anAlert(t, reader.userId, [matchId]);
  return { t, as, reader, matchId, mailId, listing: listing! };
}

async function anAlert(
  t: World,
  userId: Id<"users">,
  matchIds: Id<"matches">[],
  date = "2026-11-23",
): Promise<Id<"emailOutbox">> {
  const outboxId = await t.run((ctx) =>
    enqueue(ctx, {
      dedupeKey: `alert:${userId}:${date}`,
      stream: "matchAlert",
      userId,
      refs: { kind: "matchAlert", matchIds, moreCount: 0 },
      notBefore: MAIL_START,
      notAfter: MAIL_START + DAY,
    }),
  );
  return outboxId!;
}

type Operator = Awaited<ReturnType<typeof aWorld>>["as"];

const listed = async (
  as: Operator,
  filters: { state?: Doc<"emailOutbox">["state"]; stream?: "matchAlert" } = {},
) =>
  (
    await as.query(outbox.list, {
      ...filters,
      asOf: Date.now(),
      paginationOpts,
    })
  ).page;

const stateOf = async (t: World) => (await outboxOf(t))[0]?.state;
const change = (
  t: World,
  mailId: Id<"emailOutbox">,
  fields: Partial<Doc<"emailOutbox">>,
) => t.run((ctx) => ctx.db.patch("emailOutbox", mailId, fields));

describe("the list", () => {
  test("says where a mail stands, and neither its reader's name nor their address", async () => {
    const { t, as, mailId, reader, matchId } = await aWorld();
    mail.fake().refuse("ada@example.org");
    await settle(t);
    const lines = await listed(as);
    expect(lines).toMatchObject([
      {
        mailId,
        stream: "matchAlert",
        state: "failed",
        reason: "refused",
        address: "a***@example.org",
        userId: reader.userId,
        attempt: 1,
        cause: { kind: "matchAlert", count: 1 },
        matchIds: [matchId],
        viewerCan: { retry: true, cancel: false, putBack: false },
      },
    ]);
    expect(lines[0]?.lastError).toBeTruthy();
    const told = JSON.stringify(lines);
    expect(told).not.toContain("ada@");
    expect(told).not.toContain("Ada");
  });

  test("is narrowed by state, by stream and by both, the newest first", async () => {
    const { t, as, reader, mailId } = await aWorld();
    const later = await anAlert(t, reader.userId, [], "2026-11-24");
    await change(t, later, { state: "sent" });
    const idsOf = async (filters: Parameters<typeof listed>[1]) =>
      (await listed(as, filters)).map((line) => line.mailId);
    expect(await idsOf({})).toEqual([later, mailId]);
    expect(await idsOf({ stream: "matchAlert" })).toEqual([later, mailId]);
    expect(await idsOf({ state: "waiting" })).toEqual([mailId]);
    expect(await idsOf({ state: "sent", stream: "matchAlert" })).toEqual([
      later,
    ]);
    expect(await idsOf({ state: "failed" })).toEqual([]);
  });

  test("says when one that the provider put off is asked for again", async () => {
    const { t, as, mailId } = await aWorld();
    const batchId = await t.run((ctx) =>
      ctx.db.insert("emailBatches", {
        key: "k",
        state: "open",
        size: 1,
        attempt: 1,
        notBefore: MAIL_START + 5_000,
        lastReason: "rateLimited",
      }),
    );
    await change(t, mailId, { state: "sending", batchId });
    expect(await listed(as)).toMatchObject([
      { again: { at: MAIL_START + 5_000, reason: "rateLimited" } },
    ]);
  });
});

describe("a preview", () => {
  test("is what was sent, but for the reader's name and what is said of their profile", async () => {
    const { t, as, mailId, listing } = await aWorld();
    await settle(t);
    const preview = await as.query(outbox.getPreview, { mailId, asOf: 1 });
    expect(preview).toMatchObject({
      name: "••••••••",
      content: {
        template: "matchAlert",
        matches: [{ title: listing.title, because: { sentence: "••••••••" } }],
      },
    });
    expect(JSON.stringify(preview)).not.toContain("Python for years");
    expect(mail.fake().mailbox[0]?.html).toContain("Python for years");
  });

  test("of a mail that is not there is refused", async () => {
    const { t, as, mailId } = await aWorld();
    await t.run((ctx) => ctx.db.delete("emailOutbox", mailId));
    const asked = as.query(outbox.getPreview, { mailId, asOf: 1 });
    expect(await codeOf(asked)).toBe("NOT_FOUND");
    expect(await codeOf(as.mutation(outbox.retry, { mailId }))).toBe(
      "NOT_FOUND",
    );
  });
});

describe("retrying", () => {
  test("sends a mail that failed, once however often it is pressed", async () => {
    const { t, as, mailId, reader } = await aWorld();
    mail.fake().refuse("ada@example.org");
    await settle(t);
    expect(await stateOf(t)).toBe("failed");
    const email = "ada.quiroga@example.org";
    await t.run((ctx) => ctx.db.patch("users", reader.userId, { email }));
    await as.mutation(outbox.retry, { mailId });
    await as.mutation(outbox.retry, { mailId });
    await settle(t);
    expect(mail.fake().mailbox.map(({ to }) => to)).toEqual([email]);
    expect(await outboxOf(t)).toMatchObject([{ state: "sent", attempt: 2 }]);
    const late = as.mutation(outbox.retry, { mailId });
    expect(await codeOf(late)).toBe("CONFLICT");
  });

  test("is refused for one that may have been sent, and for a code", async () => {
    const { t, as, mailId } = await aWorld();
    await change(t, mailId, { state: "failed", reason: "unknown" });
    expect(await listed(as)).toMatchObject([
      { viewerCan: { retry: false }, retryBar: "unknown" },
    ]);
    const before = await snapshotOf(t);
    expect(await codeOf(as.mutation(outbox.retry, { mailId }))).toBe(
      "CONFLICT",
    );
    expect(await snapshotOf(t)).toEqual(before);
    const refs = { kind: "code", purpose: "reset" } as const;
    await change(t, mailId, { reason: "refused", refs });
    expect(await listed(as)).toMatchObject([{ retryBar: "code" }]);
    expect(await codeOf(as.mutation(outbox.retry, { mailId }))).toBe(
      "CONFLICT",
    );
  });

  test("is refused for one that ran out: what it told of is news again by itself", async () => {
    const { as, t, mailId } = await aWorld();
    await change(t, mailId, { state: "expired", reason: "tooLate" });
    expect(await codeOf(as.mutation(outbox.retry, { mailId }))).toBe(
      "CONFLICT",
    );
  });
});

describe("taking back", () => {
  test("stops a mail that waits, and is undone while there is time", async () => {
    const { t, as, mailId } = await aWorld();
    await as.mutation(outbox.cancel, { mailId });
    await as.mutation(outbox.cancel, { mailId });
    expect(await listed(as)).toMatchObject([
      {
        state: "cancelled",
        reason: "byOperator",
        viewerCan: { cancel: false, putBack: true },
      },
    ]);
    await settle(t);
    expect(mail.fake().mailbox).toEqual([]);
    await as.mutation(outbox.putBack, { mailId });
    await as.mutation(outbox.putBack, { mailId });
    await settle(t);
    expect(mail.fake().mailbox).toHaveLength(1);
    for (const deed of [outbox.cancel, outbox.putBack]) {
      expect(await codeOf(as.mutation(deed, { mailId }))).toBe("CONFLICT");
    }
  });

  test("cannot be undone once its time is over", async () => {
    const { as, mailId } = await aWorld();
    await as.mutation(outbox.cancel, { mailId });
    goTo(MAIL_START + DAY);
    expect(await listed(as)).toMatchObject([{ viewerCan: { putBack: false } }]);
    expect(await codeOf(as.mutation(outbox.putBack, { mailId }))).toBe(
      "CONFLICT",
    );
  });
});

describe("the pause", () => {
  test("holds what is due, says since when, and lets it leave once lifted", async () => {
    const { t, as } = await aWorld();
    await as.mutation(outbox.setPaused, { isPaused: true });
    goTo(MAIL_START + 60_000);
    await as.mutation(outbox.setPaused, { isPaused: true });
    expect(await as.query(outbox.getSending, {})).toMatchObject({
      canSend: true,
      canSendBulk: true,
      pausedAt: MAIL_START,
      openRequests: 0,
    });
    await settle(t);
    expect(mail.fake().mailbox).toEqual([]);
    await as.mutation(outbox.setPaused, { isPaused: false });
    await as.mutation(outbox.setPaused, { isPaused: false });
    expect((await as.query(outbox.getSending, {})).pausedAt).toBeNull();
    await settle(t);
    expect(mail.fake().mailbox).toHaveLength(1);
  });

  test("is told where nothing can leave at all", async () => {
    delete process.env.MAIL_TOKEN_SECRET;
    const { as } = await aWorld();
    expect(await as.query(outbox.getSending, {})).toMatchObject({
      canSend: true,
      canSendBulk: false,
    });
    delete process.env.RESEND_API_KEY;
    expect(await as.query(outbox.getSending, {})).toMatchObject({
      canSend: false,
      canSendBulk: false,
    });
  });
});

/** Every page of a dry run, summed up by stream. */
async function dryRun(as: Operator, asOf: number) {
  const sums: Record<string, Record<string, number>> = {};
  let at: { rank: number; cursor: string | null } | null = null;
  do {
    const answer: Awaited<ReturnType<typeof pageOf>> = await pageOf(
      as,
      asOf,
      at,
    );
    for (const { stream, ...counts } of answer.counts) {
      const sum = (sums[stream] ??= {});
      for (const [name, count] of Object.entries(counts)) {
        if (count > 0) sum[name] = (sum[name] ?? 0) + count;
      }
    }
    at = answer.next;
  } while (at !== null);
  return sums;
}

const pageOf = (
  as: Operator,
  asOf: number,
  at: { rank: number; cursor: string | null } | null,
) => as.query(outbox.dryRun, { asOf, ...(at && { at }) });

describe("a dry run", () => {
  test("counts what would leave as sending decides it, page by page, and changes nothing", async () => {
    const { t, as, matchId, reader } = await aWorld();
    const unwilling = await aReader(t);
    const { _id, isOn } = await preferencesOf(t, unwilling.userId);
    await t.run((ctx) =>
      ctx.db.patch("mailPreferences", _id, {
        isOn: { ...isOn, matchAlert: false },
      }),
    );
    await anAlert(t, unwilling.userId, [matchId]);
    const sample = await aReader(t);
    await t.run((ctx) =>
      ctx.db.patch("users", sample.userId, { isSample: true }),
    );
    await anAlert(t, sample.userId, [matchId]);
    for (let day = 1; day < 30; day += 1) {
      await anAlert(t, reader.userId, [matchId], `2026-12-${day}`);
    }
    await t.mutation(internal.emails.outboxInternal.enqueueCode, {
      purpose: "reset",
      email: "ada@example.org",
      code: "31415926",
      expiresAt: MAIL_START + HOUR,
    });
    const before = await snapshotOf(t);
    expect(await dryRun(as, MAIL_START)).toEqual({
      account: { leaving: 1 },
      matchAlert: { leaving: 30, kept: 1, ending: 1 },
    });
    expect(await snapshotOf(t)).toEqual(before);
    expect(await dryRun(as, MAIL_START - 1)).toEqual({});
    await settle(t);
    expect(mail.fake().mailbox).toHaveLength(31);
  });

  test("tells what the pause holds and what waits for the morning", async () => {
    const { as } = await aWorld();
    await as.mutation(outbox.setPaused, { isPaused: true });
    expect(await dryRun(as, MAIL_START)).toEqual({ matchAlert: { held: 1 } });
    await as.mutation(outbox.setPaused, { isPaused: false });
    const night = MAIL_START + 14 * HOUR;
    expect(await dryRun(as, night)).toEqual({ matchAlert: { putOff: 1 } });
  });
});

test("the sums say what became of mail on each of the last fourteen days", async () => {
  const { t, as } = await aWorld();
  await settle(t);
  await t.run(async (ctx) => {
    const [row] = await ctx.db.query("emailSums").collect();
    const { _id, _creationTime, ...sums } = row!;
    await ctx.db.insert("emailSums", { ...sums, day: "2026-11-09" });
    await ctx.db.insert("emailSums", { ...sums, day: "2026-11-10" });
  });
  const { days, sums } = await as.query(outbox.getSums, { asOf: MAIL_START });
  expect(days).toHaveLength(14);
  expect([days[0], days.at(-1)]).toEqual(["2026-11-10", "2026-11-23"]);
  expect(sums.map(({ day }) => day)).toEqual(["2026-11-10", "2026-11-23"]);
  expect(sums[1]).toMatchObject({
    stream: "matchAlert",
    planned: 1,
    sent: 1,
    failed: 0,
  });
});
