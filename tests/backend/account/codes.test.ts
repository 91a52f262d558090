import { afterEach, describe, expect, test, vi } from "vitest";
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
afterEach(() => vi.useRealTimers());

const EMAIL = "sofia@example.org";

const start = (t: World, email = EMAIL) =>
  signIn(t, { flow: "signUp", email, password: PASSWORD });
const verify = (t: World, code: string, email = EMAIL) =>
  signIn(t, { flow: "email-verification", email, password: PASSWORD, code });
const reset = (t: World, code: string, newPassword = OTHER_PASSWORD) =>
  signIn(t, { flow: "reset-verification", email: EMAIL, code, newPassword });

describe("a code that proves an address", () => {
  test("counts once, for its own address", async () => {
    const t = await newWorld();
    await start(t);
    await start(t, "other@example.org");
    const code = await shownCode(t, EMAIL);
    expect(await codeOf(verify(t, code, "other@example.org"))).toBe(
      "CODE_INVALID",
    );
    expect(await codeOf(verify(t, code))).toBe(null);
    expect(await codeOf(verify(t, code))).toBe("CODE_INVALID");
  });

  test("is refused the same when wrong, empty, or for an address without an account", async () => {
    const t = await newWorld();
    await start(t);
    const right = await shownCode(t, EMAIL);
    const wrong = right === "00000000" ? "00000001" : "00000000";
    for (const code of [wrong, "", "abc", `${right}1`]) {
      expect(await codeOf(verify(t, code))).toBe("CODE_INVALID");
    }
    expect(await codeOf(verify(t, right, "nobody@example.org"))).toBe(
      "CODE_INVALID",
    );
  });

  test("is replaced by the next one", async () => {
    const t = await newWorld();
    await start(t);
    const first = await shownCode(t, EMAIL);
    await signIn(t, {
      flow: "email-verification",
      email: EMAIL,
      password: PASSWORD,
    });
    const second = await shownCode(t, EMAIL);
    expect(second).not.toBe(first);
    expect(await codeOf(verify(t, first))).toBe("CODE_INVALID");
    expect(await codeOf(verify(t, second))).toBe(null);
  });

  test("lasts fifteen minutes", async () => {
    const t = await newWorld();
    await start(t);
    const code = await shownCode(t, EMAIL);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16 * 60_000 });
    expect(await codeOf(verify(t, code))).toBe("CODE_INVALID");
  });

  test("a weak password is refused before the code is spent", async () => {
    const t = await newWorld();
    await start(t);
    const code = await shownCode(t, EMAIL);
    const weak = signIn(t, {
      flow: "email-verification",
      email: EMAIL,
      password: "short",
      code,
    });
    expect(await codeOf(weak)).toBe("PASSWORD_WEAK");
    expect(await codeOf(verify(t, code))).toBe(null);
  });

  test("can be guessed at ten times an hour", async () => {
    const t = await newWorld();
    await start(t);
    const right = await shownCode(t, EMAIL);
    for (let guess = 0; guess < 10; guess++) {
      expect(await codeOf(verify(t, `1234567${guess}`))).toBe("CODE_INVALID");
    }
    expect(await codeOf(verify(t, right))).toBe("RATE_LIMITED");
  });

  test("is sent five times an hour, to known and unknown addresses alike", async () => {
    const t = await newWorld();
    await register(t, EMAIL);
    for (const email of [EMAIL, "nobody@example.org"]) {
      const answers = [];
      for (let count = 0; count < 6; count++) {
        answers.push(await codeOf(signIn(t, { flow: "reset", email })));
      }
      // Registering was one of the five.
      const allowed = email === EMAIL ? 4 : 5;
      expect(answers).toEqual([
        ...Array<null>(allowed).fill(null),
        ...Array<string>(6 - allowed).fill("RATE_LIMITED"),
      ]);
    }
  });

  test("is shown by the embedded backend only", async () => {
    const t = await newWorld();
    await start(t);
    expect(await shownCode(t, ` ${EMAIL.toUpperCase()}`)).toMatch(/^\d{8}$/);
    asRealDeployment();
    expect(
      await t.query(api.account.queries.getDemoCode, { email: EMAIL }),
    ).toBe(null);
  });
});

describe("resetting the password", () => {
  test("a code sets the new password, signs in and ends every other session", async () => {
    const t = await newWorld();
    const before = await register(t, EMAIL);
    expect(await signIn(t, { flow: "reset", email: EMAIL })).toEqual({
      started: true,
    });
    const { tokens } = await reset(t, await shownCode(t, EMAIL));
    expect(tokens).toMatchObject({ token: expect.any(String) });
    const { refreshToken } = before;
    expect(await t.action(api.auth.signIn, { refreshToken })).toEqual({
      tokens: null,
    });
    const tryWith = (password: string) =>
      codeOf(signIn(t, { flow: "signIn", email: EMAIL, password }));
    expect(await tryWith(PASSWORD)).toBe("SIGN_IN_FAILED");
    expect(await tryWith(OTHER_PASSWORD)).toBe(null);
  });

  test("asked for an unknown address it answers the same and sends nothing", async () => {
    const t = await newWorld();
    expect(
      await signIn(t, { flow: "reset", email: "nobody@example.org" }),
    ).toEqual({ started: true });
    expect(
      await t.query(api.account.queries.getDemoCode, {
        email: "nobody@example.org",
      }),
    ).toBe(null);
    const rows = await t.run(async (ctx) => [
      ...(await ctx.db.query("users").take(10)),
      ...(await ctx.db.query("authAccounts").take(10)),
    ]);
    expect(rows).toEqual([]);
  });

  test("wrong codes and weak passwords are refused and change nothing", async () => {
    const t = await newWorld();
    await register(t, EMAIL);
    await signIn(t, { flow: "reset", email: EMAIL });
    const code = await shownCode(t, EMAIL);
    expect(await codeOf(reset(t, "00000000"))).toBe("CODE_INVALID");
    expect(await codeOf(reset(t, code, "password1234"))).toBe("PASSWORD_WEAK");
    expect(
      await codeOf(
        signIn(t, { flow: "signIn", email: EMAIL, password: PASSWORD }),
      ),
    ).toBe(null);
    expect(await codeOf(reset(t, code))).toBe(null);
  });

  test("a code for resetting does not verify, nor the other way round", async () => {
    const t = await newWorld();
    await start(t);
    expect(await codeOf(reset(t, await shownCode(t, EMAIL)))).toBe(
      "CODE_INVALID",
    );
    await signIn(t, { flow: "reset", email: EMAIL });
    expect(await codeOf(verify(t, await shownCode(t, EMAIL)))).toBe(
      "CODE_INVALID",
    );
  });

  test("proves an address that never finished signing up", async () => {
    const t = await newWorld();
    await start(t);
    await signIn(t, { flow: "reset", email: EMAIL });
    const { tokens } = await reset(t, await shownCode(t, EMAIL));
    expect(tokens).not.toBe(null);
    const profiles = await t.run(
      async (ctx) => await ctx.db.query("profiles").take(10),
    );
    expect(profiles).toHaveLength(1);
  });
});
