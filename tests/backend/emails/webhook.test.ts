import { beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { noteNewAddress } from "../../../convex/model/emails/preferences";
import {
  signedWebhook,
  type WebhookEvent,
} from "../../support/fake-resend-webhooks";
import {
  aMatch,
  aReader,
  goTo,
  MAIL_START,
  outboxOf,
  planAndSend,
  preferencesOf,
  someListings,
  useMail,
} from "../../support/mail";
import type { Matchable } from "../../support/matching";
import { newWorld, type World } from "../../support/setup";

const HOUR = 60 * 60_000;
const TOMORROW = MAIL_START + 22 * HOUR;
const mail = useMail();
let t: World;
let reader: Matchable;
let emailId: string;

beforeEach(async () => {
  t = await newWorld();
  reader = await aReader(t, { email: "reader@example.org" });
  const [listing] = await someListings(t, ["one"]);
  await aMatch(t, reader, listing!);
  goTo(TOMORROW);
  await planAndSend(t);
  emailId = mail.fake().mailbox[0]!.id;
});

let count = 0;
async function tell(
  event: Omit<WebhookEvent, "emailId">,
  options: Partial<Parameters<typeof signedWebhook>[1]> = {},
): Promise<number> {
  count += 1;
  const id = options.id ?? `msg_${count}`;
  const request = await signedWebhook(
    { ...event, emailId },
    { ...options, id },
  );
  const response = await t.fetch("/email/webhook", request);
  return response.status;
}

/** What the preference centre says of it. */
const heldOf = async () =>
  (await reader.as.query(api.emails.preferences.getMine, {})).held;
const deliveryOf = async () => (await outboxOf(t))[0]?.delivery;

describe("a webhook is refused", () => {
  test("when its signature is of another secret, or of another body", async () => {
    const secret = `whsec_${btoa("another secret of thirty-two by")}`;
    expect(await tell({ type: "email.delivered" }, { secret })).toBe(400);
    const request = await signedWebhook(
      { type: "email.delivered", emailId },
      { id: "msg_x" },
    );
    const body = request.body.replace("delivered", "complained");
    const { status } = await t.fetch("/email/webhook", { ...request, body });
    expect(status).toBe(400);
    expect(await deliveryOf()).toBeUndefined();
  });

  test("when it is more than five minutes old", async () => {
    const at = Date.now() - 6 * 60_000;
    expect(await tell({ type: "email.delivered" }, { at })).toBe(400);
    const soon = Date.now() - 4 * 60_000;
    expect(await tell({ type: "email.delivered" }, { at: soon })).toBe(204);
  });

  test("while no secret is set, which the log says", async () => {
    const request = await signedWebhook(
      { type: "email.delivered", emailId },
      { id: "msg_y" },
    );
    delete process.env.RESEND_WEBHOOK_SECRET;
    const { status } = await t.fetch("/email/webhook", request);
    expect(status).toBe(400);
  });
});

test("the same message is taken once", async () => {
  await tell({ type: "email.delivered" }, { id: "msg_same" });
  await tell({ type: "email.delivered" }, { id: "msg_same" });
  const sums = await t.run((ctx) => ctx.db.query("emailSums").collect());
  expect(sums.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(1);
  const seen = await t.run((ctx) => ctx.db.query("emailWebhooks").collect());
  expect(seen).toHaveLength(1);
});

test.each([
  [["delivered", "opened", "delivery_delayed"], "opened"],
  [["opened", "delivered"], "opened"],
  [["delivered", "sent"], "delivered"],
  [["delivery_delayed", "clicked"], "delayed"],
])("messages may come in any order: %j ends as %s", async (types, end) => {
  for (const type of types) await tell({ type: `email.${type}` });
  expect(await deliveryOf()).toBe(end);
});

test("a hard bounce ends all mail to the address and tells its owner", async () => {
  await tell({ type: "email.bounced", bounce: "Permanent" });
  expect(await deliveryOf()).toBe("bounced");
  const preferences = await preferencesOf(t, reader.userId);
  expect(preferences.undeliverableAt).toBe(Date.now());
  expect(preferences.nextDigestAt).toBeUndefined();
  const rows = await t.run((ctx) =>
    ctx.db.query("emailSuppressions").collect(),
  );
  expect(rows).toMatchObject([
    { address: "reader@example.org", reason: "bounced" },
  ]);
  const told = await t.run((ctx) => ctx.db.query("notifications").collect());
  expect(told).toMatchObject([{ subject: { kind: "mailUndeliverable" } }]);
  expect(await heldOf()).toBe("bounced");
});

test("a new address begins anew", async () => {
  await tell({ type: "email.bounced", bounce: "Permanent" });
  await t.run((ctx) => noteNewAddress(ctx, reader.userId));
  const preferences = await preferencesOf(t, reader.userId);
  expect(preferences.undeliverableAt).toBeUndefined();
  expect(preferences.nextDigestAt).toBeGreaterThan(Date.now());
  expect(await heldOf()).toBe(null);
});

test("a full mailbox ends nothing", async () => {
  await tell({ type: "email.bounced", bounce: "Transient" });
  const { undeliverableAt } = await preferencesOf(t, reader.userId);
  expect(undeliverableAt).toBeUndefined();
});

test("a complaint turns all bulk off, and codes still arrive", async () => {
  await tell({ type: "email.complained" });
  const { isOn } = await preferencesOf(t, reader.userId);
  expect(new Set(Object.values(isOn))).toEqual(new Set([false]));
  expect(await heldOf()).toBe("complained");
  await t.mutation(internal.emails.outboxInternal.enqueueCode, {
    purpose: "reset",
    email: "reader@example.org",
    code: "12345678",
    expiresAt: Date.now() + 15 * 60_000,
  });
  await planAndSend(t);
  expect(mail.fake().lettersTo("reader@example.org")).toHaveLength(2);
});

test("news of a mail that nobody knows is taken and changes nothing", async () => {
  emailId = "elsewhere";
  expect(await tell({ type: "email.bounced" })).toBe(204);
  expect(await deliveryOf()).toBeUndefined();
});
