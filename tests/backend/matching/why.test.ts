import { expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import { codeOf } from "../../support/accounts";
import {
  addListings,
  aListing,
  aMatchable,
  CONTENT,
  type Matchable,
} from "../../support/matching";
import { asMember } from "../../support/people";
import { newWorld } from "../../support/setup";

const CONTENT_WITH_LIMITS = {
  ...CONTENT,
  preferences: {
    ...CONTENT.preferences,
    levels: ["mid" as const],
    minimumPay: { amount: 2_000, currency: "USD", period: "month" as const },
  },
};

const whyOf = async (ada: Matchable, opportunityId: string) => {
  const why = await ada.as.query(api.matches.explainListing, { opportunityId });
  if (why === null) throw new Error("no such listing");
  return why;
};

async function aWorld(...listings: Parameters<typeof aListing>[1][]) {
  const t = await newWorld();
  const ada = await aMatchable(t, { content: CONTENT_WITH_LIMITS });
  const ids = await addListings(
    t,
    listings.map((fields, index) => aListing(index, fields)),
  );
  const [first] = ids;
  if (first === undefined) throw new Error("a world needs a listing");
  return { t, ada, first };
}

const ONSITE = {
  description:
    "We study heat. We do not offer visa sponsorship. Fluent German is required. The salary is USD 12,000 per year.",
  facts: {
    workplace: "onsite" as const,
    places: [{ text: "San Francisco, CA", country: "US" }],
    remoteRegions: [],
    visaSponsorship: "no" as const,
    languages: [{ code: "de", level: "fluent" as const }],
    level: "lead" as const,
    pay: { min: 12_000, max: 12_000, currency: "USD", period: "year" as const },
  },
};

test("every check answers for itself, with the listing's own sentence", async () => {
  const { ada, first } = await aWorld(ONSITE);
  const why = await whyOf(ada, first);
  expect(why).toMatchObject({
    title: "Role 00",
    verdict: "blocked",
    match: null,
    standing: "neverAsked",
    yours: { country: "AR", workPermissions: ["AR"], levels: ["mid"] },
  });
  const of = Object.fromEntries(
    why.checks.map(({ aspect, ...check }) => [aspect, check]),
  );
  expect(of).toEqual({
    organisation: { standing: "noLimit" },
    rule: { standing: "noLimit" },
    deadline: { standing: "notStated" },
    place: {
      standing: "blocked",
      reason: "workPermission",
      detail: { regions: ["US"] },
      quote: "We do not offer visa sponsorship.",
    },
    workplace: { standing: "noLimit" },
    language: {
      standing: "ask",
      reason: "language",
      detail: { language: "de", languageLevel: "fluent" },
      quote: "Fluent German is required.",
    },
    level: {
      standing: "blocked",
      reason: "level",
      detail: { level: "lead" },
    },
    startDate: { standing: "notStated" },
    hours: { standing: "notStated" },
    pay: {
      standing: "blocked",
      reason: "pay",
      detail: {},
      quote: "The salary is USD 12,000 per year.",
    },
  });
});

test("pay in another currency is said to be uncompared, never converted", async () => {
  const pay = { max: 10, currency: "EUR", period: "month" as const };
  const { ada, first } = await aWorld({
    facts: { ...ONSITE.facts, workplace: "remote", level: undefined, pay },
  });
  const { checks } = await whyOf(ada, first);
  expect(checks.find(({ aspect }) => aspect === "pay")).toMatchObject({
    standing: "notCompared",
  });
});

test("an exception of the listing is the reason, and named", async () => {
  const { ada, first } = await aWorld({
    description: "Open to candidates in Latin America, except Argentina.",
    facts: {
      workplace: "remote",
      places: [],
      remoteRegions: ["LATAM"],
      remoteExcluded: ["AR"],
      visaSponsorship: "unknown",
      languages: [],
    },
  });
  const why = await whyOf(ada, first);
  expect(why.checks[2]).toEqual({
    aspect: "place",
    standing: "blocked",
    reason: "region",
    detail: { excluded: ["AR"] },
    quote: "Open to candidates in Latin America, except Argentina.",
  });
  const list = await ada.as.query(api.matches.listBlocked, {});
  expect(list.listings).toMatchObject([{ reason: "region" }]);
});

test("the list is counted by reason and narrowed to one", async () => {
  const remote = { ...ONSITE.facts, workplace: "remote" as const };
  const us = { facts: { ...remote, remoteRegions: ["US"] } };
  const { ada } = await aWorld(ONSITE, us, us, {});
  const all = await ada.as.query(api.matches.listBlocked, {});
  expect(all.totalCount).toBe(3);
  expect(all.counts).toEqual([
    { reason: "region", count: 2 },
    { reason: "workPermission", count: 1 },
  ]);
  const some = await ada.as.query(api.matches.listBlocked, {
    reason: "workPermission",
  });
  expect(some.totalCount).toBe(3);
  expect(some.listings).toMatchObject([{ title: "Role 00" }]);
});

test("nothing there, no profile and no session are told apart from an answer", async () => {
  const { t, ada, first } = await aWorld({});
  const { explainListing } = api.matches;
  const opportunityId = first;
  for (const id of ["nothing", ada.profileId]) {
    expect(
      await ada.as.query(explainListing, { opportunityId: id }),
    ).toBeNull();
  }
  const eve = await asMember(t);
  expect(await eve.as.query(explainListing, { opportunityId })).toBeNull();
  expect(await codeOf(t.query(explainListing, { opportunityId }))).toBe(
    "UNAUTHENTICATED",
  );
});
