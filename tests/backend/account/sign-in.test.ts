import { afterEach, describe, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import { refusalOf } from "../../../convex/shared/errors";
import {
  asBearer,
  codeOf,
  OTHER_PASSWORD,
  PASSWORD,
  register,
  signIn,
} from "../../support/accounts";
import { useAuthEnv } from "../../support/auth-env";
import { newWorld } from "../../support/setup";

useAuthEnv();
afterEach(() => vi.useRealTimers());

const EMAIL = "mateo@example.org";

describe("signing in", () => {
  test("answers tokens of ten minutes that name the person", async () => {
    const t = await newWorld();
    const { userId } = await register(t, EMAIL);
    const { tokens } = await signIn(t, {
      flow: "signIn",
      email: EMAIL,
      password: PASSWORD,
    });
    if (tokens == null) throw new Error("no tokens");
    const bearer = asBearer(t, tokens);
    expect(bearer.userId).toBe(userId);
    expect((bearer.claims.exp ?? 0) - (bearer.claims.iat ?? 0)).toBe(600);
    expect(await bearer.as.query(api.account.queries.getMe, {})).toMatchObject({
      userId,
      email: EMAIL,
    });
  });

  test("a wrong password and an unknown address are refused in the same words", async () => {
    const t = await newWorld();
    await register(t, EMAIL);
    const refusalFor = async (email: string, password: string) => {
      try {
        await signIn(t, { flow: "signIn", email, password });
      } catch (error) {
        return refusalOf(error);
      }
      return null;
    };
    const wrong = await refusalFor(EMAIL, OTHER_PASSWORD);
    expect(wrong).toEqual({ code: "SIGN_IN_FAILED" });
    expect(await refusalFor("nobody@example.org", PASSWORD)).toEqual(wrong);
    expect(await refusalFor(EMAIL, "")).toEqual(wrong);
    expect(await refusalFor(EMAIL, "x".repeat(100_000))).toEqual(wrong);
  });

  test("an unknown address takes as long to refuse as a wrong password", async () => {
    const t = await newWorld();
    await register(t, EMAIL);
    const timeOf = async (email: string) => {
      const start = performance.now();
      await codeOf(
        signIn(t, { flow: "signIn", email, password: OTHER_PASSWORD }),
      );
      return performance.now() - start;
    };
    const known = Math.min(await timeOf(EMAIL), await timeOf(EMAIL));
    const unknown = Math.min(
      await timeOf("nobody@example.org"),
      await timeOf("nobody@example.org"),
    );
    // Hashing is most of both; without it the unknown one is ten times faster.
    expect(unknown).toBeGreaterThan(known / 3);
  });

  test("the eleventh guess within an hour is refused with the time to come back, at any address alike, and only there", async () => {
    const t = await newWorld();
    await register(t, EMAIL);
    const guess = (email: string) =>
      signIn(t, { flow: "signIn", email, password: "" });
    for (const email of [EMAIL, "nobody@example.org"]) {
      for (let count = 0; count < 10; count++) {
        expect(await codeOf(guess(email))).toBe("SIGN_IN_FAILED");
      }
      const refused = await guess(email).catch(refusalOf);
      expect(refused).toEqual({
        code: "RATE_LIMITED",
        retryAfterMs: expect.any(Number),
      });
    }
    // The right password does not get past the limit either.
    expect(
      await codeOf(
        signIn(t, { flow: "signIn", email: EMAIL, password: PASSWORD }),
      ),
    ).toBe("RATE_LIMITED");
    expect(await codeOf(guess("other@example.org"))).toBe("SIGN_IN_FAILED");
  });

  test("success gives the guesses back", async () => {
    const t = await newWorld();
    await register(t, EMAIL);
    for (let round = 0; round < 3; round++) {
      for (let count = 0; count < 4; count++) {
        await codeOf(signIn(t, { flow: "signIn", email: EMAIL, password: "" }));
      }
      expect(
        await codeOf(
          signIn(t, { flow: "signIn", email: EMAIL, password: PASSWORD }),
        ),
      ).toBe(null);
    }
  });
});

describe("sessions", () => {
  test("a refresh token brings new tokens; an unknown one signs out", async () => {
    const t = await newWorld();
    const { refreshToken, userId } = await register(t, EMAIL);
    const { tokens } = await t.action(api.auth.signIn, { refreshToken });
    if (tokens == null) throw new Error("no tokens");
    expect(asBearer(t, tokens).userId).toBe(userId);
    const [token = "", session = ""] = refreshToken.split("|");
    for (const forged of [
      `${userId}|${session}`,
      `${token}|${userId}`,
      "forged|forged",
      "",
    ]) {
      expect(await t.action(api.auth.signIn, { refreshToken: forged })).toEqual(
        { tokens: null },
      );
    }
  });

  test("signing out ends the session: its refresh token no longer holds", async () => {
    const t = await newWorld();
    const { as, refreshToken } = await register(t, EMAIL);
    await as.action(api.auth.signOut, {});
    expect(await t.action(api.auth.signIn, { refreshToken })).toEqual({
      tokens: null,
    });
  });

  test("refreshing without end is refused", async () => {
    const t = await newWorld();
    const refresh = () =>
      t.action(api.auth.signIn, { refreshToken: "forged|forged" });
    // A clock that stands still gives nothing back between two calls.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    for (let count = 0; count < 60; count++) {
      expect(await refresh()).toEqual({ tokens: null });
    }
    expect(await codeOf(refresh())).toBe("RATE_LIMITED");
  });

  test("a call that names no way in is refused", async () => {
    const t = await newWorld();
    expect(await codeOf(t.action(api.auth.signIn, {}))).toBe("INVALID");
    // A page with a code in its old address: the client waits for an answer.
    expect(
      await t.action(api.auth.signIn, { params: { code: "12345678" } }),
    ).toEqual({ tokens: null });
    expect(
      await codeOf(t.action(api.auth.signIn, { provider: "password" })),
    ).toBe("INVALID");
  });
});
