import { describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import { refusalOf } from "../../../convex/shared/errors";
import {
  changeAs,
  codeOf,
  OTHER_PASSWORD,
  PASSWORD,
  register,
  shownCode,
  signIn,
  signInAgain,
} from "../../support/accounts";
import { useAuthEnv } from "../../support/auth-env";
import { asMember, type Person } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

useAuthEnv();

const EMAIL = "carla@example.org";

const change = (
  person: Pick<Person, "as">,
  password = PASSWORD,
  newPassword = OTHER_PASSWORD,
) => changeAs(person, { flow: "password-change", password, newPassword });

const enterWith = (t: World, password: string) =>
  codeOf(signIn(t, { flow: "signIn", email: EMAIL, password }));

describe("changing the password", () => {
  test("the new one signs in, the old one does not, and only this browser stays", async () => {
    const t = await newWorld();
    const here = await register(t, EMAIL);
    const there = await signInAgain(t, EMAIL);
    expect(await change(here)).toEqual({});

    expect(await enterWith(t, PASSWORD)).toBe("SIGN_IN_FAILED");
    expect(await enterWith(t, OTHER_PASSWORD)).toBe(null);
    expect(await here.as.query(api.account.queries.getMe, {})).not.toBe(null);
    expect(await there.as.query(api.account.queries.getMe, {})).toBe(null);
    const { refreshToken } = there;
    expect(await t.action(api.auth.signIn, { refreshToken })).toEqual({
      tokens: null,
    });
  });

  test("a wrong current password and a weak new one are refused at their fields and change nothing", async () => {
    const t = await newWorld();
    const here = await register(t, EMAIL, { name: "Carla Quiroga" });
    const there = await signInAgain(t, EMAIL);
    expect(await change(here, OTHER_PASSWORD).catch(refusalOf)).toEqual({
      code: "PASSWORD_WRONG",
      field: "password",
    });
    for (const weak of ["short", "Password2024!", "carla@example.org1", ""]) {
      expect(await change(here, PASSWORD, weak).catch(refusalOf)).toMatchObject(
        { code: "PASSWORD_WEAK", field: "newPassword" },
      );
    }
    expect(await there.as.query(api.account.queries.getMe, {})).not.toBe(null);
    expect(await enterWith(t, PASSWORD)).toBe(null);
  });

  test("the eleventh guess at the current password is refused, the right one too; success gives guesses back", async () => {
    const t = await newWorld();
    const here = await register(t, EMAIL);
    for (let round = 0; round < 2; round++) {
      for (let guess = 0; guess < 6; guess++) {
        expect(await codeOf(change(here, ""))).toBe("PASSWORD_WRONG");
      }
      expect(await codeOf(change(here, PASSWORD, PASSWORD))).toBe(null);
    }
    for (let guess = 0; guess < 10; guess++) {
      expect(await codeOf(change(here, ""))).toBe("PASSWORD_WRONG");
    }
    expect(await codeOf(change(here))).toBe("RATE_LIMITED");
    // Whoever guesses from a stolen session does not lock the owner out.
    expect(await enterWith(t, PASSWORD)).toBe(null);
  });

  test("a code that was sent to reset it opens nothing any more", async () => {
    const t = await newWorld();
    const here = await register(t, EMAIL);
    await signIn(t, { flow: "reset", email: EMAIL });
    const code = await shownCode(t, EMAIL);
    await change(here);
    const newPassword = "another quiet lagoon 3";
    expect(
      await codeOf(
        signIn(t, {
          flow: "reset-verification",
          email: EMAIL,
          code,
          newPassword,
        }),
      ),
    ).toBe("CODE_INVALID");
    expect(await enterWith(t, OTHER_PASSWORD)).toBe(null);
  });

  test("of two browsers that change it at the same time one is refused", async () => {
    const t = await newWorld();
    const here = await register(t, EMAIL);
    const there = await signInAgain(t, EMAIL);
    const answers = await Promise.all([
      codeOf(change(here, PASSWORD, OTHER_PASSWORD)),
      codeOf(change(there, PASSWORD, "another quiet lagoon 3")),
    ]);
    expect(answers.filter((code) => code === null)).toHaveLength(1);
  });

  test("nobody, a sample person and somebody without a password are refused", async () => {
    const t = await newWorld();
    expect(await codeOf(change({ as: t as never }))).toBe("UNAUTHENTICATED");
    const other = await asMember(t);
    expect(await codeOf(change(other))).toBe("PASSWORD_WRONG");
    await t.run(async (ctx) => {
      await ctx.db.patch("users", other.userId, { isSample: true });
    });
    expect(await codeOf(change(other))).toBe("FORBIDDEN");
    expect(
      await other.as.query(api.account.queries.getSignInMeans, {}),
    ).toMatchObject({ hasPassword: false, viewerCan: { changeSignIn: false } });
  });
});

describe("a member who has no password", () => {
  test("sets one by proving their address, and stays the same person", async () => {
    const t = await newWorld();
    const email = "only.oauth@example.org";
    const member = await asMember(t, { email, name: "Olga" });
    const means = () => member.as.query(api.account.queries.getSignInMeans, {});
    expect(await means()).toEqual({
      email,
      hasPassword: false,
      providers: [],
      viewerCan: { changeSignIn: true },
    });
    await changeAs(member, { flow: "signUp", email, password: PASSWORD });
    expect(await means()).toMatchObject({ hasPassword: false });

    const { tokens } = await changeAs(member, {
      flow: "email-verification",
      email,
      password: PASSWORD,
      code: await shownCode(t, email),
    });
    expect(tokens).toMatchObject({ token: expect.any(String) });
    const again = await signInAgain(t, email);
    expect(again.userId).toBe(member.userId);
    const me = await again.as.query(api.account.queries.getMe, {});
    expect(me).toMatchObject({ name: "Olga", email });
    expect(
      await again.as.query(api.account.queries.getSignInMeans, {}),
    ).toMatchObject({ hasPassword: true });
  });
});
