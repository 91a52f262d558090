import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, components, internal } from "../../../convex/_generated/api";
import type { TableNames } from "../../../convex/_generated/dataModel";
import {
  codeOf,
  OTHER_PASSWORD,
  PASSWORD,
  register,
  shownCode,
  signIn,
} from "../../support/accounts";
import { useAuthEnv } from "../../support/auth-env";
import { newWorld, type World } from "../../support/setup";

useAuthEnv();

const DAY_MS = 86_400_000;
const EMAIL = "lucia@example.org";
const { sweep } = internal.account.sweep;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
});
afterEach(() => void vi.useRealTimers());

const wait = (ms: number) => void vi.setSystemTime(Date.now() + ms);

async function swept(t: World) {
  await t.mutation(sweep, {});
  await t.finishAllScheduledFunctions(vi.runAllTimers);
}

async function rowsOf(t: World, ...tables: TableNames[]) {
  return await t.run(
    async (ctx) =>
      await Promise.all(tables.map((table) => ctx.db.query(table).take(1_000))),
  );
}

async function countsOf(t: World, ...tables: TableNames[]) {
  return (await rowsOf(t, ...tables)).map((rows) => rows.length);
}

const signUp = (t: World, email = EMAIL) =>
  signIn(t, { flow: "signUp", email, password: PASSWORD });

async function prove(t: World, email = EMAIL) {
  const code = await shownCode(t, email);
  const proof = { flow: "email-verification", email, code } as const;
  return await signIn(t, { ...proof, password: PASSWORD });
}

/** Sign-ups as the library leaves them, too many for one page. */
async function signUpMany(t: World, count: number) {
  await t.run(async (ctx) => {
    for (let at = 0; at < count; at++) {
      const email = `person${at}@example.org`;
      const userId = await ctx.db.insert("users", { email });
      await ctx.db.insert("authAccounts", {
        userId,
        provider: "password",
        providerAccountId: email,
      });
    }
  });
}

describe("a sign-up that is never proved", () => {
  test("is kept for seven days, then goes with all that belongs to it", async () => {
    const t = await newWorld();
    await signUp(t);
    const left = () =>
      countsOf(
        t,
        "users",
        "authAccounts",
        "authVerificationCodes",
        "demoCodes",
      );
    wait(7 * DAY_MS - 60_000);
    await swept(t);
    expect(await left()).toEqual([1, 1, 0, 0]);
    wait(2 * 60_000);
    await swept(t);
    expect(await left()).toEqual([0, 0, 0, 0]);
  });

  test("leaves the address free to sign up again", async () => {
    const t = await newWorld();
    await signUp(t);
    wait(8 * DAY_MS);
    await swept(t);
    const { userId } = await register(t, EMAIL);
    await swept(t);
    expect(await rowsOf(t, "users")).toMatchObject([[{ _id: userId }]]);
  });

  test("is kept while a code is on its way to it, and can be proved by it", async () => {
    const t = await newWorld();
    await signUp(t);
    wait(8 * DAY_MS);
    await signUp(t);
    await swept(t);
    expect(await codeOf(prove(t))).toBe(null);
  });

  test("goes however many there are, and however late", async () => {
    const t = await newWorld();
    await signUpMany(t, 230);
    wait(90 * DAY_MS);
    await register(t, EMAIL);
    await swept(t);
    expect(await countsOf(t, "users", "authAccounts")).toEqual([1, 1]);
  });
});

describe("a proved account", () => {
  test("is never touched, whatever its age", async () => {
    const t = await newWorld();
    const tables = ["users", "authAccounts", "profiles"] as const;
    await register(t, EMAIL, { name: "Lucía Ferro" });
    const before = await rowsOf(t, ...tables);
    for (const days of [1, 7, 400]) {
      wait(days * DAY_MS);
      await swept(t);
      expect(await rowsOf(t, ...tables)).toEqual(before);
    }
    const entry = { flow: "signIn", email: EMAIL, password: PASSWORD } as const;
    expect(await codeOf(signIn(t, entry))).toBe(null);
  });

  test("stays when it is proved between two pages of the sweep", async () => {
    const t = await newWorld();
    await signUpMany(t, 100);
    await signUp(t);
    wait(8 * DAY_MS);
    await signUp(t);
    await t.mutation(sweep, { page: { stage: "unproved", after: 0 } });
    // The next page is scheduled and has not run: the first hundred are gone.
    expect(await countsOf(t, "users", "authAccounts")).toEqual([1, 1]);
    await prove(t);
    const proved = await rowsOf(t, "users", "authAccounts", "profiles");
    await t.finishAllScheduledFunctions(vi.runAllTimers);
    expect(await rowsOf(t, "users", "authAccounts", "profiles")).toEqual(
      proved,
    );
  });

  test("stays with a stranger's sign-up on its address beside it", async () => {
    const t = await newWorld();
    const userId = await t.run(async (ctx) => {
      const id = await ctx.db.insert("users", {
        email: EMAIL,
        emailVerificationTime: 1,
      });
      await ctx.db.insert("authAccounts", {
        userId: id,
        provider: "elsewhere",
        providerAccountId: "1",
        emailVerified: EMAIL,
      });
      return id;
    });
    await signUp(t);
    wait(8 * DAY_MS);
    await swept(t);
    expect(await rowsOf(t, "users", "authAccounts")).toMatchObject([
      [{ _id: userId }],
      [{ userId }, { userId }],
    ]);
  });

  test.each([
    ["a way in without an address", { provider: "elsewhere" }, {}],
    ["a proved telephone", {}, { phoneVerificationTime: 1 }],
    ["a place among the sample people", {}, { isSample: true }],
    ["an account proved apart from its row", { emailVerified: EMAIL }, {}],
  ])("is one with %s, too", async (_what, account, user) => {
    const t = await newWorld();
    await t.run(async (ctx) => {
      const userId = await ctx.db.insert("users", { email: EMAIL, ...user });
      await ctx.db.insert("authAccounts", {
        userId,
        provider: "password",
        providerAccountId: EMAIL,
        ...account,
      });
    });
    wait(8 * DAY_MS);
    await swept(t);
    expect(await countsOf(t, "users", "authAccounts")).toEqual([1, 1]);
  });

  test("is one that somebody is signed in to, or that has a profile", async () => {
    const t = await newWorld();
    const { userId } = await register(t, EMAIL);
    await t.run(async (ctx) => {
      const [account] = await ctx.db.query("authAccounts").take(1);
      if (account === undefined) throw new Error("no account");
      await ctx.db.patch("users", userId, { emailVerificationTime: undefined });
      await ctx.db.patch("authAccounts", account._id, {
        emailVerified: undefined,
      });
    });
    // The session runs out before the second sweep; the profile is left.
    for (const days of [8, 60]) {
      wait(days * DAY_MS);
      await swept(t);
      expect(await countsOf(t, "users", "profiles")).toEqual([1, 1]);
    }
  });
});

describe("what ran out", () => {
  test("codes go, those that still hold stay and hold", async () => {
    const t = await newWorld();
    await register(t, EMAIL);
    await register(t, "mateo@example.org");
    await signIn(t, { flow: "reset", email: EMAIL });
    wait(16 * 60_000);
    await signIn(t, { flow: "reset", email: "mateo@example.org" });
    await swept(t);
    expect(await countsOf(t, "authVerificationCodes", "demoCodes")).toEqual([
      1, 1,
    ]);
    const reset = signIn(t, {
      flow: "reset-verification",
      email: "mateo@example.org",
      newPassword: OTHER_PASSWORD,
      code: await shownCode(t, "mateo@example.org"),
    });
    expect(await codeOf(reset)).toBe(null);
  });

  test("ways out to another site that nobody came back by go after a day", async () => {
    const t = await newWorld();
    const leave = () =>
      t.run((ctx) => ctx.db.insert("authVerifiers", { signature: "s" }));
    for (let at = 0; at < 150; at++) await leave();
    wait(1.1 * DAY_MS);
    await leave();
    await swept(t);
    expect(await countsOf(t, "authVerifiers")).toEqual([1]);
  });

  test("sessions and refresh tokens go, those that still hold stay and hold", async () => {
    const t = await newWorld();
    const old = await register(t, EMAIL);
    await t.run(async (ctx) => {
      const [session] = await ctx.db.query("authSessions").take(1);
      if (session === undefined) throw new Error("no session");
      const expirationTime = Date.now() + DAY_MS;
      for (let at = 0; at < 150; at++) {
        await ctx.db.insert("authRefreshTokens", {
          sessionId: session._id,
          expirationTime,
        });
      }
    });
    wait(29 * DAY_MS);
    const { refreshToken } = await register(t, "mateo@example.org");
    wait(2 * DAY_MS);
    await swept(t);
    expect(await countsOf(t, "authSessions", "authRefreshTokens")).toEqual([
      1, 1,
    ]);
    const refresh = async (token: string) =>
      (await t.action(api.auth.signIn, { refreshToken: token })).tokens;
    expect(await refresh(refreshToken)).toMatchObject({
      token: expect.any(String) as string,
    });
    expect(await refresh(old.refreshToken)).toBe(null);
  });

  test("counts of wrong passwords go after a day, not while they count", async () => {
    const t = await newWorld();
    await register(t, EMAIL);
    const guess = {
      flow: "signIn",
      email: EMAIL,
      password: OTHER_PASSWORD,
    } as const;
    await codeOf(signIn(t, guess));
    await swept(t);
    expect(await countsOf(t, "authRateLimits")).toEqual([1]);
    wait(DAY_MS + 1);
    await swept(t);
    expect(await countsOf(t, "authRateLimits")).toEqual([0]);
  });

  test("limits on attempts go after a day, not while they hold", async () => {
    const t = await newWorld();
    const guess = (email: string) =>
      codeOf(signIn(t, { flow: "signIn", email, password: "" }));
    const lastUse = async () =>
      await t.run(async (ctx) => {
        const { ts } = await ctx.runQuery(components.rateLimiter.lib.getValue, {
          name: "signInOverall",
          config: { kind: "token bucket", rate: 600, period: 60_000 },
        });
        return ts;
      });
    // More than one page of the component's.
    for (let at = 0; at < 120; at++) await guess(`person${at}@example.org`);
    wait(DAY_MS + 1);
    for (let at = 0; at < 10; at++) await guess(EMAIL);
    await swept(t);
    expect(await guess(EMAIL)).toBe("RATE_LIMITED");
    expect(await lastUse()).toBe(0);
  });
});
