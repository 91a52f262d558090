import { describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import { codeOf, refusalIn } from "../../support/accounts";
import { asMember, type Person } from "../../support/people";
import { newWorld } from "../../support/setup";

const { applications, queries } = api.orgs;
const WISH = {
  name: "Círculo de Lectura",
  purpose: "To read papers together.",
  city: "Rosario",
  country: "AR",
  website: "circulo.example.org",
  note: "We have met for a year.",
};
const firstPage = { numItems: 10, cursor: null };

async function aWish() {
  const t = await newWorld();
  const founder = await asMember(t, { name: "Ana" });
  const operator = await asMember(t, { platformRole: "platformAdmin" });
  const applicationId = await founder.as.mutation(applications.apply, WISH);
  return { t, founder, operator, applicationId };
}

async function unreadOf(person: Person) {
  const news = await person.as.query(api.notifications.queries.getUnread, {});
  return news?.unread;
}

async function toldTo(person: Person) {
  const { page } = await person.as.query(api.notifications.queries.listMine, {
    paginationOpts: firstPage,
  });
  return page.map(({ subject }) => subject);
}

describe("founding an organisation", () => {
  test("makes whoever applied its first admin once the platform approves", async () => {
    const { founder, operator, applicationId } = await aWish();
    const waiting = await operator.as.query(applications.listWaiting, {
      paginationOpts: firstPage,
    });
    expect(waiting.page).toMatchObject([
      { name: WISH.name, applicantName: "Ana", note: WISH.note },
    ]);
    const slug = await operator.as.mutation(applications.approve, {
      applicationId,
    });
    expect(slug).toBe("circulo-de-lectura");
    expect(await founder.as.query(queries.getPage, { slug })).toMatchObject({
      name: WISH.name,
      website: "https://circulo.example.org",
      memberCount: 1,
      mine: { role: "admin" },
      viewerCan: { administer: true, leave: false },
    });
    expect(await founder.as.query(applications.listMine)).toMatchObject([
      { state: "approved" },
    ]);
    expect(await founder.as.query(queries.listMine)).toMatchObject([
      { slug, name: WISH.name, role: "admin", audience: "members" },
    ]);
    expect(await operator.as.query(queries.listMine)).toEqual([]);
    expect(await toldTo(founder)).toEqual([
      { kind: "foundingDecided", orgName: WISH.name, orgSlug: slug },
    ]);
  });

  test("asked for or approved twice happens once", async () => {
    const { t, founder, operator, applicationId } = await aWish();
    expect(await founder.as.mutation(applications.apply, WISH)).toBe(
      applicationId,
    );
    await operator.as.mutation(applications.approve, { applicationId });
    await operator.as.mutation(applications.approve, { applicationId });
    const found = await t.query(queries.browse, { paginationOpts: firstPage });
    expect(found.page).toMatchObject([{ name: WISH.name, memberCount: 1 }]);
  });

  test("that is declined founds nothing, and says why to the applicant alone", async () => {
    const { t, founder, operator, applicationId } = await aWish();
    const why = "Please meet a few times first.";
    await operator.as.mutation(applications.decline, { applicationId, why });
    expect(await founder.as.query(applications.listMine)).toMatchObject([
      { state: "declined", decisionNote: why },
    ]);
    expect(await toldTo(founder)).toEqual([
      { kind: "foundingDecided", orgName: WISH.name, orgSlug: null },
    ]);
    expect(
      await codeOf(
        operator.as.mutation(applications.approve, { applicationId }),
      ),
    ).toBe("CONFLICT");
    const found = await t.query(queries.browse, { paginationOpts: firstPage });
    expect(found.page).toEqual([]);
  });

  test("is told to whoever operates the platform, once, until one of them answers", async () => {
    const { t, founder, operator } = await aWish();
    const other = await asMember(t, { platformRole: "platformAdmin" });
    const bystander = await asMember(t);
    const applicationId = await founder.as.mutation(applications.apply, {
      ...WISH,
      name: "Another",
    });
    await founder.as.mutation(applications.apply, { ...WISH, name: "another" });
    const told = { kind: "foundingAsked", orgName: "Another" };
    expect(await toldTo(operator)).toEqual([
      told,
      { kind: "foundingAsked", orgName: WISH.name },
    ]);
    expect(await toldTo(other)).toEqual([told]);
    expect([await toldTo(founder), await toldTo(bystander)]).toEqual([[], []]);
    await operator.as.mutation(applications.approve, { applicationId });
    expect(await unreadOf(other)).toBe(0);
    expect(await unreadOf(operator)).toBe(1);
  });

  test("is no news any more once it is taken back", async () => {
    const { founder, operator, applicationId } = await aWish();
    await founder.as.mutation(applications.withdraw, { applicationId });
    await founder.as.mutation(applications.withdraw, { applicationId });
    expect(await toldTo(operator)).toEqual([]);
    expect(await unreadOf(operator)).toBe(0);
  });

  test("can be taken back until it is decided", async () => {
    const { founder, operator, applicationId } = await aWish();
    await founder.as.mutation(applications.withdraw, { applicationId });
    const waiting = await operator.as.query(applications.listWaiting, {
      paginationOpts: firstPage,
    });
    expect(waiting.page).toEqual([]);
    expect(
      await codeOf(
        operator.as.mutation(applications.approve, { applicationId }),
      ),
    ).toBe("CONFLICT");
  });

  test("is refused at the field: a name that is taken, no country, a link that is none", async () => {
    const { founder, operator, applicationId } = await aWish();
    await operator.as.mutation(applications.approve, { applicationId });
    const refused = async (change: Partial<typeof WISH>) =>
      await refusalIn(
        founder.as.mutation(applications.apply, {
          ...WISH,
          name: "Another",
          ...change,
        }),
      );
    expect(await refused({ name: "circulo de lectura" })).toMatchObject({
      code: "INVALID",
      field: "name",
      details: { reason: "taken" },
    });
    expect(await refused({ country: "" })).toMatchObject({ field: "country" });
    expect(await refused({ website: "javascript:alert(1)" })).toMatchObject({
      field: "website",
    });
    expect(await refused({ purpose: "  " })).toMatchObject({
      field: "purpose",
    });
  });
});

describe("browsing organisations", () => {
  test("searches name, purpose and place without accents, and narrows by country", async () => {
    const { t, operator, applicationId } = await aWish();
    await operator.as.mutation(applications.approve, { applicationId });
    const names = async (sought: { text?: string; country?: string }) => {
      const { page } = await t.query(queries.browse, {
        ...sought,
        paginationOpts: firstPage,
      });
      return page.map(({ name }) => name);
    };
    expect(await names({ text: "circulo" })).toEqual([WISH.name]);
    expect(await names({ text: "rosario", country: "AR" })).toEqual([
      WISH.name,
    ]);
    expect(await names({ country: "UY" })).toEqual([]);
    expect(await codeOf(names({ country: "Nowhere" }))).toBe("INVALID");
  });
});
