import { describe, expect, test, vi } from "vitest";
import { internal } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import { enqueue } from "../../../convex/model/emails/outbox";
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
import { addOrganisation } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

const HOUR = 60 * 60_000;
const MINUTE = 60_000;
const mail = useMail();
const { dispatch, watch } = internal.emails.delivery;

/** Bulk mails that wait, one a reader. */
async function waitingMails(t: World, count: number) {
  const readers = [];
  const [listing] = await someListings(t, ["one"]);
  for (let at = 0; at < count; at += 1) {
    const reader = await aReader(t, {
      email: `reader${at}@example.org`,
      preferences: { nextAlertAt: undefined, nextDigestAt: undefined },
    });
    const matchId = await aMatch(t, reader, listing!, { alertedAt: 1 });
    await t.run((ctx) =>
      enqueue(ctx, {
        dedupeKey: `alert:${reader.userId}:2026-11-23`,
        stream: "matchAlert",
        userId: reader.userId,
        refs: { kind: "matchAlert", matchIds: [matchId], moreCount: 0 },
        notBefore: MAIL_START,
        notAfter: MAIL_START + 24 * HOUR,
      }),
    );
    readers.push({ ...reader, matchId, address: `reader${at}@example.org` });
  }
  return readers;
}

const statesOf = async (t: World) =>
  (await outboxOf(t)).map(({ state, reason }) =>
    reason === undefined ? state : `${state}: ${reason}`,
  );

async function openBatch(t: World) {
  const rows = await t.run((ctx) => ctx.db.query("emailBatches").collect());
  const open = rows.find(({ state }) => state === "open");
  if (open === undefined) throw new Error("no request is open");
  return open;
}

/** The chain as far as the next request, without it: as an action that died at once. */
async function dispatchOnly(t: World) {
  await t.mutation(dispatch, {});
  return await openBatch(t);
}

async function sendOpen(t: World) {
  const { _id, leaseToken } = await openBatch(t);
  await t.action(internal.emails.delivery.send, {
    batchId: _id,
    leaseToken: leaseToken ?? "",
  });
}

async function turnOff(t: World, userId: Id<"users">) {
  const { _id, isOn } = await preferencesOf(t, userId);
  await t.run((ctx) =>
    ctx.db.patch("mailPreferences", _id, {
      isOn: { ...isOn, matchAlert: false },
    }),
  );
}

describe("what leaves", () => {
  test("goes out together, under one key, and is counted", async () => {
    const t = await newWorld();
    await waitingMails(t, 3);
    await settle(t);
    expect(mail.fake().requests).toMatchObject([{ size: 3 }]);
    expect(await statesOf(t)).toEqual(["sent", "sent", "sent"]);
    const [row] = await outboxOf(t);
    expect(row?.providerId).toBe(mail.fake().mailbox[0]?.id);
    const sums = await t.run((ctx) => ctx.db.query("emailSums").collect());
    expect(sums).toMatchObject([{ stream: "matchAlert", planned: 3, sent: 3 }]);
  });

  test("carries one-click headers when it is bulk", async () => {
    const t = await newWorld();
    await waitingMails(t, 1);
    await settle(t);
    const [letter] = mail.fake().mailbox;
    expect(letter?.headers).toEqual({
      "List-Unsubscribe": expect.stringMatching(
        /^<https:\/\/site\.wayfinder\.example\/email\/unsubscribe\?token=[\w.-]+>$/,
      ),
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    expect(letter?.from).toBe("Wayfinder <hello@wayfinder.example>");
    // The centre is of everything; the other links are of this stream alone.
    const page = (name: string) =>
      `wayfinder\\.example/mail/${name}\\?token=\\w+`;
    expect(letter?.text).toMatch(RegExp(`${page("preferences")}\\.all\\.1\\.`));
    expect(letter?.text).toMatch(RegExp(`${page("why")}\\.matchAlert\\.1\\.`));
  });

  test("carries none of them when somebody is invited", async () => {
    const t = await newWorld();
    const orgId = await addOrganisation(t, "cafe");
    await t.run((ctx) =>
      enqueue(ctx, {
        dedupeKey: "invite:1",
        stream: "invitation",
        address: "guest@example.org",
        refs: { kind: "invitation", orgId, path: "/join/1" },
        notBefore: MAIL_START,
        notAfter: MAIL_START + HOUR,
      }),
    );
    await settle(t);
    expect(mail.fake().lettersTo("guest@example.org")).toMatchObject([
      { headers: {} },
    ]);
  });

  test("is made once for one key", async () => {
    const t = await newWorld();
    const row = {
      dedupeKey: "same",
      stream: "invitation" as const,
      address: "guest@example.org",
      refs: {
        kind: "invitation" as const,
        orgId: await addOrganisation(t, "cafe"),
        path: "/join/1",
      },
      notBefore: MAIL_START,
      notAfter: MAIL_START + HOUR,
    };
    expect(await t.run((ctx) => enqueue(ctx, row))).not.toBeNull();
    expect(await t.run((ctx) => enqueue(ctx, row))).toBeNull();
    await settle(t);
    expect(mail.fake().mailbox).toHaveLength(1);
  });

  test("keeps the provider's pace, and follows it where it allows more", async () => {
    const t = await newWorld();
    await waitingMails(t, 1);
    await settle(t);
    const lane = await t.run((ctx) => ctx.db.query("emailLane").first());
    expect(lane?.gapMs).toBe(550);
  });
});

describe("nothing goes to whoever", () => {
  test("turned it off between plan and request", async () => {
    const t = await newWorld();
    const [a] = await waitingMails(t, 2);
    await dispatchOnly(t);
    await turnOff(t, a!.userId);
    await settle(t);
    expect(mail.fake().mailbox.map(({ to }) => to)).toEqual([
      "reader1@example.org",
    ]);
    expect(await statesOf(t)).toEqual(["suppressed: off", "sent"]);
  });

  test("has no account any more, or no proved address", async () => {
    const t = await newWorld();
    const [a, b] = await waitingMails(t, 2);
    await t.run(async (ctx) => {
      await ctx.db.delete("users", a!.userId);
      await ctx.db.patch("users", b!.userId, {
        emailVerificationTime: undefined,
      });
    });
    await settle(t);
    expect(await statesOf(t)).toEqual([
      "suppressed: accountGone",
      "suppressed: addressUnproved",
    ]);
  });

  test("is suppressed; after a complaint nothing in bulk", async () => {
    const t = await newWorld();
    const [a, b] = await waitingMails(t, 2);
    await t.run(async (ctx) => {
      const { insert } = ctx.db;
      const at = MAIL_START;
      for (const [who, reason] of [
        [a!, "bounced"],
        [b!, "complained"],
      ] as const) {
        const { address } = who;
        await insert("emailSuppressions", { address, reason, at });
      }
    });
    await settle(t);
    expect(await statesOf(t)).toEqual([
      "suppressed: bounced",
      "suppressed: complained",
    ]);
  });

  test("muted its organisation", async () => {
    const t = await newWorld();
    const [a] = await waitingMails(t, 1);
    const orgId = await addOrganisation(t, "cafe");
    const [row] = await outboxOf(t);
    await t.run(async (ctx) => {
      await ctx.db.patch("emailOutbox", row!._id, { orgId });
      const { userId } = a!;
      await ctx.db.insert("mailMutes", { userId, orgId, stream: "matchAlert" });
    });
    await settle(t);
    expect(await statesOf(t)).toEqual(["suppressed: off"]);
  });

  test("would read of nothing but closed listings", async () => {
    const t = await newWorld();
    const [a] = await waitingMails(t, 1);
    const match = await t.run((ctx) => ctx.db.get("matches", a!.matchId));
    await t.run((ctx) =>
      ctx.db.patch("opportunities", match!.opportunityId, {
        status: "closed",
      }),
    );
    await settle(t);
    expect(await statesOf(t)).toEqual(["suppressed: nothingLeft"]);
  });
});

describe("the night", () => {
  test("shifts what was late to the morning, and drops nothing", async () => {
    const t = await newWorld();
    await waitingMails(t, 1);
    // 23:00 in Buenos Aires.
    goTo(MAIL_START + 13 * HOUR);
    await t.mutation(dispatch, {});
    const [row] = await outboxOf(t);
    expect(row).toMatchObject({
      state: "waiting",
      notBefore: Date.UTC(2026, 10, 24, 10),
    });
    goTo(Date.UTC(2026, 10, 24, 10));
    await settle(t);
    expect(mail.fake().mailbox).toHaveLength(1);
  });
});

describe("an unknown outcome", () => {
  test.each(["accept-then-drop", "accept-then-500", "drop-before"] as const)(
    "(%s) is asked again under the same key and arrives once",
    async (fault) => {
      const t = await newWorld();
      await waitingMails(t, 2);
      mail.fake().plan([fault]);
      await settle(t);
      const keys = new Set(mail.fake().requests.map(({ key }) => key));
      expect(mail.fake().requests).toHaveLength(2);
      expect(keys.size).toBe(1);
      expect(mail.fake().mailbox).toHaveLength(2);
      expect(await statesOf(t)).toEqual(["sent", "sent"]);
    },
  );

  test("of a request that had been taken tells of whoever unsubscribed since", async () => {
    const t = await newWorld();
    const [a] = await waitingMails(t, 2);
    mail.fake().plan(["accept-then-drop"]);
    await dispatchOnly(t);
    await sendOpen(t);
    await turnOff(t, a!.userId);
    await settle(t);
    // Their mail had left before they asked; it is told as it was.
    expect(mail.fake().requests.at(-1)?.outcome).toBe("409");
    expect(mail.fake().mailbox).toHaveLength(2);
    expect(await statesOf(t)).toEqual(["sent", "sent"]);
  });

  test("of a request that had not been taken leaves them out", async () => {
    const t = await newWorld();
    const [a] = await waitingMails(t, 2);
    mail.fake().plan(["drop-before"]);
    await dispatchOnly(t);
    await sendOpen(t);
    await turnOff(t, a!.userId);
    await settle(t);
    expect(mail.fake().mailbox.map(({ to }) => to)).toEqual([
      "reader1@example.org",
    ]);
    expect(await statesOf(t)).toEqual(["suppressed: off", "sent"]);
  });

  test("older than the provider's memory is reported, never sent again", async () => {
    const t = await newWorld();
    await waitingMails(t, 1);
    mail.fake().plan(["accept-then-drop"]);
    await dispatchOnly(t);
    await sendOpen(t);
    goTo(MAIL_START + 23 * HOUR + MINUTE);
    await settle(t);
    expect(mail.fake().requests).toHaveLength(1);
    expect(await statesOf(t)).toEqual(["failed: unknown"]);
  });

  test("of an action that died is found by its lease", async () => {
    const t = await newWorld();
    await waitingMails(t, 1);
    const { _id, leaseToken } = await dispatchOnly(t);
    await t.mutation(internal.emails.delivery.begin, {
      batchId: _id,
      leaseToken: leaseToken ?? "",
    });
    await t.run(async (ctx) => {
      const jobs = await ctx.db.system.query("_scheduled_functions").collect();
      for (const job of jobs) await ctx.scheduler.cancel(job._id);
    });
    expect(await t.mutation(watch, {})).toEqual({
      expired: 0,
      hasWoken: false,
    });
    goTo(MAIL_START + 2 * MINUTE);
    expect(await t.mutation(watch, {})).toEqual({ expired: 0, hasWoken: true });
    await settle(t);
    expect(mail.fake().mailbox).toHaveLength(1);
  });
});

describe("a refusal", () => {
  test.each(["429", "500", "concurrent", "html"] as const)(
    "for now (%s) waits and tries again",
    async (fault) => {
      const t = await newWorld();
      await waitingMails(t, 1);
      mail.fake().plan([fault]);
      await settle(t);
      const [first, second] = mail.fake().requests;
      expect(second!.at - first!.at).toBeGreaterThanOrEqual(2_000);
      expect(mail.fake().mailbox).toHaveLength(1);
    },
  );

  test("of one address takes the request apart until it stands alone", async () => {
    const t = await newWorld();
    await waitingMails(t, 9);
    mail.fake().refuse("reader4@example.org");
    await settle(t);
    const states = await statesOf(t);
    expect(states[4]).toBe("failed: refused");
    expect(states.filter((state) => state === "sent")).toHaveLength(8);
    expect(mail.fake().mailbox).toHaveLength(8);
    const [row] = (await outboxOf(t)).slice(4);
    expect(row?.lastError).toContain("Invalid `to` field");
  });

  test.each(["unauthorised", "domain"] as const)(
    "of the key or domain (%s) keeps mail waiting, says why, and tries sparsely",
    async (fault) => {
      const t = await newWorld();
      await waitingMails(t, 1);
      mail.fake().plan([fault]);
      await dispatchOnly(t);
      await sendOpen(t);
      expect(await openBatch(t)).toMatchObject({ lastReason: "unauthorised" });
      expect(await statesOf(t)).toEqual(["sending"]);
      await settle(t);
      expect(mail.fake().requests).toHaveLength(1);
      vi.advanceTimersByTime(5 * MINUTE);
      await settle(t);
      expect(mail.fake().requests).toHaveLength(2);
      expect(mail.fake().mailbox).toHaveLength(1);
    },
  );
});

test("a request that was late after its lease asks nobody", async () => {
  const t = await newWorld();
  await waitingMails(t, 1);
  const { _id, leaseToken } = await dispatchOnly(t);
  goTo(MAIL_START + 5 * MINUTE);
  await t.action(internal.emails.delivery.send, {
    batchId: _id,
    leaseToken: leaseToken ?? "",
  });
  await t.action(internal.emails.delivery.send, {
    batchId: _id,
    leaseToken: "someone else's",
  });
  expect(mail.fake().requests).toEqual([]);
});
