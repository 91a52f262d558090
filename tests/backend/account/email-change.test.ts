import { afterEach, describe, expect, test, vi } from "vitest";
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
import { asRealDeployment, useAuthEnv } from "../../support/auth-env";
import type { Person } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

useAuthEnv();
afterEach(() => vi.useRealTimers());

const OLD = "old@example.org";
const NEW = "new@example.org";

type As = Pick<Person, "as">;
const ask = (person: As, email = NEW, password = PASSWORD) =>
  changeAs(person, { flow: "email-change", email, password });
const prove = (person: As, code: string, email = NEW) =>
  changeAs(person, { flow: "email-change-verification", email, code });
const emailOf = async ({ as }: As) =>
  (await as.query(api.account.queries.getMe, {}))?.email;
const enter = (t: World, email: string) =>
  codeOf(signIn(t, { flow: "signIn", email, password: PASSWORD }));
const codeShown = (t: World, email: string) =>
  t.query(api.account.queries.getDemoCode, { email });

describe("changing the address", () => {
  test("nothing changes until its code came back; then only the new one signs in, and only this browser stays", async () => {
    const t = await newWorld();
    const here = await register(t, OLD);
    const there = await signInAgain(t, OLD);
    expect(await ask(here, " New@Example.ORG ")).toEqual({ started: true });
    expect(await emailOf(here)).toBe(OLD);
    expect(await enter(t, NEW)).toBe("SIGN_IN_FAILED");
    expect(await emailOf(there)).toBe(OLD);

    expect(await prove(here, await shownCode(t, NEW))).toEqual({});
    expect(await emailOf(here)).toBe(NEW);
    expect(await emailOf(there)).toBe(undefined);
    expect(await enter(t, OLD)).toBe("SIGN_IN_FAILED");
    expect((await signInAgain(t, NEW)).userId).toBe(here.userId);
    expect(await codeShown(t, NEW)).toBe(null);
    const wishes = await t.run(
      async (ctx) => await ctx.db.query("emailChanges").take(5),
    );
    expect(wishes).toEqual([]);
  });

  test("asks for the password, and for another address that can be one", async () => {
    const t = await newWorld();
    const here = await register(t, OLD);
    expect(await ask(here, NEW, OTHER_PASSWORD).catch(refusalOf)).toEqual({
      code: "PASSWORD_WRONG",
      field: "password",
    });
    for (const email of [OLD, " OLD@example.org", "nothing", ""]) {
      expect(await ask(here, email).catch(refusalOf)).toMatchObject({
        code: "INVALID",
        field: "email",
      });
    }
    expect(await codeShown(t, NEW)).toBe(null);
  });

  test("an address that somebody has answers alike, at every step, and stays theirs", async () => {
    const t = await newWorld();
    const here = await register(t, OLD);
    const owner = await register(t, "taken@example.org");
    for (const email of ["taken@example.org", "free@example.org"]) {
      expect(await ask(here, email)).toEqual({ started: true });
      expect(await prove(here, "00000000", email).catch(refusalOf)).toEqual({
        code: "CODE_INVALID",
        field: "code",
      });
    }
    expect(await codeShown(t, "taken@example.org")).toBe(null);
    expect(await emailOf(owner)).toBe("taken@example.org");
    expect(await enter(t, "taken@example.org")).toBe(null);
  });

  test("of two people who prove the same address one gets it", async () => {
    const t = await newWorld();
    const [first, second] = [
      await register(t, OLD),
      await register(t, "second@example.org"),
    ];
    await ask(first);
    const firstCode = await shownCode(t, NEW);
    await ask(second);
    const secondCode = await shownCode(t, NEW);
    const answers = await Promise.all([
      codeOf(prove(first, firstCode)),
      codeOf(prove(second, secondCode)),
    ]);
    expect(answers.sort()).toEqual(["CODE_INVALID", null]);
    const emails = [await emailOf(first), await emailOf(second)];
    expect(emails.filter((email) => email === NEW)).toHaveLength(1);
  });

  test("somebody who signs up with the address first keeps it", async () => {
    const t = await newWorld();
    const here = await register(t, OLD);
    await ask(here);
    const code = await shownCode(t, NEW);
    const owner = await register(t, NEW);
    expect(await codeOf(prove(here, code))).toBe("CODE_INVALID");
    expect(await emailOf(here)).toBe(OLD);
    expect(await emailOf(owner)).toBe(NEW);
  });

  test("a sign-up nobody proved does not hold the address, and its code opens nothing", async () => {
    const t = await newWorld();
    const stranger = { email: NEW, password: OTHER_PASSWORD };
    await signIn(t, { flow: "signUp", ...stranger });
    const strangersCode = await shownCode(t, NEW);
    const here = await register(t, OLD);
    await ask(here);
    await prove(here, await shownCode(t, NEW));
    expect(await emailOf(here)).toBe(NEW);
    expect(
      await codeOf(
        signIn(t, {
          flow: "email-verification",
          ...stranger,
          code: strangersCode,
        }),
      ),
    ).toBe("CODE_INVALID");
    const users = await t.run(
      async (ctx) => await ctx.db.query("users").take(5),
    );
    expect(users.map(({ _id }) => _id)).toEqual([here.userId]);
  });

  test("the old address is free again, for a person of its own", async () => {
    const t = await newWorld();
    const here = await register(t, OLD);
    await signIn(t, { flow: "reset", email: OLD });
    const resetCode = await shownCode(t, OLD);
    await ask(here);
    await prove(here, await shownCode(t, NEW));
    expect(
      await codeOf(
        signIn(t, {
          flow: "reset-verification",
          email: OLD,
          code: resetCode,
          newPassword: OTHER_PASSWORD,
        }),
      ),
    ).toBe("CODE_INVALID");
    const other = await register(t, OLD, { password: OTHER_PASSWORD });
    expect(other.userId).not.toBe(here.userId);
    expect(await enter(t, NEW)).toBe(null);
  });

  test("the code is this member's, for this address, for fifteen minutes, until the next", async () => {
    const t = await newWorld();
    const here = await register(t, OLD);
    const other = await register(t, "other@example.org");
    await ask(here);
    const first = await shownCode(t, NEW);
    expect(await codeOf(prove(other, first))).toBe("CODE_INVALID");
    expect(await codeOf(prove(here, first, "x@example.org"))).toBe(
      "CODE_INVALID",
    );
    await ask(here);
    const second = await shownCode(t, NEW);
    expect(second).not.toBe(first);
    expect(await codeOf(prove(here, first))).toBe("CODE_INVALID");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16 * 60_000 });
    expect(await codeOf(prove(here, second))).toBe("CODE_INVALID");
    expect(await emailOf(here)).toBe(OLD);
  });

  test("is asked for five times an hour, and its code tried ten times", async () => {
    const t = await newWorld();
    const here = await register(t, OLD);
    for (let count = 0; count < 5; count++) {
      expect(await codeOf(ask(here, `new${count}@example.org`))).toBe(null);
    }
    expect(await codeOf(ask(here))).toBe("RATE_LIMITED");
    const email = "new4@example.org";
    for (let guess = 0; guess < 10; guess++) {
      expect(await codeOf(prove(here, `1234567${guess}`, email))).toBe(
        "CODE_INVALID",
      );
    }
    expect(await codeOf(prove(here, await shownCode(t, email), email))).toBe(
      "RATE_LIMITED",
    );
  });

  test("a mailbox gets five codes an hour, whoever asks for them and why", async () => {
    const t = await newWorld();
    for (let count = 0; count < 3; count++) {
      await signIn(t, { flow: "signUp", email: NEW, password: PASSWORD });
    }
    const here = await register(t, OLD);
    expect(await codeOf(ask(here))).toBe(null);
    expect(await codeOf(ask(here))).toBe(null);
    expect(await codeOf(ask(here))).toBe("RATE_LIMITED");
  });

  test("is refused where no code could arrive, and to who was signed out meanwhile", async () => {
    const t = await newWorld();
    const here = await register(t, OLD);
    const there = await signInAgain(t, OLD);
    await ask(there);
    await here.as.mutation(api.account.sessions.endOthers, {});
    expect(await codeOf(prove(there, await shownCode(t, NEW)))).toBe(
      "UNAUTHENTICATED",
    );
    asRealDeployment();
    expect(await codeOf(ask(here))).toBe("MAIL_UNAVAILABLE");
  });
});
