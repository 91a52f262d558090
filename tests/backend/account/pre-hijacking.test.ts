import { expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import {
  asBearer,
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

const EMAIL = "lucia@example.org";
const OWNER = { email: EMAIL, name: "Lucía Ferro", locale: "es" } as const;
const STRANGER = {
  flow: "signUp",
  email: EMAIL,
  password: OTHER_PASSWORD,
  name: "Mallory",
  locale: "en",
} as const;

type Member = Awaited<ReturnType<typeof register>>;

/** What the account says of its owner: to themselves, to others, and in the profile. */
async function namesOf({ as }: Pick<Member, "as">) {
  const me = await as.query(api.account.queries.getMe, {});
  const { content } = await as.query(api.profiles.queries.getMine, {});
  return [me?.name, me?.locale, content.basics.fullName];
}

async function opens(t: World, password: string): Promise<boolean> {
  const call = signIn(t, { flow: "signIn", email: EMAIL, password });
  return (await codeOf(call)) === null;
}

async function prove(t: World, rest: { name?: string; locale?: "en" | "es" }) {
  const { tokens } = await signIn(t, {
    flow: "email-verification",
    email: EMAIL,
    password: PASSWORD,
    code: await shownCode(t, EMAIL),
    ...rest,
  });
  if (tokens == null) throw new Error("no tokens after verification");
  return asBearer(t, tokens);
}

test("nothing a stranger signed up with outlives the proof of the address", async () => {
  const t = await newWorld();
  await signIn(t, STRANGER);
  const owner = await register(t, EMAIL, OWNER);
  expect(await namesOf(owner)).toEqual(["Lucía Ferro", "es", "Lucía Ferro"]);
  expect(await opens(t, OTHER_PASSWORD)).toBe(false);
  expect(await opens(t, PASSWORD)).toBe(true);
});

test("nor does it when the stranger comes second, before the proof", async () => {
  const t = await newWorld();
  await signIn(t, { ...OWNER, flow: "signUp", password: PASSWORD });
  await signIn(t, STRANGER);
  const owner = await prove(t, OWNER);
  expect(await namesOf(owner)).toEqual(["Lucía Ferro", "es", "Lucía Ferro"]);
  expect(await opens(t, OTHER_PASSWORD)).toBe(false);
});

test("nor when the stranger comes after the proof", async () => {
  const t = await newWorld();
  const owner = await register(t, EMAIL, OWNER);
  await signIn(t, STRANGER);
  expect(await namesOf(owner)).toEqual(["Lucía Ferro", "es", "Lucía Ferro"]);
  expect(await opens(t, OTHER_PASSWORD)).toBe(false);
  expect(await opens(t, PASSWORD)).toBe(true);
});

test("an owner who gives no name has none, not the stranger's", async () => {
  const t = await newWorld();
  await signIn(t, STRANGER);
  expect(await namesOf(await prove(t, {}))).toEqual(["", null, ""]);
});

test("resetting proves the address too, and leaves nothing of the stranger", async () => {
  const t = await newWorld();
  await signIn(t, STRANGER);
  await signIn(t, { flow: "reset", email: EMAIL });
  const { tokens } = await signIn(t, {
    flow: "reset-verification",
    email: EMAIL,
    newPassword: PASSWORD,
    code: await shownCode(t, EMAIL),
  });
  if (tokens == null) throw new Error("no tokens after resetting");
  expect(await namesOf(asBearer(t, tokens))).toEqual(["", null, ""]);
  expect(await opens(t, OTHER_PASSWORD)).toBe(false);
});

test("a name that an unproved row carries already goes with the proof", async () => {
  const t = await newWorld();
  await signIn(t, STRANGER);
  await t.run(async (ctx) => {
    const user = await ctx.db.query("users").first();
    if (user === null) throw new Error("nobody signed up");
    await ctx.db.patch("users", user._id, { name: "Mallory", locale: "en" });
  });
  const owner = await prove(t, OWNER);
  expect(await namesOf(owner)).toEqual(["Lucía Ferro", "es", "Lucía Ferro"]);
});

test("an unproved address has no name at all, even in the database", async () => {
  const t = await newWorld();
  await signIn(t, STRANGER);
  const users = await t.run((ctx) => ctx.db.query("users").take(10));
  expect(users).toEqual([
    {
      _id: expect.any(String) as string,
      _creationTime: expect.any(Number) as number,
      email: EMAIL,
    },
  ]);
});

test("a new password by code keeps the name that the member goes by", async () => {
  const t = await newWorld();
  await register(t, EMAIL, OWNER);
  await signIn(t, { flow: "reset", email: EMAIL });
  const { tokens } = await signIn(t, {
    flow: "reset-verification",
    email: EMAIL,
    newPassword: OTHER_PASSWORD,
    code: await shownCode(t, EMAIL),
    name: "Somebody Else",
    locale: "en",
  });
  if (tokens == null) throw new Error("no tokens after resetting");
  expect(await namesOf(asBearer(t, tokens))).toEqual([
    "Lucía Ferro",
    "es",
    "Lucía Ferro",
  ]);
});
