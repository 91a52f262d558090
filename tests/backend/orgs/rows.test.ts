import { expect, test } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { emptyPreferences } from "../../../convex/model/profiles/content";
import { refusalIn } from "../../support/accounts";
import { addOrganisation, asMember, asOrgMember } from "../../support/people";
import { newWorld } from "../../support/setup";

const { invitations, queries, settings } = api.orgs;
const { saveSection, setVisibility } = api.profiles.mutations;
const basics = {
  fullName: "Ana Quokka",
  headline: "Reads papers",
  city: "Salta",
  country: "AR",
  timeZone: "",
  languages: [],
  links: [],
};

async function aMemberOf(audience: "members" | "everyone" = "everyone") {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte");
  const admin = await asOrgMember(t, orgId, "admin");
  const { token } = await admin.as.mutation(invitations.makeLink, {
    orgId,
    label: "",
    role: "member",
    days: 7,
  });
  const ana = await asMember(t, { name: "Ana", email: "ana@example.org" });
  await ana.as.mutation(saveSection, {
    edit: { section: "basics", value: basics },
    baseRev: 0,
  });
  await ana.as.mutation(saveSection, {
    edit: { section: "skills", value: [{ name: "Welding" }] },
    baseRev: 0,
  });
  await ana.as.mutation(invitations.accept, { token, audience });
  const row = async () =>
    await t.run(async (ctx) => {
      const [found] = await ctx.db.query("memberRows").take(2);
      return found;
    });
  const faces = async () => {
    const page = await t.query(queries.getPage, { slug: "norte" });
    return page?.people.map(({ name }) => name);
  };
  return { t, orgId, admin, ana, row, faces };
}

test("an organisation's table says what its organisers may see, and no more", async () => {
  const { ana, row } = await aMemberOf();
  expect(await row()).toMatchObject({
    name: "Ana Quokka",
    nameKey: "ana quokka",
    email: "",
    skillKeys: ["welding"],
    country: "AR",
  });
  await ana.as.mutation(setVisibility, {
    visibility: { basics: "me", skills: "me", email: "organisers" },
  });
  const hidden = await row();
  expect(JSON.stringify(hidden)).not.toMatch(/Quokka|welding|Salta|Reads/i);
  expect(hidden).toMatchObject({ email: "ana@example.org" });
});

test("whoever hides from an organisation is in its table without a word", async () => {
  const { ana, orgId, row, faces } = await aMemberOf();
  await ana.as.mutation(saveSection, {
    edit: {
      section: "preferences",
      value: { ...emptyPreferences(), hiddenOrganisationIds: [orgId] },
    },
    baseRev: 0,
  });
  expect(await row()).toMatchObject({ name: "", searchText: "" });
  expect(await faces()).toEqual([]);
});

test("memberships older than the table are followed once, and can be left then", async () => {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte");
  await asOrgMember(t, orgId, "admin");
  const old = await asOrgMember(t, orgId, "member");
  const follow = async () =>
    await t.mutation(internal.orgs.backfill.followMemberships, {});
  await follow();
  await follow();
  const found = async () => {
    const { page } = await t.query(queries.browse, {
      text: "norte",
      paginationOpts: { numItems: 5, cursor: null },
    });
    return page.map(({ memberCount }) => memberCount);
  };
  expect(await found()).toEqual([2]);
  await old.as.mutation(api.orgs.memberships.leave, { orgId });
  expect(await found()).toEqual([1]);
});

test("an organisation's page names who chose it, while fellow members may know their name", async () => {
  const { ana, faces } = await aMemberOf();
  expect(await faces()).toEqual(["Ana Quokka"]);
  await ana.as.mutation(setVisibility, {
    visibility: { basics: "organisers" },
  });
  expect(await faces()).toEqual([]);
});

test("an organisation's page names nobody who chose to be seen by members", async () => {
  const { ana, orgId, faces } = await aMemberOf("members");
  expect(await faces()).toEqual([]);
  await ana.as.mutation(api.orgs.memberships.setAudience, {
    orgId,
    audience: "everyone",
  });
  expect(await faces()).toEqual(["Ana Quokka"]);
});

test("its public face is edited by its admins, at the field where it is wrong", async () => {
  const { t, orgId, admin } = await aMemberOf();
  const facts = {
    name: "Norte",
    purpose: "To meet.",
    city: "Jujuy",
    country: "AR",
    website: "norte.example.org",
  };
  await admin.as.mutation(settings.edit, { orgId, ...facts });
  expect(await t.query(queries.getPage, { slug: "norte" })).toMatchObject({
    city: "Jujuy",
    website: "https://norte.example.org",
  });
  const { page } = await t.query(queries.browse, {
    text: "jujuy",
    paginationOpts: { numItems: 5, cursor: null },
  });
  expect(page).toHaveLength(1);
});

test("its setup says what is done, and keeps what was put aside", async () => {
  const { orgId, admin } = await aMemberOf();
  const states = async () =>
    Object.fromEntries(
      (await admin.as.query(queries.getSetup, { orgId })).map(
        ({ step, state }) => [step, state],
      ),
    );
  const skip = async (isSkipped: boolean) => {
    await admin.as.mutation(settings.setSetupSkipped, {
      orgId,
      step: "logo",
      isSkipped,
    });
  };
  expect(await states()).toMatchObject({ describe: "done", logo: "open" });
  await skip(true);
  expect(await states()).toMatchObject({ logo: "skipped" });
  await skip(false);
  expect(await states()).toMatchObject({ logo: "open" });
});

/** The other engine's storage keeps no type. */
const knowsTypes = process.env.TEST_ENGINE === "embedded";

async function aLogo() {
  const { t, orgId, admin } = await aMemberOf();
  const set = async (type: string) => {
    const logoId = await t.run(
      async (ctx) => await ctx.storage.store(new Blob(["x"], { type })),
    );
    await admin.as.mutation(settings.setLogo, { orgId, logoId });
  };
  return { t, orgId, admin, set };
}

test.runIf(knowsTypes)(
  "a new logo takes the place of the old one",
  async () => {
    const { t, orgId, admin, set } = await aLogo();
    await set("image/png");
    await set("image/webp");
    const logoUrl = async () =>
      (await t.query(queries.getPage, { slug: "norte" }))?.logoUrl;
    expect(await logoUrl()).toMatch(/^http/);
    const files = await t.run(
      async (ctx) => await ctx.db.system.query("_storage").take(10),
    );
    expect(files.map(({ contentType }) => contentType)).toEqual(["image/webp"]);
    await admin.as.mutation(settings.setLogo, { orgId, logoId: null });
    expect(await logoUrl()).toBeNull();
  },
);

test("a logo that is no picture is refused, and uploading asks for an admin", async () => {
  const { orgId, admin, set } = await aLogo();
  expect(await admin.as.mutation(settings.getLogoUploadUrl, { orgId })).toMatch(
    /^http/,
  );
  expect(await refusalIn(set("text/html"))).toMatchObject({
    code: "INVALID",
    field: "logo",
    details: { reason: "type" },
  });
});
