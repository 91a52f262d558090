import { describe, expect, test } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import {
  codeOf,
  OTHER_PASSWORD,
  PASSWORD,
  register,
  shownCode,
  signIn,
} from "../../support/accounts";
import { useAuthEnv } from "../../support/auth-env";
import { aMatchable } from "../../support/matching";
import { asMember } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

useAuthEnv();

const EMAIL = "ana@example.org";
/** Capitals, white space around, full-width letters and signs, a no-break space. */
const WRITTEN = [
  "Ana@Example.ORG",
  "\t ana@example.org \n",
  "ａｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ",
  "\u00a0ANA@example.org",
];

const userCount = async (t: World) =>
  (await t.run((ctx) => ctx.db.query("users").take(10))).length;

describe.each(WRITTEN)("the address written %j", (written) => {
  test("signs up, proves, signs in and resets as the same person", async () => {
    const t = await newWorld();
    await signIn(t, { flow: "signUp", email: EMAIL, password: PASSWORD });
    await register(t, written);
    const entry = { flow: "signIn", email: written } as const;
    expect(await codeOf(signIn(t, { ...entry, password: PASSWORD }))).toBe(
      null,
    );
    await signIn(t, { flow: "reset", email: written });
    const reset = signIn(t, {
      flow: "reset-verification",
      email: written,
      newPassword: OTHER_PASSWORD,
      code: await shownCode(t, written),
    });
    expect(await codeOf(reset)).toBe(null);
    expect(await userCount(t)).toBe(1);
  });

  test("has one count of attempts with every other form of it", async () => {
    const t = await newWorld();
    for (let guess = 0; guess < 10; guess++) {
      const email = guess % 2 === 0 ? EMAIL : written;
      await codeOf(signIn(t, { flow: "signIn", email, password: "" }));
    }
    const last = { flow: "signIn", email: written, password: "" } as const;
    expect(await codeOf(signIn(t, last))).toBe("RATE_LIMITED");
  });

  test("enters a sample person", async () => {
    const t = await newWorld();
    await t.run((ctx) =>
      ctx.db.insert("users", { email: EMAIL, isSample: true }),
    );
    const entry = { provider: "demo", params: { email: written } } as const;
    expect((await t.action(api.auth.signIn, entry)).tokens).toMatchObject({
      token: expect.any(String) as string,
    });
  });

  test("is the operator's word for the member who proved it", async () => {
    const t = await newWorld();
    // Somebody who only claimed the address, and did so first.
    await t.run((ctx) => ctx.db.insert("users", { email: EMAIL }));
    const ana = await aMatchable(t, { email: EMAIL });
    const start = { email: written, dryRun: true };
    expect(await t.mutation(internal.matching.ops.start, start)).toMatchObject({
      openCount: 0,
    });
    await t.mutation(internal.account.roles.makePlatformAdmin, {
      email: written,
    });
    expect(await ana.as.query(api.account.queries.getMe, {})).toMatchObject({
      platformRole: "platformAdmin",
    });
  });
});

test.each([
  "ana\u200b@example.org",
  "a\u202ena@example.org",
  "an\u0000a@example.org",
])("%j would pass for another's address and is refused", async (email) => {
  const t = await newWorld();
  await asMember(t, { email: EMAIL });
  const entry = { flow: "signUp", email, password: PASSWORD } as const;
  expect(await codeOf(signIn(t, entry))).toBe("INVALID");
  expect(await userCount(t)).toBe(1);
});
