import { expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import { codeOf } from "../../support/accounts";
import { aCommunity, joined } from "../../support/community";
import { anEvent, DAY_MS } from "../../support/events";
import { addOrganisation, asMember, asOrgMember } from "../../support/people";

const { organising, mutations, queries } = api.events;
const firstPage = { numItems: 10, cursor: null };

test("an organiser's list has the counts, coming and past apart", async () => {
  const community = await aCommunity();
  const { admin, orgId } = community;
  const eventId = await anEvent(admin, orgId, { capacity: 1 });
  await anEvent(admin, orgId, { startsAt: Date.now() - DAY_MS, title: "Old" });
  for (const name of ["Ana", "Beto"]) {
    const { as } = await joined(community, name);
    await as.mutation(mutations.answer, { eventId, answer: "going" });
  }
  const list = async (when: "coming" | "past") =>
    (
      await admin.as.query(organising.list, {
        orgId,
        when,
        asOf: Date.now(),
        paginationOpts: firstPage,
      })
    ).page;
  expect(await list("coming")).toMatchObject([
    { eventId, capacity: 1, counts: { going: 1, waiting: 1 }, origin: "own" },
  ]);
  expect(await list("past")).toMatchObject([{ title: "Old" }]);
});

test("one event comes with what may be edited; another organisation's is not there", async () => {
  const { t, admin, orgId } = await aCommunity();
  const eventId = await anEvent(admin, orgId);
  const get = async (id: string) =>
    await admin.as.query(organising.get, { orgId, eventId: id });
  expect(await get(eventId)).toMatchObject({
    facts: { title: "Reading group", place: "The library" },
    editedFields: [],
  });
  expect(await get("nothing")).toBeNull();
  const surId = await addOrganisation(t, "sur");
  const other = await asOrgMember(t, surId, "admin");
  const foreign = await anEvent(other, surId);
  expect(await get(foreign)).toBeNull();
  const taking = other.as.query(organising.get, { orgId, eventId });
  expect(await codeOf(taking)).toBe("NOT_FOUND");
});

test("a member sees what their organisations hold, the next first, and strangers none of it", async () => {
  const community = await aCommunity();
  const { t, admin, orgId } = community;
  const surId = await addOrganisation(t, "sur");
  const other = await asOrgMember(t, surId, "admin");
  const fellow = await joined(community, "Ana");
  const later = await anEvent(admin, orgId, {
    startsAt: Date.now() + 3 * DAY_MS,
    audience: "members",
  });
  const sooner = await anEvent(admin, orgId);
  const off = await anEvent(admin, orgId);
  await admin.as.mutation(mutations.cancel, { orgId, eventId: off });
  await anEvent(other, surId);
  const heldFor = async ({ as }: typeof fellow) =>
    (await as.query(queries.listOfMyOrgs, { asOf: Date.now() })).map(
      ({ eventId }) => eventId,
    );
  expect(await heldFor(fellow)).toEqual([sooner, later]);
  expect(await heldFor(await asMember(t))).toEqual([]);
});
