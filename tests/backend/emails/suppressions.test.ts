/** Addresses nothing is sent to: read by operators, and lifted by them. */
import { expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import { codeOf } from "../../support/accounts";
import {
  aReader,
  MAIL_START,
  preferencesOf,
  useMail,
} from "../../support/mail";
import { asMember } from "../../support/people";
import { snapshotOf } from "../../house/access.world";
import { newWorld, type World } from "../../support/setup";

useMail();

const { liftSuppression, listSuppressions } = api.emails.outbox;
const paginationOpts = { numItems: 10, cursor: null };
const ADDRESS = "ada@example.org";

/** An operator, and a member whose mail comes back. */
async function aWorld(...reasons: ("bounced" | "complained")[]) {
  const t = await newWorld();
  const { as } = await asMember(t, { platformRole: "platformAdmin" });
  const { userId } = await aReader(t, {
    email: ADDRESS,
    preferences: { undeliverableAt: 1, nextDigestAt: undefined },
  });
  for (const reason of reasons) {
    await t.run((ctx) =>
      ctx.db.insert("emailSuppressions", {
        address: ADDRESS,
        reason,
        at: MAIL_START,
      }),
    );
  }
  const { page } = await as.query(listSuppressions, { paginationOpts });
  return { t, as, userId, lines: page };
}

const leftIn = async (t: World) =>
  (await t.run((ctx) => ctx.db.query("emailSuppressions").collect())).map(
    ({ reason }) => reason,
  );

test("are listed with their addresses masked, the newest first", async () => {
  const { lines } = await aWorld("bounced", "complained");
  expect(lines).toMatchObject([
    { address: "a***@example.org", reason: "complained", at: MAIL_START },
    { address: "a***@example.org", reason: "bounced" },
  ]);
});

test("a bounce is lifted once, with a reason in the log, and mail is planned again", async () => {
  const { t, as, userId, lines } = await aWorld("bounced");
  const { suppressionId } = lines[0]!;
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await as.mutation(liftSuppression, { suppressionId, why: "mended" });
  const said = log.mock.calls.flat().join("\n");
  log.mockRestore();
  expect(said).toContain('"why":"mended"');
  expect(said).not.toContain("ada@");
  expect(await leftIn(t)).toEqual([]);
  const preferences = await preferencesOf(t, userId);
  expect(preferences.undeliverableAt).toBeUndefined();
  expect(preferences.nextDigestAt).toBeGreaterThan(MAIL_START);
  const before = await snapshotOf(t);
  await as.mutation(liftSuppression, { suppressionId, why: "mended" });
  expect(await snapshotOf(t)).toEqual(before);
});

test("a complaint is lifted only by who knows the address, and switches nothing on", async () => {
  const { t, as, userId, lines } = await aWorld("complained");
  const { suppressionId } = lines[0]!;
  const { _id, isOn } = await preferencesOf(t, userId);
  await t.run((ctx) =>
    ctx.db.patch("mailPreferences", _id, {
      isOn: { ...isOn, weeklyDigest: false },
    }),
  );
  const before = await snapshotOf(t);
  const lift = (address?: string) =>
    as.mutation(liftSuppression, {
      suppressionId,
      why: "asked",
      ...(address !== undefined && { address }),
    });
  for (const typed of [undefined, "", "a***@example.org", "eve@example.org"]) {
    expect(await codeOf(lift(typed))).toBe("INVALID");
  }
  expect(await codeOf(lift("x".repeat(1_000)))).toBe("INVALID");
  expect(await snapshotOf(t)).toEqual(before);
  await lift(" Ada@Example.org ");
  expect(await leftIn(t)).toEqual([]);
  const preferences = await preferencesOf(t, userId);
  expect(preferences.undeliverableAt).toBeUndefined();
  expect(preferences.isOn.weeklyDigest).toBe(false);
  expect(preferences.nextDigestAt).toBeUndefined();
});

test("of two that name an address, both have to go", async () => {
  const { t, as, userId, lines } = await aWorld("complained", "bounced");
  const { suppressionId } = lines.find(({ reason }) => reason === "bounced")!;
  await as.mutation(liftSuppression, { suppressionId, why: "mistake" });
  expect(await leftIn(t)).toEqual(["complained"]);
  expect((await preferencesOf(t, userId)).undeliverableAt).toBe(1);
});
