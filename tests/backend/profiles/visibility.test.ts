import { describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import { emptyPreferences } from "../../../convex/model/profiles/content";
import type { SectionEdit } from "../../../convex/tables/profiles";
import { codeOf } from "../../support/accounts";
import {
  addOrganisation,
  asMember,
  asOrgMember,
  inOrganisation,
  type Person,
} from "../../support/people";
import { newWorld } from "../../support/setup";

const { mutations, queries } = api.profiles;

const write = ({ as }: Person, edit: SectionEdit) =>
  as.mutation(mutations.saveSection, { edit, baseRev: 0 });
const see = ({ as }: Person, orgId: Id<"organisations">, of: Person) =>
  as.query(queries.getVisible, { orgId, userId: of.userId });

async function aCommunity() {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte");
  const ana = await inOrganisation(
    t,
    await asMember(t, { name: "Ana", email: "ana@example.org" }),
    orgId,
    "member",
  );
  await write(ana, { section: "goals", value: "Protect forests." });
  await write(ana, { section: "interests", value: ["Forests"] });
  await write(ana, { section: "seeking", value: "A quiet desk." });
  return {
    t,
    orgId,
    ana,
    organiser: await asOrgMember(t, orgId, "admin"),
    fellow: await asOrgMember(t, orgId, "member"),
    stranger: await asMember(t),
  };
}

describe("who sees a profile", () => {
  test("organisers see more than fellow members, and strangers no one", async () => {
    const { ana, orgId, organiser, fellow, stranger } = await aCommunity();
    expect(await see(organiser, orgId, ana)).toMatchObject({
      goals: "Protect forests.",
      interests: ["Forests"],
    });
    const toFellow = await see(fellow, orgId, ana);
    expect(toFellow).toMatchObject({ interests: ["Forests"] });
    expect(toFellow.goals).toBeUndefined();
    expect(await codeOf(see(stranger, orgId, ana))).toBe("NOT_FOUND");
  });

  test("a choice holds at once, and leaves the others alone", async () => {
    const { ana, orgId, organiser, fellow } = await aCommunity();
    await ana.as.mutation(mutations.setVisibility, {
      visibility: { goals: "members", interests: "me" },
    });
    await ana.as.mutation(mutations.setVisibility, {
      visibility: { email: "organisers" },
    });
    expect(await see(fellow, orgId, ana)).toMatchObject({
      goals: "Protect forests.",
    });
    const toOrganiser = await see(organiser, orgId, ana);
    expect(toOrganiser.email).toBe("ana@example.org");
    expect(toOrganiser.interests).toBeUndefined();
    const mine = await ana.as.query(queries.getMine, {});
    expect(mine.visibility).toMatchObject({
      goals: "members",
      interests: "me",
      email: "organisers",
      preferences: "me",
    });
    expect(mine.rev, "matching reads none of it").toBe(3);
  });

  test("an organisation one hides from sees nothing, as if one were not there", async () => {
    const { ana, orgId, organiser } = await aCommunity();
    await write(ana, {
      section: "preferences",
      value: { ...emptyPreferences(), hiddenOrganisationIds: [orgId] },
    });
    expect(await codeOf(see(organiser, orgId, ana))).toBe("NOT_FOUND");
  });

  test("an organisation that is archived shows its people no more", async () => {
    const { t, ana, orgId, organiser } = await aCommunity();
    await t.run(async (ctx) => {
      await ctx.db.patch("organisations", orgId, { archivedAt: 1 });
    });
    expect(await codeOf(see(organiser, orgId, ana))).toBe("NOT_FOUND");
  });

  test("an organiser of another organisation sees nothing through either", async () => {
    const { t, ana, orgId } = await aCommunity();
    const otherId = await addOrganisation(t, "sur");
    const other = await asOrgMember(t, otherId, "admin");
    expect(await codeOf(see(other, orgId, ana))).toBe("NOT_FOUND");
    expect(await codeOf(see(other, otherId, ana))).toBe("NOT_FOUND");
  });
});

describe("the preview of my own profile", () => {
  test("is what a real organiser and a real member get", async () => {
    const { ana, orgId, organiser, fellow } = await aCommunity();
    const preview = (as: "organiser" | "member" | "stranger") =>
      ana.as.query(queries.preview, { as });
    expect((await preview("organiser")).profile).toEqual(
      await see(organiser, orgId, ana),
    );
    expect((await preview("member")).profile).toEqual(
      await see(fellow, orgId, ana),
    );
    expect((await preview("stranger")).profile).toBeNull();
  });

  test("names to me alone what is written and not shown", async () => {
    const { ana } = await aCommunity();
    const { hidden } = await ana.as.query(queries.preview, { as: "member" });
    expect(hidden).toEqual(["email", "goals", "seeking"]);
  });

  test("names what is not written, which nobody could see", async () => {
    const { ana } = await aCommunity();
    const { empty } = await ana.as.query(queries.preview, { as: "organiser" });
    expect(empty).toEqual(["education", "work", "skills", "preferences"]);
  });

  test("through a community of mine is what its people get, hiding included", async () => {
    const { ana, orgId, organiser } = await aCommunity();
    const through = async () =>
      await ana.as.query(queries.preview, { as: "organiser", orgId });
    expect((await through()).profile).toEqual(await see(organiser, orgId, ana));
    await write(ana, {
      section: "preferences",
      value: { ...emptyPreferences(), hiddenOrganisationIds: [orgId] },
    });
    const { profile, hidden } = await through();
    expect(profile).toBeNull();
    expect(hidden).toContain("interests");
    const elsewhere = await ana.as.query(queries.preview, { as: "organiser" });
    expect(elsewhere.profile).not.toBeNull();
  });

  test("is not made through a community that is not mine, or is archived", async () => {
    const { t, ana, orgId } = await aCommunity();
    const through = (id: Id<"organisations">) =>
      codeOf(ana.as.query(queries.preview, { as: "organiser", orgId: id }));
    expect(await through(await addOrganisation(t, "sur"))).toBe("NOT_FOUND");
    await t.run(async (ctx) => {
      await ctx.db.patch("organisations", orgId, { archivedAt: 1 });
    });
    expect(await through(orgId)).toBe("NOT_FOUND");
  });
});
