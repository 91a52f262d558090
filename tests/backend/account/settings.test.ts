import { describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import { asBearer, codeOf } from "../../support/accounts";
import { asRealDeployment, useAuthEnv } from "../../support/auth-env";
import {
  addOrganisation,
  asMember,
  asOrgMember,
  inOrganisation,
} from "../../support/people";
import { newWorld, type World } from "../../support/setup";

useAuthEnv();

const PERSONA = "ana@example.org";

async function seedPersona(t: World) {
  return await t.run(
    async (ctx) =>
      await ctx.db.insert("users", {
        name: "Ana Sosa",
        email: PERSONA,
        emailVerificationTime: 1,
        isSample: true,
        locale: "es",
      }),
  );
}

const signInAs = (t: World, email: string) =>
  t.action(api.auth.signIn, { provider: "demo", params: { email } });

describe("personas of the demo", () => {
  test("are listed, and entered with one click", async () => {
    const t = await newWorld();
    const userId = await seedPersona(t);
    expect(await t.query(api.account.queries.listDemoPersonas, {})).toEqual([
      {
        email: PERSONA,
        name: "Ana Sosa",
        headline: "",
        city: "",
        country: "",
        locale: "es",
        isPlatformAdmin: false,
      },
    ]);
    const { tokens } = await signInAs(t, PERSONA);
    if (tokens == null) throw new Error("no tokens");
    const { as } = asBearer(t, tokens);
    expect(await as.query(api.account.queries.getMe, {})).toMatchObject({
      userId,
      isSample: true,
    });
  });

  test("a person who is no sample cannot be entered", async () => {
    const t = await newWorld();
    await asMember(t, { email: "real@example.org" });
    expect(await codeOf(signInAs(t, "real@example.org"))).toBe("NOT_FOUND");
    expect(await codeOf(signInAs(t, "nobody@example.org"))).toBe("NOT_FOUND");
  });

  test("exist on the embedded backend only", async () => {
    const t = await newWorld();
    await seedPersona(t);
    asRealDeployment();
    expect(await t.query(api.account.queries.listDemoPersonas, {})).toEqual([]);
    expect(await codeOf(signInAs(t, PERSONA))).toBe("DEMO_ONLY");
  });
});

describe("my account", () => {
  test("is null for nobody and for somebody who is gone", async () => {
    const t = await newWorld();
    expect(await t.query(api.account.queries.getMe, {})).toBe(null);
    const { as, userId } = await asMember(t);
    await t.run(async (ctx) => {
      await ctx.db.delete("users", userId);
    });
    expect(await as.query(api.account.queries.getMe, {})).toBe(null);
  });

  test("names my organisations and my role in them, archived ones left out", async () => {
    const t = await newWorld();
    const orgId = await addOrganisation(t, "norte", "Norte");
    const archivedId = await addOrganisation(t, "viejo");
    await t.run((ctx) =>
      ctx.db.patch("organisations", archivedId, { archivedAt: 1 }),
    );
    const { as } = await inOrganisation(
      t,
      await asOrgMember(t, orgId, "admin"),
      archivedId,
      "member",
    );
    const me = await as.query(api.account.queries.getMe, {});
    expect(me?.memberships).toEqual([
      { orgId, name: "Norte", slug: "norte", role: "admin" },
    ]);
  });

  test("language and consent are mine to set and to take back", async () => {
    const t = await newWorld();
    const { as } = await asMember(t);
    const me = () => as.query(api.account.queries.getMe, {});
    expect(await me()).toMatchObject({
      locale: null,
      hasMatchingConsent: false,
    });
    await as.mutation(api.account.mutations.setLocale, { locale: "es" });
    await as.mutation(api.account.mutations.setMatchingConsent, {
      isGiven: true,
    });
    expect(await me()).toMatchObject({
      locale: "es",
      hasMatchingConsent: true,
    });
    await as.mutation(api.account.mutations.setMatchingConsent, {
      isGiven: false,
    });
    expect(await me()).toMatchObject({ hasMatchingConsent: false });
  });

  test("nobody sets anything without signing in", async () => {
    const t = await newWorld();
    expect(
      await codeOf(
        t.mutation(api.account.mutations.setLocale, { locale: "es" }),
      ),
    ).toBe("UNAUTHENTICATED");
    expect(
      await codeOf(
        t.mutation(api.account.mutations.setMatchingConsent, { isGiven: true }),
      ),
    ).toBe("UNAUTHENTICATED");
  });
});
