/** What somebody can do from outside, who knows an address and nothing else. */
import { describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { SignInParams } from "../../../convex/model/account/signInArgs";
import { refusalOf } from "../../../convex/shared/errors";
import {
  asBearer,
  changeAs,
  codeOf,
  OTHER_PASSWORD,
  PASSWORD,
  register,
  signIn,
} from "../../support/accounts";
import { useAuthEnv } from "../../support/auth-env";
import { newWorld, type World } from "../../support/setup";

useAuthEnv();

const VICTIM = "victim@example.org";
const TRIES = 15;

const guess = (at: number) => `a guess nobody makes ${at}`;
const digits = (at: number) => String(10_000_000 + at);

const FLOWS: Record<
  NonNullable<SignInParams["flow"]>,
  (at: number) => SignInParams
> = {
  signIn: (at) => ({ password: guess(at) }),
  signUp: (at) => ({ password: guess(at) }),
  "email-verification": (at) => ({ password: guess(at), code: digits(at) }),
  reset: () => ({}),
  "reset-verification": (at) => ({
    newPassword: guess(at),
    code: digits(at),
  }),
  "password-change": (at) => ({ password: guess(at), newPassword: guess(at) }),
  "email-change": (at) => ({ password: guess(at) }),
  "email-change-verification": (at) => ({ code: digits(at) }),
};

type Flow = keyof typeof FLOWS;

/** What one call tells: its answer or the whole refusal, but for the time to wait. */
async function told(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === null) throw error;
    return { ...refused, retryAfterMs: undefined };
  }
}

const tryAll = async (
  times: number,
  attempt: (at: number) => Promise<unknown>,
) => {
  const answers: unknown[] = [];
  for (let at = 0; at < times; at++) answers.push(await told(attempt(at)));
  return answers;
};

const ownersSessions = (t: World, owner: { userId: string }) =>
  t.run(async (ctx) =>
    (await ctx.db.query("authSessions").take(100)).filter(
      ({ userId }) => userId === owner.userId,
    ),
  );

describe.each(Object.keys(FLOWS) as Flow[])("fifteen tries by %s", (flow) => {
  test("do not get in, neither from outside nor from another account", async () => {
    const t = await newWorld();
    const victim = await register(t, VICTIM);
    const attacker = await register(t, "attacker@example.org");
    const params = (at: number) => ({
      flow,
      email: VICTIM,
      ...FLOWS[flow](at),
    });
    const answers = [
      ...(await tryAll(TRIES, (at) => signIn(t, params(at)))),
      ...(await tryAll(TRIES, (at) => changeAs(attacker, params(at)))),
    ];
    for (const answer of answers) expect(answer).not.toHaveProperty("tokens");
    expect(await ownersSessions(t, victim)).toHaveLength(1);
    expect(await victim.as.query(api.account.queries.getMe, {})).toMatchObject({
      email: VICTIM,
    });
    // Whatever was tried, the password is what it was; asking for it again is
    // refused at most for an hour.
    expect([null, "RATE_LIMITED"]).toContain(
      await codeOf(
        signIn(t, { flow: "signIn", email: VICTIM, password: PASSWORD }),
      ),
    );
  });

  test("tell a known address and an unknown one alike", async () => {
    const t = await newWorld();
    await register(t, VICTIM);
    const attacker = await register(t, "attacker@example.org");
    const isOwn =
      flow.startsWith("password-") || flow.startsWith("email-change");
    const tellFor = (email: string) =>
      tryAll(3, (at) => {
        const params = { flow, email, ...FLOWS[flow](at) };
        return isOwn ? changeAs(attacker, params) : signIn(t, params);
      });
    expect(await tellFor(VICTIM)).toEqual(await tellFor("nobody@example.org"));
  });
});

describe("an address that nobody proved", () => {
  test("is nobody's: the stranger who signed up with it has no part in the account", async () => {
    const t = await newWorld();
    await signIn(t, {
      flow: "signUp",
      email: VICTIM,
      password: OTHER_PASSWORD,
      name: "Not the victim",
    });
    const owner = await register(t, VICTIM);
    for (const flow of ["signIn", "signUp"] as const) {
      expect(
        await told(
          signIn(t, { flow, email: VICTIM, password: OTHER_PASSWORD }),
        ),
      ).not.toHaveProperty("tokens");
    }
    expect(await ownersSessions(t, owner)).toHaveLength(1);
  });

  test("cannot be proved from a signed-in stranger's session into their account", async () => {
    const t = await newWorld();
    const stranger = await register(t, "stranger@example.org");
    await changeAs(stranger, {
      flow: "signUp",
      email: VICTIM,
      password: OTHER_PASSWORD,
    });
    const owner = await register(t, VICTIM);
    expect(owner.userId).not.toBe(stranger.userId);
    const { tokens } = await signIn(t, {
      flow: "signIn",
      email: VICTIM,
      password: PASSWORD,
    });
    if (tokens == null) throw new Error("no tokens");
    expect(asBearer(t, tokens).userId).toBe(owner.userId);
  });

  test("A@b.c and a@b.c are one person, in every flow", async () => {
    const t = await newWorld();
    const owner = await register(t, "A@b.com");
    expect(
      await codeOf(
        signIn(t, { flow: "signIn", email: "a@B.com", password: PASSWORD }),
      ),
    ).toBe(null);
    await signIn(t, { flow: "signUp", email: "a@b.COM", password: PASSWORD });
    const users = await t.run(
      async (ctx) => await ctx.db.query("users").take(5),
    );
    expect(users.map(({ _id }) => _id)).toEqual([owner.userId]);
  });
});
