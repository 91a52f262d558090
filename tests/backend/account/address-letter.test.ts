/** The letter to an address that an account has left: perhaps the only warning its owner gets. */
import { expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import { changeAs, PASSWORD, register, signIn } from "../../support/accounts";
import { useAuthEnv } from "../../support/auth-env";
import { outboxOf, settle, useMail } from "../../support/mail";
import { newWorld, type World } from "../../support/setup";

useAuthEnv();
const mail = useMail();

const OLD = "old@example.org";
const NEW = "new@example.org";

/** Where nothing can leave, codes are shown, which is how accounts are made here. */
async function withKey<T>(isSet: boolean, work: () => Promise<T>): Promise<T> {
  const key = process.env.RESEND_API_KEY;
  if (!isSet) delete process.env.RESEND_API_KEY;
  try {
    return await work();
  } finally {
    process.env.RESEND_API_KEY = key;
  }
}

const codeFor = (address: string) =>
  /\b\d{8}\b/.exec(mail.fake().lettersTo(address).at(-1)?.text ?? "")?.[0] ??
  "";

async function anAccount(t: World, locale: "en" | "es") {
  return await withKey(false, () => register(t, OLD, { locale }));
}

async function move(t: World, here: Awaited<ReturnType<typeof register>>) {
  const asked = { email: NEW, password: PASSWORD };
  await changeAs(here, { flow: "email-change", ...asked });
  await settle(t);
  const code = codeFor(NEW);
  const proof = { flow: "email-change-verification", email: NEW } as const;
  await changeAs(here, { ...proof, code });
  await settle(t);
}

test.each([
  ["en", "Your address was changed"],
  ["es", "Cambió tu correo"],
] as const)(
  "the address that was left is told where the account went, in %s, and the new one is not",
  async (locale, heading) => {
    const t = await newWorld();
    const here = await anAccount(t, locale);
    await move(t, here);
    const [letter, ...more] = mail.fake().lettersTo(OLD);
    expect(more).toEqual([]);
    expect(letter?.html).toContain(`lang="${locale}"`);
    expect(letter?.text).toContain(heading);
    expect(letter?.text).toContain(NEW);
    expect(letter?.html).toContain(NEW);
    // It asks for nothing, and nothing of it can be switched off.
    expect(letter?.html).not.toContain("href=");
    expect(letter?.headers).toEqual({});
    const toNew = mail.fake().lettersTo(NEW);
    expect(toNew).toHaveLength(1);
    expect(toNew[0]?.html).toContain(`lang="${locale}"`);
  },
);

test("nothing is told while the code has not come back, nor of a wrong one", async () => {
  const t = await newWorld();
  const here = await anAccount(t, "en");
  const asked = { email: NEW, password: PASSWORD };
  await changeAs(here, { flow: "email-change", ...asked });
  const proof = { flow: "email-change-verification", email: NEW } as const;
  await expect(changeAs(here, { ...proof, code: "00000000" })).rejects.toThrow(
    "CODE_INVALID",
  );
  await settle(t);
  expect(mail.fake().lettersTo(OLD)).toEqual([]);
});

test("it leaves though the address complained of mail, and its member sees it among theirs", async () => {
  const t = await newWorld();
  const here = await anAccount(t, "en");
  await t.run(async (ctx) => {
    const at = Date.now();
    const row = { address: OLD, reason: "complained" as const, at };
    await ctx.db.insert("emailSuppressions", row);
  });
  await move(t, here);
  expect(mail.fake().lettersTo(OLD)).toHaveLength(1);
  const paginationOpts = { numItems: 10, cursor: null };
  const { page } = await here.as.query(api.emails.mine.listMine, {
    paginationOpts,
  });
  expect(page).toMatchObject([
    { stream: "account", state: "sent", cause: { kind: "addressChanged" } },
  ]);
});

test("where nothing leaves, it is kept to be read", async () => {
  const t = await newWorld();
  const here = await anAccount(t, "en");
  await withKey(false, async () => {
    const asked = { email: NEW, password: PASSWORD };
    await changeAs(here, { flow: "email-change", ...asked });
    const shown = await t.query(api.account.queries.getDemoCode, {
      email: NEW,
    });
    const proof = { flow: "email-change-verification", email: NEW } as const;
    await changeAs(here, { ...proof, code: shown?.code ?? "" });
    await settle(t);
  });
  expect(await outboxOf(t)).toMatchObject([{ address: OLD, state: "kept" }]);
  expect(mail.fake().requests).toEqual([]);
  await signIn(t, { flow: "signIn", email: NEW, password: PASSWORD });
});
