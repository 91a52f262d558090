import { afterEach, describe, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import { getMember } from "../../../convex/model/access";
import {
  codeOf,
  PASSWORD,
  register,
  signIn,
  signInAgain,
} from "../../support/accounts";
import { useAuthEnv } from "../../support/auth-env";
import { asMember, type Person } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

useAuthEnv();
afterEach(() => vi.useRealTimers());

const EMAIL = "nora@example.org";
const FIREFOX =
  "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

const list = ({ as }: Pick<Person, "as">) =>
  as.query(api.account.sessions.listMine, {});
const isSignedIn = async ({ as }: Pick<Person, "as">) =>
  (await as.query(api.account.queries.getMe, {})) !== null;
const rowsOf = (t: World, table: "authSessions" | "authRefreshTokens") =>
  t.run(async (ctx) => await ctx.db.query(table).take(1_000));
const refresh = async (t: World, refreshToken: string) =>
  (await t.action(api.auth.signIn, { refreshToken })).tokens ?? null;

describe("my sessions", () => {
  test("are listed, this one first and marked, with what each browser said of itself", async () => {
    const t = await newWorld();
    const here = await register(t, EMAIL);
    const there = await signInAgain(t, EMAIL);
    await register(t, "somebody.else@example.org");
    await here.as.mutation(api.account.sessions.noteDevice, {
      userAgent: FIREFOX,
    });
    expect(await list(here)).toMatchObject([
      { isCurrent: true, device: { browser: "firefox", system: "linux" } },
      { isCurrent: false, device: null },
    ]);
    expect(await list(there)).toMatchObject([
      { isCurrent: true, device: null },
      { isCurrent: false, device: { browser: "firefox", system: "linux" } },
    ]);
  });

  test("tell when each was last used, by its refreshing", async () => {
    const t = await newWorld();
    const here = await register(t, EMAIL);
    const [before] = await list(here);
    const later = Date.now() + 60 * 60_000;
    vi.useFakeTimers({ toFake: ["Date"], now: later });
    await refresh(t, here.refreshToken);
    const [after] = await list(here);
    expect(before?.lastActiveAt).toBeLessThan(later - 30 * 60_000);
    expect(after?.lastActiveAt).toBeGreaterThanOrEqual(later);
    expect(after?.startedAt).toBe(before?.startedAt);
  });

  test("one that is signed out is nobody at once, and cannot refresh", async () => {
    const t = await newWorld();
    const here = await register(t, EMAIL);
    const there = await signInAgain(t, EMAIL);
    const other = (await list(here)).find(({ isCurrent }) => !isCurrent);
    if (other === undefined) throw new Error("no other session");
    await here.as.mutation(api.account.sessions.end, {
      sessionId: other.sessionId,
    });
    expect(await isSignedIn(there)).toBe(false);
    expect(await codeOf(there.as.query(api.profiles.queries.getMine, {}))).toBe(
      "UNAUTHENTICATED",
    );
    expect(await refresh(t, there.refreshToken)).toBe(null);
    expect(await isSignedIn(here)).toBe(true);
    expect(await rowsOf(t, "authRefreshTokens")).toHaveLength(1);
  });

  test("everywhere else ends all but this one; everywhere ends this one too", async () => {
    const t = await newWorld();
    const here = await register(t, EMAIL);
    const others = [await signInAgain(t, EMAIL), await signInAgain(t, EMAIL)];
    const stranger = await register(t, "somebody.else@example.org");
    expect(await here.as.mutation(api.account.sessions.endOthers, {})).toBe(2);
    expect(await isSignedIn(here)).toBe(true);
    for (const other of others) expect(await isSignedIn(other)).toBe(false);

    await here.as.mutation(api.account.sessions.endAll, {});
    expect(await isSignedIn(here)).toBe(false);
    expect(await isSignedIn(stranger)).toBe(true);
    expect(await rowsOf(t, "authSessions")).toHaveLength(1);
  });

  test("of others do not exist for me", async () => {
    const t = await newWorld();
    const here = await register(t, EMAIL);
    const stranger = await register(t, "somebody.else@example.org");
    const [theirs] = await list(stranger);
    if (theirs === undefined) throw new Error("no session");
    const { sessionId } = theirs;
    expect(
      await codeOf(here.as.mutation(api.account.sessions.end, { sessionId })),
    ).toBe("NOT_FOUND");
    expect(await isSignedIn(stranger)).toBe(true);
  });

  test("are twenty at most: the oldest makes room", async () => {
    const t = await newWorld();
    const first = await register(t, EMAIL);
    for (let count = 0; count < 18; count++) {
      await addSession(t, first.userId, 0);
    }
    const twentieth = await signInAgain(t, EMAIL);
    expect(await isSignedIn(first)).toBe(true);
    expect(await list(first)).toHaveLength(20);
    await signInAgain(t, EMAIL);
    expect(await isSignedIn(first)).toBe(false);
    expect(await list(twentieth)).toHaveLength(20);
  });

  test("more than twenty, of before there was a limit, end all the same", async () => {
    const t = await newWorld();
    const { as, userId } = await asMember(t);
    for (let count = 0; count < 30; count++) await addSession(t, userId, 0);
    expect(await list({ as })).toHaveLength(20);
    expect(await as.mutation(api.account.sessions.endOthers, {})).toBe(30);
    expect(await rowsOf(t, "authSessions")).toHaveLength(1);
  });

  test("a browser says who it is in bounded words, of which only the known ones are kept", async () => {
    const t = await newWorld();
    const here = await register(t, EMAIL);
    const note = (userAgent: string) =>
      here.as.mutation(api.account.sessions.noteDevice, { userAgent });
    expect(await codeOf(note("x".repeat(513)))).toBe("INVALID");
    await note("<script>alert(1)</script>");
    expect((await list(here))[0]?.device).toEqual({
      browser: "other",
      system: "other",
    });
  });
});

describe("what ended sessions leave", () => {
  test("a session's many tokens go in steps", async () => {
    const t = await newWorld();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    const { as, userId } = await asMember(t);
    const sessionId = await addSession(t, userId, 230);
    await as.mutation(api.account.sessions.end, { sessionId });
    expect(await rowsOf(t, "authRefreshTokens")).toHaveLength(130);
    await t.finishAllScheduledFunctions(vi.runAllTimers);
    expect(await rowsOf(t, "authRefreshTokens")).toEqual([]);
  });

  test("knowing who calls reads two documents: the person and their session", async () => {
    const t = await newWorld();
    const { as } = await asMember(t);
    const docs = await as.run(async (ctx) => {
      await getMember(ctx);
      return (await ctx.meta.getTransactionMetrics()).documentsRead.used;
    });
    expect(docs).toBe(2);
  });

  test("signing in again from the same browser replaces its session", async () => {
    const t = await newWorld();
    const here = await register(t, EMAIL);
    await here.as.action(api.auth.signIn, {
      provider: "password",
      params: { flow: "signIn", email: EMAIL, password: PASSWORD },
    });
    expect(await rowsOf(t, "authSessions")).toHaveLength(1);
    expect(await isSignedIn(here)).toBe(false);
    await signIn(t, { flow: "signIn", email: EMAIL, password: PASSWORD });
    expect(await rowsOf(t, "authSessions")).toHaveLength(2);
  });
});

async function addSession(
  t: World,
  userId: Id<"users">,
  tokenCount: number,
  expirationTime = Number.MAX_SAFE_INTEGER,
) {
  return await t.run(async (ctx) => {
    const sessionId = await ctx.db.insert("authSessions", {
      userId,
      expirationTime,
    });
    for (let count = 0; count < tokenCount; count++) {
      await ctx.db.insert("authRefreshTokens", { sessionId, expirationTime });
    }
    return sessionId;
  });
}
