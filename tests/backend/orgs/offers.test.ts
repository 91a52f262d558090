import { expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import { aCommunity, joined, type Community } from "../../support/community";
import { anEvent, DAY_MS } from "../../support/events";
import { asMember, type Person } from "../../support/people";

async function aProgram(
  { admin, orgId }: Community,
  name: string,
  audience: "everyone" | "members",
  { inDays = 0, isOpen = true } = {},
) {
  const programId = await admin.as.mutation(api.programs.create, {
    orgId,
    facts: {
      name,
      kind: "course",
      description: "",
      startsAt: Date.now() + inDays * DAY_MS,
      endsAt: Date.now() + 60 * DAY_MS,
      audience,
      enrolment: "self",
      completion: { by: "hand" },
    },
  });
  if (!isOpen) return;
  await admin.as.mutation(api.programs.setState, {
    orgId,
    programId,
    state: "open",
  });
}

async function offersTo(caller: Pick<Person["as"], "query">) {
  const offers = await caller.query(api.orgs.offers.get, {
    slug: "norte",
    asOf: Date.now(),
  });
  return {
    events: offers?.events.map(({ title }) => title),
    programs: offers?.programs.map(({ name }) => name),
  };
}

test("an organisation's page offers what is still to come, to everyone what is for everyone", async () => {
  const community = await aCommunity();
  const { t, admin, orgId } = community;
  const now = Date.now();
  const cancelled = await anEvent(admin, orgId, { title: "Cancelled" });
  await admin.as.mutation(api.events.mutations.cancel, {
    orgId,
    eventId: cancelled,
  });
  await anEvent(admin, orgId, { title: "Later", startsAt: now + 3 * DAY_MS });
  await anEvent(admin, orgId, {
    title: "Ours",
    startsAt: now + 2 * DAY_MS,
    audience: "members",
  });
  await anEvent(admin, orgId, { title: "Next", startsAt: now + DAY_MS });
  await aProgram(community, "Draft", "everyone", { isOpen: false });
  await aProgram(community, "Inside", "members");
  await aProgram(community, "Open", "everyone", { inDays: 1 });
  const outside = { events: ["Next", "Later"], programs: ["Open"] };
  expect(await offersTo(t)).toEqual(outside);
  expect(await offersTo((await asMember(t)).as)).toEqual(outside);
  const member = await joined(community, "Bruno");
  expect(await offersTo(member.as)).toEqual({
    events: ["Next", "Ours", "Later"],
    programs: ["Inside", "Open"],
  });
});

test("an event on an organisation's page says what the member answered", async () => {
  const community = await aCommunity();
  const { t, admin, orgId } = community;
  const eventId = await anEvent(admin, orgId);
  const member = await asMember(t);
  await member.as.mutation(api.events.mutations.answer, {
    eventId,
    answer: "going",
  });
  const asOf = Date.now();
  const offers = await member.as.query(api.orgs.offers.get, {
    slug: "norte",
    asOf,
  });
  expect(offers?.events).toMatchObject([{ mine: { answer: "going" } }]);
});

test("no organisation, or an archived one, offers nothing", async () => {
  const { t, orgId } = await aCommunity();
  const get = async (slug: string) =>
    await t.query(api.orgs.offers.get, { slug, asOf: 1 });
  expect(await get("nowhere")).toBeNull();
  await t.run(async (ctx) => {
    await ctx.db.patch("organisations", orgId, { archivedAt: 1 });
  });
  expect(await get("norte")).toBeNull();
});
