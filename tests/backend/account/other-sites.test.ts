import { beforeEach, describe, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import { setOutsideFetch } from "../../../convex/lib/outside";
import type { SignInProvider } from "../../../convex/shared/signInProviders";
import { asBearer, codeOf, register, signIn } from "../../support/accounts";
import { useAuthEnv } from "../../support/auth-env";
import { expectConsoleErrors } from "../../support/console-errors";
import {
  fakeIdentityFetch,
  type FakePerson,
} from "../../support/fake-identity";
import { newWorld, type World } from "../../support/setup";

// Which providers there are is decided when the functions are loaded.
vi.hoisted(() => {
  for (const site of ["GITHUB", "GOOGLE"]) {
    process.env[`AUTH_${site}_ID`] = "wayfinder-test";
    process.env[`AUTH_${site}_SECRET`] = "not a secret";
  }
});

useAuthEnv();
beforeEach(() => () => setOutsideFetch(null));

const SITES = ["github", "google"] as const;
const ADA: FakePerson = {
  id: 1815,
  email: "Ada@Example.org ",
  isVerified: true,
  name: "Ada Ferro",
};
const EMAIL = "ada@example.org";

/** What a browser keeps between leaving and coming back. */
interface Leaving {
  verifier: string;
  state: URLSearchParams;
  cookie: string;
}

async function leave(
  t: World,
  site: SignInProvider,
  redirectTo = "/sign-in?via=x",
): Promise<Leaving> {
  const { redirect = "", verifier = "" } = await t.action(api.auth.signIn, {
    provider: site,
    params: { redirectTo },
  });
  const start = new URL(redirect);
  setOutsideFetch(fakeIdentityFetch(ADA));
  const there = await t.fetch(`${start.pathname}${start.search}`, {
    redirect: "manual",
  });
  expect(there.status).toBe(302);
  const cookie = there.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const state = new URL(there.headers.get("location") ?? "").searchParams;
  return { verifier, state, cookie };
}

/** Comes back with the provider's answer; answers where to, and its code if there is one. */
async function comeBack(
  t: World,
  site: SignInProvider,
  { state, cookie }: Leaving,
  person: FakePerson = ADA,
) {
  setOutsideFetch(fakeIdentityFetch(person));
  const search = new URLSearchParams({ code: "from-there" });
  if (state.has("state")) search.set("state", state.get("state") ?? "");
  const back = await t.fetch(
    `/api/auth/callback/${site}?${search.toString()}`,
    { headers: { cookie }, redirect: "manual" },
  );
  expect(back.status).toBe(302);
  const to = new URL(back.headers.get("location") ?? "");
  return { to, code: to.searchParams.get("code") };
}

const redeem = (t: World, code: string, verifier: string) =>
  t.action(api.auth.signIn, { params: { code }, verifier });

async function enter(t: World, site: SignInProvider, person = ADA) {
  const leaving = await leave(t, site);
  const { code } = await comeBack(t, site, leaving, person);
  if (code === null) return null;
  const { tokens } = await redeem(t, code, leaving.verifier);
  return tokens ? asBearer(t, tokens) : null;
}

const usersOf = async (t: World) =>
  await t.run((ctx) => ctx.db.query("users").take(20));

describe.each(SITES)("signing in through %s", (site) => {
  test("is offered, leads there and back to the page, and opens an account", async () => {
    const t = await newWorld();
    expect(await t.query(api.account.queries.listSignInProviders, {})).toEqual([
      "google",
      "github",
    ]);
    const leaving = await leave(t, site, "/sign-in?via=x&next=%2Fmatches");
    const { to, code } = await comeBack(t, site, leaving);
    expect(to.origin).toBe("http://127.0.0.1:4173");
    expect(to.searchParams.get("next")).toBe("/matches");
    const { tokens } = await redeem(t, code ?? "", leaving.verifier);
    if (!tokens) throw new Error("not in");
    const { as } = asBearer(t, tokens);
    expect(await as.query(api.account.queries.getMe, {})).toMatchObject({
      name: "Ada Ferro",
      email: EMAIL,
      mustAgreeToTerms: true,
    });
    const { content } = await as.query(api.profiles.queries.getMine, {});
    expect(content.basics.fullName).toBe("Ada Ferro");
    expect(
      await as.query(api.account.queries.getSignInMeans, {}),
    ).toMatchObject({ hasPassword: false, providers: [site] });
  });

  test("again is the same person, who keeps the name and address they chose here", async () => {
    const t = await newWorld();
    const first = await enter(t, site);
    await t.run(async (ctx) => {
      const [user] = await ctx.db.query("users").take(1);
      if (user) {
        await ctx.db.patch("users", user._id, {
          name: "Ada",
          email: "ada@new.example",
        });
      }
    });
    const second = await enter(t, site, { ...ADA, email: "ada@third.example" });
    expect(second?.userId).toBe(first?.userId);
    expect(await usersOf(t)).toMatchObject([
      { name: "Ada", email: "ada@new.example" },
    ]);
  });

  test("joins the account of whoever proved the address here", async () => {
    const t = await newWorld();
    const { userId } = await register(t, EMAIL, { name: "Ada" });
    const person = await enter(t, site);
    expect(person?.userId).toBe(userId);
    const means = await person?.as.query(
      api.account.queries.getSignInMeans,
      {},
    );
    expect(means).toMatchObject({ hasPassword: true, providers: [site] });
  });

  test("takes nothing of somebody who signed up with the address first and never proved it", async () => {
    const t = await newWorld();
    const password = "attacker ladder quilt 7";
    await signIn(t, { flow: "signUp", email: EMAIL, password });
    const shown = await t.query(api.account.queries.getDemoCode, {
      email: EMAIL,
    });
    const person = await enter(t, site);
    expect(await usersOf(t)).toHaveLength(1);
    // The code they may have been sent opens nothing any more.
    const late = { email: EMAIL, password, code: shown?.code ?? "" };
    expect(
      await codeOf(signIn(t, { flow: "email-verification", ...late })),
    ).toBe("CODE_INVALID");
    expect(
      await codeOf(signIn(t, { flow: "signIn", email: EMAIL, password })),
    ).toBe("SIGN_IN_FAILED");
    expect((await person?.as.query(api.account.queries.getMe, {}))?.name).toBe(
      "Ada Ferro",
    );
  });

  test("is not undone by somebody who signs up with the address afterwards", async () => {
    const t = await newWorld();
    const person = await enter(t, site);
    const password = "attacker ladder quilt 7";
    await signIn(t, { flow: "signUp", email: EMAIL, password });
    expect(
      await codeOf(signIn(t, { flow: "signIn", email: EMAIL, password })),
    ).toBe("SIGN_IN_FAILED");
    expect(await usersOf(t)).toHaveLength(1);
    expect(
      await person?.as.query(api.account.queries.getSignInMeans, {}),
    ).toMatchObject({ hasPassword: false });
  });

  test("lets nobody in whose address is not proved there, and keeps nothing", async () => {
    const t = await newWorld();
    expectConsoleErrors();
    const leaving = await leave(t, site);
    const { to, code } = await comeBack(t, site, leaving, {
      ...ADA,
      isVerified: false,
    });
    expect(code).toBeNull();
    expect(`${to.pathname}${to.search}`).toBe("/sign-in?via=x");
    expect(await usersOf(t)).toEqual([]);
  });
});

describe("an answer of another site", () => {
  test("is worth nothing in another browser, a second time, or when guessed", async () => {
    const t = await newWorld();
    const mine = await leave(t, "github");
    const { code } = await comeBack(t, "github", mine);
    const other = await leave(t, "github");
    const none = { tokens: null };
    expect(await redeem(t, code ?? "", other.verifier)).toEqual(none);
    expect(
      await t.action(api.auth.signIn, { params: { code: code ?? "" } }),
    ).toEqual(none);
    expect((await redeem(t, code ?? "", mine.verifier)).tokens).toBeTruthy();
    expect(await redeem(t, code ?? "", mine.verifier)).toEqual(none);
    const guesses = Array.from({ length: 15 }, (_, at) =>
      codeOf(redeem(t, String(10_000_000 + at), other.verifier)),
    );
    expect(await Promise.all(guesses)).toContain("RATE_LIMITED");
  });

  test("that belongs to another browser's leaving is refused on the way back", async () => {
    const t = await newWorld();
    expectConsoleErrors();
    const mine = await leave(t, "github");
    const { code } = await comeBack(t, "github", { ...mine, cookie: "" });
    expect(code).toBeNull();
    expect(await usersOf(t)).toEqual([]);
  });

  test("leads to no other site, neither asked for nor by a changed cookie", async () => {
    const t = await newWorld();
    for (const redirectTo of [
      "https://evil.example/",
      "//evil.example",
      "/\\evil.example",
      `/${"x".repeat(3_000)}`,
    ]) {
      const asking = t.action(api.auth.signIn, {
        provider: "github",
        params: { redirectTo },
      });
      expect(await codeOf(asking)).toBe("INVALID");
    }
    const { cookie, ...leaving } = await leave(t, "github");
    const changed = cookie.replace(
      /githubRedirectTo=[^;]*/,
      `githubRedirectTo=${encodeURIComponent("https://evil.example/")}`,
    );
    expect(changed).not.toBe(cookie);
    const { to } = await comeBack(t, "github", { ...leaving, cookie: changed });
    expect(to.origin).toBe("http://127.0.0.1:4173");
  });
});
