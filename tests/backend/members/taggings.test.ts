/** Who has which tag, by tag: always what the rows of the members table say. */
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Doc, Id } from "../../../convex/_generated/dataModel";
import type { BulkAction } from "../../../convex/model/members/bulkTargets";
import { findMembership } from "../../../convex/model/access";
import {
  MEMBER_SORTS,
  type MemberLine,
  type MemberSort,
} from "../../../convex/model/members/views";
import type { MemberFilters } from "../../../convex/tables/memberFilters";
import { aCommunity, joined, type Community } from "../../support/community";
import { received } from "../../support/member-imports";
import {
  addOrganisation,
  asOrgMember,
  type Person,
} from "../../support/people";

const { bulk, imports, mutations, queries } = api.members;
const { setVisibility } = api.profiles.mutations;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 30, 12) });
});
afterEach(() => {
  vi.useRealTimers();
});

async function aTaggedCommunity() {
  const community = await aCommunity();
  const { admin, orgId } = community;
  const people = [];
  for (const name of ["Ana", "Berta", "Carla", "Dora"]) {
    vi.setSystemTime(Date.now() + 1_000);
    people.push(await joined(community, name));
  }
  const tagIds: Id<"memberTags">[] = [];
  for (const name of ["Mentor", "Reader"]) {
    tagIds.push(await admin.as.mutation(mutations.makeTag, { orgId, name }));
  }
  return { ...community, people, tagIds };
}
type Tagged = Awaited<ReturnType<typeof aTaggedCommunity>>;

async function list(
  { admin, orgId }: Pick<Community, "admin" | "orgId">,
  filters: MemberFilters,
  sort: MemberSort = "name",
): Promise<MemberLine[]> {
  const paginationOpts = { numItems: 50, cursor: null };
  const asked = { orgId, filters, sort, paginationOpts };
  return (await admin.as.query(queries.list, asked)).page;
}

const factsOf = (of: Doc<"memberRows"> | Doc<"memberTaggings">) =>
  [
    of.orgId,
    of.userId,
    of.nameKey,
    of.joinedAt,
    of.engagement,
    of.engagementRank,
    of.shownSectionCount,
    of.country,
    of.role,
    of.audience,
  ].join();

async function expectInStep(community: Tagged) {
  const { rows, taggings } = await community.t.run(async (ctx) => ({
    rows: await ctx.db.query("memberRows").take(100),
    taggings: await ctx.db.query("memberTaggings").take(100),
  }));
  const told = taggings.map((each) => [each.tagId, factsOf(each)].join());
  const wanted = rows.flatMap((row) =>
    row.tagIds.map((tagId) => [tagId, factsOf(row)].join()),
  );
  expect(told.toSorted()).toEqual(wanted.toSorted());
}

/** What each order goes by. */
const KEYS: Record<MemberSort, (line: MemberLine) => unknown> = {
  name: ({ name }) => name,
  joined: ({ joinedAt }) => joinedAt,
  engagement: ({ engagement }) => engagement,
  completeness: ({ shownSectionCount }) => shownSectionCount,
};

async function expectListed(community: Tagged) {
  for (const sort of MEMBER_SORTS) {
    const all = await list(community, {}, sort);
    for (const tagId of community.tagIds) {
      const found = await list(community, { tagId }, sort);
      const wanted = all.filter(({ tagIds }) => tagIds.includes(tagId));
      expect(found.map(KEYS[sort])).toEqual(wanted.map(KEYS[sort]));
      const ids = (lines: MemberLine[]) => lines.map(({ userId }) => userId);
      expect(ids(found).toSorted()).toEqual(ids(wanted).toSorted());
    }
  }
}

const DEEDS = [
  "tag",
  "untag",
  "tagAll",
  "untagAll",
  "remove",
  "removeAndUndo",
  "leave",
  "join",
  "hide",
  "show",
  "promote",
  "engage",
  "import",
] as const;
interface Deed {
  kind: (typeof DEEDS)[number];
  who: number;
  tag: number;
}
const anyDeed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...DEEDS),
  who: fc.nat(3),
  tag: fc.nat(1),
});

let keys = 0;

async function change(
  { t, admin, orgId }: Tagged,
  action: BulkAction,
  userIds?: Id<"users">[],
) {
  const bulkId = await admin.as.mutation(bulk.start, {
    orgId,
    key: `key ${(keys += 1)}`,
    target:
      userIds === undefined
        ? { by: "filters", filters: {} }
        : { by: "ids", userIds },
    action,
    expectedCount: 1,
  });
  await t.finishAllScheduledFunctions(vi.runAllTimers);
  return bulkId;
}

async function comeBack({ admin, orgId }: Tagged, { as }: Person) {
  const { token } = await admin.as.mutation(api.orgs.invitations.makeLink, {
    orgId,
    label: "",
    role: "member",
    days: 7,
  });
  const accepting = { token, audience: "members" as const };
  await as.mutation(api.orgs.invitations.accept, accepting);
}

/** Imports a tag for somebody by the address they show, and takes it back. */
async function importAndUndo(community: Tagged, { as, userId }: Person) {
  const { t, admin, orgId } = community;
  const email = `${userId}@example.org`;
  await t.run((ctx) => ctx.db.patch("users", userId, { email }));
  await as.mutation(setVisibility, { visibility: { email: "organisers" } });
  const file = `email;etiquetas\n${email};Mentor|Imported\n`;
  const importId = await received(admin, orgId, file);
  const asked = { orgId, importId };
  const choice = { ...asked, isSending: false, locale: "es" as const };
  await admin.as.mutation(imports.commit, choice);
  await t.finishAllScheduledFunctions(vi.runAllTimers);
  await expectInStep(community);
  await admin.as.mutation(imports.undo, asked);
  await t.finishAllScheduledFunctions(vi.runAllTimers);
}

async function isIn({ t, orgId }: Tagged, { userId }: Person) {
  return await t.run(
    async (ctx) => (await findMembership(ctx, orgId, userId)) !== null,
  );
}

async function doIt(community: Tagged, { kind, who, tag }: Deed) {
  const { admin, orgId, people, tagIds } = community;
  const person = people[who];
  const tagId = tagIds[tag];
  if (person === undefined || tagId === undefined) throw new Error("no such");
  const { userId, as } = person;
  if ((await isIn(community, person)) === (kind === "join")) return;
  const set = async (isOn: boolean) =>
    await admin.as.mutation(mutations.setTag, { orgId, userId, tagId, isOn });
  const show = async (basics: "me" | "organisers") =>
    await as.mutation(setVisibility, { visibility: { basics } });
  const deeds: Record<Deed["kind"], () => Promise<unknown>> = {
    tag: async () => await set(true),
    untag: async () => await set(false),
    tagAll: async () => await change(community, { kind: "addTag", tagId }),
    untagAll: async () => await change(community, { kind: "removeTag", tagId }),
    remove: async () => await change(community, { kind: "remove" }, [userId]),
    removeAndUndo: async () => {
      const bulkId = await change(community, { kind: "remove" }, [userId]);
      await expectInStep(community);
      await admin.as.mutation(bulk.undo, { orgId, bulkId });
      await community.t.finishAllScheduledFunctions(vi.runAllTimers);
    },
    leave: async () => await as.mutation(api.orgs.memberships.leave, { orgId }),
    join: async () => await comeBack(community, person),
    hide: async () => await show("me"),
    show: async () => await show("organisers"),
    promote: async () =>
      await admin.as.mutation(api.orgs.memberships.setRole, {
        orgId,
        userId,
        role: "admin",
      }),
    engage: async () =>
      await admin.as.mutation(api.engagement.mutations.setOverride, {
        orgId,
        userId,
        level: "core",
        reason: "Runs the library.",
        until: Date.now() + 3_600_000,
      }),
    import: async () => await importAndUndo(community, person),
  };
  await deeds[kind]();
}

test(
  "whatever is done to members, a tag finds those who have it, in every order",
  { timeout: 120_000 },
  async () => {
    const everyKind = DEEDS.map((kind, at) => ({ kind, who: at % 4, tag: 0 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDeed, { minLength: 4, maxLength: 12 }),
        async (deeds) => {
          const community = await aTaggedCommunity();
          for (const deed of deeds) {
            await doIt(community, deed);
            await expectInStep(community);
          }
          await expectListed(community);
        },
      ),
      {
        numRuns: 6,
        examples: [
          [[{ kind: "tagAll", who: 0, tag: 0 }, ...everyKind]],
          [[{ kind: "tagAll", who: 0, tag: 1 }, ...everyKind.toReversed()]],
        ],
      },
    );
  },
);

test("tags older than the table are followed once, in steps", async () => {
  const community = await aTaggedCommunity();
  const { t, tagIds } = community;
  const [tagId] = tagIds;
  if (tagId === undefined) throw new Error("no tag");
  await change(community, { kind: "addTag", tagId });
  await t.run(async (ctx) => {
    const old = await ctx.db.query("memberTaggings").take(100);
    for (const { _id } of old) await ctx.db.delete("memberTaggings", _id);
  });
  expect(await list(community, { tagId })).toEqual([]);
  for (let times = 0; times < 2; times += 1) {
    await t.mutation(internal.orgs.backfill.followTags, {});
    await t.finishAllScheduledFunctions(vi.runAllTimers);
    await expectInStep(community);
  }
  expect(await list(community, { tagId })).toHaveLength(5);
});

test("a tag is narrowed by other filters, page by page, and finds nobody of another organisation", async () => {
  const community = await aTaggedCommunity();
  const { t, admin, orgId, people, tagIds } = community;
  const [tagId] = tagIds;
  if (tagId === undefined) throw new Error("no tag");
  await change(community, { kind: "addTag", tagId });
  const names = async (filters: MemberFilters) =>
    (await list(community, { tagId, ...filters })).map(({ name }) => name);
  expect(await names({ role: "admin" })).toEqual(["Adela"]);
  expect(await names({ engagement: "core" })).toEqual([]);
  await people[1]?.as.mutation(api.profiles.mutations.saveSection, {
    edit: { section: "skills", value: [{ name: "Welding" }] },
    baseRev: 0,
  });
  expect(await names({ skill: "welding" })).toEqual(["Berta"]);

  const seen: string[] = [];
  let cursor: string | null = null;
  for (let isDone = false; !isDone;) {
    const page: {
      page: MemberLine[];
      isDone: boolean;
      continueCursor: string;
    } = await admin.as.query(queries.list, {
      orgId,
      filters: { tagId, role: "member" },
      sort: "name",
      paginationOpts: { numItems: 1, cursor },
    });
    seen.push(...page.page.map(({ name }) => name));
    ({ isDone, continueCursor: cursor } = page);
  }
  expect(seen).toEqual(["Ana", "Berta", "Carla", "Dora"]);

  const otherId = await addOrganisation(t, "sur");
  const other = await asOrgMember(t, otherId, "admin");
  expect(await list({ admin: other, orgId: otherId }, { tagId })).toEqual([]);
});
