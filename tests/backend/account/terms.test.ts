import { describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import { TERMS_VERSION } from "../../../convex/shared/terms";
import { codeOf, register } from "../../support/accounts";
import { useAuthEnv } from "../../support/auth-env";
import { asMember, type Person } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

useAuthEnv();

const OLD = "2025-01-01";

const mustAgree = async ({ as }: Pick<Person, "as">) =>
  (await as.query(api.account.queries.getMe, {}))?.mustAgreeToTerms;

const agree = ({ as }: Pick<Person, "as">, version: string) =>
  as.mutation(api.account.mutations.agreeToTerms, { version });

async function rowOf(t: World, { userId }: Pick<Person, "userId">) {
  return await t.run((ctx) => ctx.db.get("users", userId));
}

describe("the terms", () => {
  test("are agreed to by signing up, with the day they are of and the time", async () => {
    const t = await newWorld();
    const before = Date.now();
    const person = await register(t, "lucia@example.org", {
      termsVersion: TERMS_VERSION,
    });
    expect(await mustAgree(person)).toBe(false);
    const row = await rowOf(t, person);
    expect(row?.termsVersion).toBe(TERMS_VERSION);
    expect(row?.termsAgreedAt).toBeGreaterThanOrEqual(before);
  });

  test.each([undefined, OLD, "x".repeat(5_000)])(
    "are asked for where a sign-up saw none or others",
    async (termsVersion) => {
      const t = await newWorld();
      const person = await register(
        t,
        "lucia@example.org",
        termsVersion === undefined ? {} : { termsVersion },
      );
      expect(await mustAgree(person)).toBe(true);
      expect((await rowOf(t, person))?.termsVersion).toBeUndefined();
    },
  );

  test("that are new ask once more, and are agreed to once", async () => {
    const t = await newWorld();
    const person = await asMember(t);
    await t.run((ctx) =>
      ctx.db.patch("users", person.userId, {
        termsVersion: OLD,
        termsAgreedAt: 1,
      }),
    );
    expect(await mustAgree(person)).toBe(true);
    await agree(person, TERMS_VERSION);
    expect(await mustAgree(person)).toBe(false);
    const first = await rowOf(t, person);
    await agree(person, TERMS_VERSION);
    expect(await rowOf(t, person)).toEqual(first);
  });

  test("of another day are not agreed to by a page that is too old", async () => {
    const t = await newWorld();
    const person = await asMember(t);
    expect(await codeOf(agree(person, OLD))).toBe("CONFLICT");
    expect(await mustAgree(person)).toBe(true);
  });

  test("are nobody's business of the demo's sample people", async () => {
    const t = await newWorld();
    const person = await asMember(t);
    await t.run((ctx) =>
      ctx.db.patch("users", person.userId, { isSample: true }),
    );
    expect(await mustAgree(person)).toBe(false);
  });
});
