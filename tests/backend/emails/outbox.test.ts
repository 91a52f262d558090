import { describe, expect, test, vi } from "vitest";
import { internal } from "../../../convex/_generated/api";
import type { Doc, Id } from "../../../convex/_generated/dataModel";
import { cancelWaiting } from "../../../convex/model/emails/cancelling";
import { cancel, enqueue, retry } from "../../../convex/model/emails/outbox";
import {
  readMailToken,
  signMailToken,
} from "../../../convex/model/emails/tokens";
import {
  aReader,
  aMatch,
  goTo,
  MAIL_START,
  outboxOf,
  settle,
  someListings,
  useMail,
} from "../../support/mail";
import { newWorld, type World } from "../../support/setup";

const DAY = 24 * 60 * 60_000;
const CODE = "31415926";
const mail = useMail();
const { emails } = internal;

async function aCode(t: World, email = "ada@example.org") {
  await t.mutation(emails.outboxInternal.enqueueCode, {
    purpose: "verify",
    email,
    code: CODE,
    expiresAt: Date.now() + 15 * 60_000,
    locale: "es",
  });
}

async function aBulkMail(t: World, fields: Partial<Doc<"users">> = {}) {
  const reader = await aReader(t);
  await t.run((ctx) => ctx.db.patch("users", reader.userId, fields));
  const [listing] = await someListings(t, ["one"]);
  const matchId = await aMatch(t, reader, listing!, { alertedAt: 1 });
  const outboxId = await t.run((ctx) =>
    enqueue(ctx, {
      dedupeKey: `alert:${reader.userId}:2026-11-23`,
      stream: "matchAlert",
      userId: reader.userId,
      refs: { kind: "matchAlert", matchIds: [matchId], moreCount: 0 },
      notBefore: MAIL_START,
      notAfter: MAIL_START + DAY,
    }),
  );
  return { reader, outboxId: outboxId as Id<"emailOutbox"> };
}

const stateOf = async (t: World) => (await outboxOf(t))[0]?.state;

describe("a code", () => {
  test("leaves at once, in the language of whoever asked, and is nowhere afterwards", async () => {
    const t = await newWorld();
    await aCode(t);
    await settle(t);
    const [letter] = mail.fake().lettersTo("ada@example.org");
    expect(letter?.text.replaceAll(/\D/g, "")).toContain(CODE);
    expect(letter?.html).toContain('lang="es"');
    expect(letter?.headers).toEqual({});
    const everything = await t.run(async (ctx) => [
      await ctx.db.query("emailOutbox").collect(),
      await ctx.db.query("emailContents").collect(),
      await ctx.db.query("emailBatches").collect(),
    ]);
    expect(JSON.stringify(everything)).not.toContain(CODE);
    expect(await stateOf(t)).toBe("sent");
  });

  test("is not held by the operator's pause, which holds everything else", async () => {
    const t = await newWorld();
    await aBulkMail(t);
    await t.run(async (ctx) => {
      const lane = await ctx.db.query("emailLane").first();
      await ctx.db.patch("emailLane", lane!._id, { pausedAt: MAIL_START });
    });
    await aCode(t);
    await settle(t);
    expect(mail.fake().mailbox.map(({ to }) => to)).toEqual([
      "ada@example.org",
    ]);
  });

  test("that ran out before it could leave is gone too", async () => {
    const t = await newWorld();
    await aCode(t);
    goTo(MAIL_START + 16 * 60_000);
    const watched = await t.mutation(emails.delivery.watch, {});
    expect(watched.expired).toBe(1);
    const [row] = await outboxOf(t);
    expect(row).toMatchObject({ state: "expired", reason: "tooLate" });
    expect(row?.secret).toBeUndefined();
  });
});

describe("where nothing can leave", () => {
  test.each([
    ["SITE_URL", undefined, "not set: SITE_URL"],
    ["SITE_URL", "http://example.org", "SITE_URL is no https address"],
    ["MAIL_FROM", " ", "not set: MAIL_FROM"],
    ["MAIL_TOKEN_SECRET", undefined, "not set: MAIL_TOKEN_SECRET"],
  ])("for want of %s (%s), the log says so", async (name, value, reason) => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const t = await newWorld();
    await aBulkMail(t);
    await settle(t);
    expect(await stateOf(t)).toBe("kept");
    expect(mail.fake().requests).toEqual([]);
    const lines = log.mock.calls
      .map(([line]) => String(line))
      .filter((line) => line.includes("mailKept"));
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: "warn", event: "mailKept", reason },
    ]);
    log.mockRestore();
  });

  test("a mail is kept with what it would have said, and nobody is asked", async () => {
    delete process.env.RESEND_API_KEY;
    const t = await newWorld();
    await aBulkMail(t);
    await settle(t);
    expect(await stateOf(t)).toBe("kept");
    const [row] = await t.run((ctx) => ctx.db.query("emailContents").collect());
    expect(row?.content).toMatchObject({ template: "matchAlert" });
    expect(mail.fake().requests).toEqual([]);
  });

  test("a code is blanked in what is kept", async () => {
    delete process.env.MAIL_FROM;
    const t = await newWorld();
    await aCode(t);
    await settle(t);
    expect(await stateOf(t)).toBe("kept");
    const [row] = await t.run((ctx) => ctx.db.query("emailContents").collect());
    expect(row?.content).toMatchObject({ template: "verify", code: "" });
  });

  test("bulk mail is kept where its links cannot be signed", async () => {
    delete process.env.MAIL_TOKEN_SECRET;
    const t = await newWorld();
    await aBulkMail(t);
    await settle(t);
    expect(await stateOf(t)).toBe("kept");
  });

  test("sample people are never written to", async () => {
    const t = await newWorld();
    await aBulkMail(t, { isSample: true });
    await settle(t);
    expect(await stateOf(t)).toBe("kept");
    expect(mail.fake().requests).toEqual([]);
  });
});

describe("a row", () => {
  test("that waits can be taken back; one that has ended cannot", async () => {
    const t = await newWorld();
    const { outboxId } = await aBulkMail(t);
    await t.run((ctx) => cancel(ctx, outboxId));
    expect(await stateOf(t)).toBe("cancelled");
    await expect(t.run((ctx) => cancel(ctx, outboxId))).rejects.toThrow(
      "CONFLICT",
    );
    await expect(t.run((ctx) => retry(ctx, outboxId))).rejects.toThrow(
      "CONFLICT",
    );
  });

  test("that failed can be sent once more", async () => {
    const t = await newWorld();
    const { outboxId } = await aBulkMail(t);
    const [{ email } = { email: "" }] = await t.run((ctx) =>
      ctx.db.query("users").collect(),
    );
    mail.fake().refuse(email ?? "");
    await settle(t);
    expect(await stateOf(t)).toBe("failed");
    await t.run((ctx) => retry(ctx, outboxId));
    expect(await stateOf(t)).toBe("waiting");
  });

  test("that waits ends with its stream", async () => {
    const t = await newWorld();
    const { reader } = await aBulkMail(t);
    const ended = await t.run((ctx) =>
      cancelWaiting(ctx, reader.userId, ["matchAlert"], "unsubscribed"),
    );
    expect(ended).toBe(1);
    await settle(t);
    const [row] = await outboxOf(t);
    expect(row).toMatchObject({ state: "suppressed", reason: "unsubscribed" });
    expect(mail.fake().mailbox).toEqual([]);
  });

  test("is forgotten after its time, with its contents and request", async () => {
    const t = await newWorld();
    await aBulkMail(t);
    await settle(t);
    await t.run((ctx) =>
      ctx.db.insert("emailWebhooks", {
        messageId: "m",
        type: "email.sent",
        receivedAt: Date.now(),
      }),
    );
    const countAll = () =>
      t.run(async (ctx) => [
        (await ctx.db.query("emailOutbox").collect()).length,
        (await ctx.db.query("emailContents").collect()).length,
        (await ctx.db.query("emailBatches").collect()).length,
        (await ctx.db.query("emailWebhooks").collect()).length,
      ]);
    goTo(Date.now() + 89 * DAY);
    await t.mutation(emails.delivery.removePast, { stage: "mails" });
    await settle(t);
    expect(await countAll()).toEqual([1, 1, 0, 0]);
    goTo(Date.now() + 2 * DAY);
    await t.mutation(emails.delivery.removePast, { stage: "mails" });
    await settle(t);
    expect(await countAll()).toEqual([0, 0, 0, 0]);
  });
});

describe("a token", () => {
  const token = {
    userId: "abc123" as Id<"users">,
    stream: "weeklyDigest" as const,
    version: 3,
  };

  test("says whose it is, which stream and which version", async () => {
    const t = await newWorld();
    const read = await t.run(async () =>
      readMailToken(await signMailToken(token)),
    );
    expect(read).toEqual(token);
  });

  test("is worth nothing once a sign of it is changed, or signed elsewhere", async () => {
    const t = await newWorld();
    const signed = await t.run(() => signMailToken(token));
    const forged = [
      signed.replace("abc123", "abc124"),
      signed.replace(".3.", ".4."),
      signed.replace("weeklyDigest", "all"),
      `${signed.slice(0, -1)}${signed.endsWith("A") ? "B" : "A"}`,
      `${signed}.x`,
      signed.slice(0, signed.lastIndexOf(".") + 1),
      "",
      "a".repeat(10_000),
    ];
    for (const text of forged) {
      expect(await t.run(() => readMailToken(text)), text).toBeNull();
    }
    process.env.MAIL_TOKEN_SECRET = "another one";
    expect(await t.run(() => readMailToken(signed))).toBeNull();
  });
});
