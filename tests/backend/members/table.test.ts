import { describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { MemberSort } from "../../../convex/model/members/views";
import type { MemberFilters } from "../../../convex/tables/memberFilters";
import { codeOf } from "../../support/accounts";
import { aCommunity, joined, type Community } from "../../support/community";
import { asMember, type Person } from "../../support/people";

const { queries, mutations } = api.members;
const { saveSection, setVisibility } = api.profiles.mutations;
const firstPage = { numItems: 20, cursor: null };

async function list(
  { admin, orgId }: Community,
  filters: MemberFilters = {},
  sort: MemberSort = "name",
) {
  const { page } = await admin.as.query(queries.list, {
    orgId,
    filters,
    sort,
    paginationOpts: firstPage,
  });
  return page.map(({ name }) => name);
}

async function withSkill({ as }: Person, name: string) {
  await as.mutation(saveSection, {
    edit: { section: "skills", value: [{ name }] },
    baseRev: 0,
  });
}

async function threeMembers() {
  const community = await aCommunity();
  const zoe = await joined(community, "Zoé Álvarez");
  const ana = await joined(community, "Ana");
  const hidden = await joined(community, "Hidden Canary");
  await withSkill(zoe, "Soldering");
  await hidden.as.mutation(setVisibility, { visibility: { basics: "me" } });
  return { ...community, zoe, ana, hidden };
}

describe("the members table", () => {
  test("sorts by name, with whoever hides theirs last and unnamed", async () => {
    const community = await threeMembers();
    expect(await list(community)).toEqual(["Adela", "Ana", "Zoé Álvarez", ""]);
  });

  test("is narrowed by skill, and searched without accents", async () => {
    const community = await threeMembers();
    expect(await list(community, { skill: "soldering" })).toEqual([
      "Zoé Álvarez",
    ]);
    expect(await list(community, { text: "alvarez" })).toEqual(["Zoé Álvarez"]);
    expect(await list(community, { text: "canary" })).toEqual([]);
    expect(await list(community, { role: "admin" })).toEqual(["Adela"]);
    expect(await list(community, { mostSections: 0 })).toEqual([""]);
  });

  test("goes on page by page without a gap", async () => {
    const { admin, orgId } = await threeMembers();
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let isDone = false; !isDone;) {
      const result: Awaited<ReturnType<typeof page>> = await page(cursor);
      seen.push(...result.page.map(({ name }) => name));
      ({ isDone } = result);
      cursor = result.continueCursor;
    }
    expect(seen).toEqual(["Adela", "Ana", "Zoé Álvarez", ""]);
    async function page(from: string | null) {
      return await admin.as.query(queries.list, {
        orgId,
        filters: {},
        sort: "name",
        paginationOpts: { numItems: 1, cursor: from },
      });
    }
  });

  test("sorts by when they joined, the latest first", async () => {
    const community = await threeMembers();
    const [first] = await list(community, {}, "joined");
    expect(first).toBe("");
    for (const sort of ["engagement", "completeness"] as const) {
      expect(await list(community, {}, sort)).toHaveLength(4);
    }
  });
});

describe("one member", () => {
  test("is read once opening is written down, and the member sees the line", async () => {
    const { admin, orgId, ana } = await threeMembers();
    const asked = { orgId, userId: ana.userId };
    expect(await admin.as.query(queries.getDetail, asked)).toBeNull();
    await admin.as.mutation(mutations.open, asked);
    await admin.as.mutation(mutations.open, asked);
    expect(await admin.as.query(queries.getDetail, asked)).toMatchObject({
      line: { name: "Ana" },
      profile: { basics: { fullName: "Ana" } },
      notes: [],
    });
    const { page } = await ana.as.query(queries.getLogAboutMe, {
      paginationOpts: firstPage,
    });
    expect(
      page.map(({ action, actorName, orgName }) => [
        action,
        actorName,
        orgName,
      ]),
    ).toEqual([
      ["profileOpened", "Adela", "norte"],
      ["memberJoined", "Ana", "norte"],
    ]);
  });

  test("who is none cannot be opened", async () => {
    const { t, admin, orgId } = await threeMembers();
    const { userId } = await asMember(t);
    expect(
      await codeOf(admin.as.mutation(mutations.open, { orgId, userId })),
    ).toBe("NOT_FOUND");
  });

  test("carries notes, which any organiser may take away, with a line each", async () => {
    const { admin, orgId, ana } = await threeMembers();
    const { userId } = ana;
    const noteId = await admin.as.mutation(mutations.addNote, {
      orgId,
      userId,
      text: "Wants to lead a group.",
    });
    await admin.as.mutation(mutations.open, { orgId, userId });
    const detail = async () =>
      await admin.as.query(queries.getDetail, { orgId, userId });
    expect((await detail())?.notes).toMatchObject([
      { text: "Wants to lead a group.", authorName: "Adela", isMine: true },
    ]);
    for (let times = 0; times < 2; times += 1) {
      await admin.as.mutation(mutations.removeNote, { orgId, noteId });
    }
    expect((await detail())?.notes).toEqual([]);
    const { page } = await admin.as.query(queries.getLog, {
      orgId,
      subjectId: userId,
      paginationOpts: firstPage,
    });
    expect(page.map(({ action }) => action).toSorted()).toEqual([
      "memberJoined",
      "noteAdded",
      "noteRemoved",
      "profileOpened",
    ]);
  });

  test("carries tags, by which the table is narrowed", async () => {
    const community = await threeMembers();
    const { admin, orgId, zoe } = community;
    const make = async (name: string) =>
      await admin.as.mutation(mutations.makeTag, { orgId, name });
    const tagId = await make("Mentor");
    expect(await make("mentor ")).toBe(tagId);
    const set = async (isOn: boolean) => {
      await admin.as.mutation(mutations.setTag, {
        orgId,
        userId: zoe.userId,
        tagId,
        isOn,
      });
    };
    await set(true);
    await set(true);
    expect(await list(community, { tagId })).toEqual(["Zoé Álvarez"]);
    // An edit of the profile leaves the organisation's own words alone.
    await zoe.as.mutation(saveSection, {
      edit: { section: "goals", value: "Teach." },
      baseRev: 0,
    });
    expect(await list(community, { tagId })).toEqual(["Zoé Álvarez"]);
    await set(false);
    expect(await list(community, { tagId })).toEqual([]);
    expect(await admin.as.query(queries.listTags, { orgId })).toEqual([
      { tagId, name: "Mentor" },
    ]);
  });
});
