import { describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import {
  codeOf,
  OTHER_PASSWORD,
  PASSWORD,
  register,
  shownCode,
  signIn,
} from "../../support/accounts";
import { asRealDeployment, useAuthEnv } from "../../support/auth-env";
import { newWorld, type World } from "../../support/setup";

useAuthEnv();

const EMAIL = "lucia@example.org";

async function countOf(t: World, table: "users" | "profiles" | "authSessions") {
  return (await t.run(async (ctx) => await ctx.db.query(table).take(100)))
    .length;
}

describe("signing up", () => {
  test("sends a code and signs nobody in", async () => {
    const t = await newWorld();
    const answer = await signIn(t, {
      flow: "signUp",
      email: EMAIL,
      password: PASSWORD,
    });
    expect(answer).toEqual({ started: true });
    expect(await shownCode(t, EMAIL)).toMatch(/^\d{8}$/);
    expect(await countOf(t, "authSessions")).toBe(0);
  });

  test("the code opens the account with an empty profile, in the language and by the name given", async () => {
    const t = await newWorld();
    const { as, userId } = await register(t, EMAIL, {
      name: "Lucía Ferro",
      locale: "es",
    });
    expect(await as.query(api.account.queries.getMe, {})).toEqual({
      userId,
      name: "Lucía Ferro",
      email: EMAIL,
      locale: "es",
      isSample: false,
      platformRole: "member",
      hasMatchingConsent: false,
      mustAgreeToTerms: true,
      memberships: [],
    });
    const profile = await as.query(api.profiles.queries.getMine, {});
    expect(profile.rev).toBe(0);
    expect(profile.content.basics.fullName).toBe("Lucía Ferro");
    expect(
      await t.query(api.account.queries.getDemoCode, { email: EMAIL }),
    ).toBe(null);
  });

  test("an unproved address owns nothing: no profile, no password, no session", async () => {
    const t = await newWorld();
    await signIn(t, { flow: "signUp", email: EMAIL, password: PASSWORD });
    expect(await countOf(t, "profiles")).toBe(0);
    expect(
      await codeOf(
        signIn(t, { flow: "signIn", email: EMAIL, password: PASSWORD }),
      ),
    ).toBe("SIGN_IN_FAILED");
  });

  test("with an address that has an account it looks the same, sends nothing and signs nobody in", async () => {
    const t = await newWorld();
    await register(t, EMAIL);
    const sessions = await countOf(t, "authSessions");
    for (const password of [PASSWORD, OTHER_PASSWORD]) {
      const again = { email: EMAIL, password, name: "Mallory" };
      expect(await signIn(t, { flow: "signUp", ...again })).toEqual({
        started: true,
      });
    }
    expect(
      await t.query(api.account.queries.getDemoCode, { email: EMAIL }),
    ).toBe(null);
    expect(await countOf(t, "authSessions")).toBe(sessions);
    expect(await countOf(t, "users")).toBe(1);
    expect(
      await codeOf(
        signIn(t, { flow: "signIn", email: EMAIL, password: PASSWORD }),
      ),
    ).toBe(null);
  });

  test("addresses are one, however they are written", async () => {
    const t = await newWorld();
    await register(t, "  Lucia@Example.ORG ");
    const user = await t.run(
      async (ctx) => await ctx.db.query("users").first(),
    );
    expect(user?.email).toBe(EMAIL);
    // Full-width letters fold to the same address.
    expect(
      await codeOf(
        signIn(t, {
          flow: "signIn",
          email: "ｌucia@example.org",
          password: PASSWORD,
        }),
      ),
    ).toBe(null);
  });

  test.each([
    "",
    "lucia",
    "lucia@example",
    "a b@example.org",
    "<x@example.org>",
  ])("refuses %j as an address", async (email) => {
    const t = await newWorld();
    expect(
      await codeOf(signIn(t, { flow: "signUp", email, password: PASSWORD })),
    ).toBe("INVALID");
  });

  test.each([
    ["short", "abc 123 xyz"],
    ["common", "Password2024!"],
    ["the product's name", "Wayfinder-2026"],
    ["the address itself", "lucia@example.org1"],
    ["missing", undefined],
  ])("refuses a password that is %s", async (_why, password) => {
    const t = await newWorld();
    const call = signIn(t, {
      flow: "signUp",
      email: EMAIL,
      ...(password === undefined ? {} : { password }),
    });
    expect(await codeOf(call)).toBe("PASSWORD_WEAK");
    expect(await countOf(t, "users")).toBe(0);
  });

  test("a deployment that cannot mail refuses every address alike and stores nothing", async () => {
    const t = await newWorld();
    await register(t, EMAIL);
    asRealDeployment();
    for (const email of [EMAIL, "someone.else@example.org"]) {
      for (const flow of ["signUp", "reset"] as const) {
        expect(
          await codeOf(signIn(t, { flow, email, password: PASSWORD })),
        ).toBe("MAIL_UNAVAILABLE");
      }
    }
    expect(await countOf(t, "users")).toBe(1);
    expect(
      await t.query(api.account.queries.getDemoCode, { email: EMAIL }),
    ).toBe(null);
  });
});
