import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Doc, Id } from "../../../convex/_generated/dataModel";
import type {
  BulkAction,
  BulkTarget,
} from "../../../convex/model/members/bulkTargets";
import { codeOf } from "../../support/accounts";
import { aCommunity, joined, type Community } from "../../support/community";
import { aCrowd } from "../../support/crowd";
import { asMember } from "../../support/people";

const { bulk, mutations, queries } = api.members;
const EVERYBODY: BulkTarget = { by: "filters", filters: {} };
const MINUTE_MS = 60_000;
let keys = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function aBulk(size: number) {
  const community = await aCommunity();
  const ids = await aCrowd(community, size);
  const { t, admin, orgId } = community;
  const tagId = await admin.as.mutation(mutations.makeTag, {
    orgId,
    name: "Mentor",
  });
  const start = async (
    action: BulkAction,
    target: BulkTarget = EVERYBODY,
    key = `key ${(keys += 1)}`,
  ) =>
    await admin.as.mutation(bulk.start, {
      orgId,
      key,
      target,
      action,
      expectedCount: size,
    });
  const count = async (action: BulkAction, target: BulkTarget = EVERYBODY) =>
    await admin.as.query(bulk.count, { orgId, target, action, cursor: null });
  const newest = async () => await admin.as.query(bulk.getNewest, { orgId });
  const run = async () => await t.finishAllScheduledFunctions(vi.runAllTimers);
  const undo = async (bulkId: Id<"memberBulks">) => {
    await admin.as.mutation(bulk.undo, { orgId, bulkId });
    await run();
  };
  const add = { kind: "addTag", tagId } as const;
  const rest = { start, count, newest, run, undo, add };
  return { ...community, ids, tagId, ...rest };
}

async function rowsOf({ t, orgId }: Community): Promise<Doc<"memberRows">[]> {
  return await t.run(
    async (ctx) =>
      await ctx.db
        .query("memberRows")
        .withIndex("by_orgId_and_nameKey", (q) => q.eq("orgId", orgId))
        .take(500),
  );
}

const withoutIds = ({ _id, _creationTime, ...row }: Doc<"memberRows">) => row;

async function tagged(community: Community, tagId: Id<"memberTags">) {
  const rows = await rowsOf(community);
  return rows.filter(({ tagIds }) => tagIds.includes(tagId)).length;
}

async function sums({ t, orgId }: Community) {
  return await t.run(
    async (ctx) =>
      await ctx.db
        .query("orgSums")
        .withIndex("by_orgId", (q) => q.eq("orgId", orgId))
        .unique(),
  );
}

/** The two latest of the log. */
async function linesAbout(
  { t, orgId }: Community,
  subjectId: Id<"users">,
): Promise<Doc<"auditLines">[]> {
  return await t.run(
    async (ctx) =>
      await ctx.db
        .query("auditLines")
        .withIndex("by_orgId_and_subjectId_and_at", (q) =>
          q.eq("orgId", orgId).eq("subjectId", subjectId),
        )
        .order("desc")
        .take(2),
  );
}

describe("a tag for all that match", () => {
  test("is counted without being written, then put on page by page, and taken off as exactly", async () => {
    const world = await aBulk(130);
    const { admin, orgId, ids, tagId, start, count, newest, run, add } = world;
    const [first] = ids;
    if (first === undefined) throw new Error("nobody");
    await admin.as.mutation(mutations.setTag, {
      orgId,
      userId: first,
      tagId,
      isOn: true,
    });
    expect(await count(add)).toEqual({
      matched: 131,
      changed: 130,
      next: null,
    });
    expect(await tagged(world, tagId)).toBe(1);

    const bulkId = await start(add);
    // The first page is done with the press; the rest follows by itself.
    expect(await newest()).toMatchObject({ state: "running", undoUntil: null });
    await run();
    expect(await newest()).toMatchObject({
      state: "done",
      tagName: "Mentor",
      changedCount: 130,
      skippedCount: 1,
      viewerCan: { cancel: false },
    });
    expect(await tagged(world, tagId)).toBe(131);

    await world.undo(bulkId);
    expect(await newest()).toMatchObject({
      state: "undone",
      restoredCount: 130,
    });
    // Who had it before still has it.
    expect(await tagged(world, tagId)).toBe(1);
  });

  test("can be cancelled between pages, and what was done can be undone", async () => {
    const world = await aBulk(130);
    const { admin, orgId, tagId, start, newest, run, add } = world;
    const bulkId = await start(add);
    for (let times = 0; times < 2; times += 1) {
      await admin.as.mutation(bulk.cancel, { orgId, bulkId });
    }
    await run();
    expect(await newest()).toMatchObject({ state: "cancelled" });
    expect(await tagged(world, tagId)).toBe(50);
    await world.undo(bulkId);
    expect(await tagged(world, tagId)).toBe(0);
  });

  test("goes on where it was when a step is lost, and a step told twice does nothing", async () => {
    const world = await aBulk(130);
    const { t, tagId, start, newest, run, add } = world;
    const bulkId = await start(add);
    await t.run(async (ctx) => {
      const row = await ctx.db.get("memberBulks", bulkId);
      if (row?.stepJobId) await ctx.scheduler.cancel(row.stepJobId);
    });
    await run();
    expect(await tagged(world, tagId)).toBe(50);
    expect(await t.mutation(internal.members.bulk.revive, {})).toBe(1);
    // The lost step turns up after all.
    await t.mutation(internal.members.bulk.step, { bulkId, step: 1 });
    expect(await tagged(world, tagId)).toBe(50);
    await run();
    await t.mutation(internal.members.bulk.step, { bulkId, step: 3 });
    expect(await newest()).toMatchObject({ state: "done", changedCount: 131 });
    expect(await t.mutation(internal.members.bulk.revive, {})).toBe(0);
  });

  test("stops when whoever began it is no organiser any more", async () => {
    const world = await aBulk(130);
    const { t, admin, orgId, start, newest, run, add } = world;
    await joined(world, "Berta", "admin");
    await start(add);
    const { userId } = admin;
    await admin.as.mutation(api.orgs.memberships.setRole, {
      orgId,
      userId,
      role: "member",
    });
    await run();
    const row = await t.run(
      async (ctx) => await ctx.db.query("memberBulks").first(),
    );
    expect(row).toMatchObject({ state: "stopped", changedCount: 50 });
    expect(await codeOf(newest())).toBe("FORBIDDEN");
  });

  test("means what the searched table shows", async () => {
    const world = await aBulk(12);
    const { admin, orgId, tagId, start, run, count, add } = world;
    await joined(world, "Zoé Álvarez");
    const target: BulkTarget = { by: "filters", filters: { text: "alvarez" } };
    expect(await count(add, target)).toMatchObject({ matched: 1, changed: 1 });
    await start(add, target);
    await run();
    const { page } = await admin.as.query(queries.list, {
      orgId,
      filters: { tagId },
      sort: "name",
      paginationOpts: { numItems: 20, cursor: null },
    });
    expect(page.map(({ name }) => name)).toEqual(["Zoé Álvarez"]);
  });

  test("begins nothing when it is told the same key again", async () => {
    const { start, add } = await aBulk(3);
    expect(await start(add, EVERYBODY, "same")).toBe(
      await start(add, EVERYBODY, "same"),
    );
  });
});

describe("a removal", () => {
  test("spares whoever removes, and undo brings back role, audience, date, tags and level", async () => {
    const world = await aBulk(3);
    const { admin, orgId, ids, tagId, start, count, newest } = world;
    const berta = await joined(world, "Berta", "admin");
    await admin.as.mutation(mutations.setTag, {
      orgId,
      userId: berta.userId,
      tagId,
      isOn: true,
    });
    await admin.as.mutation(api.engagement.mutations.setOverride, {
      orgId,
      userId: berta.userId,
      level: "core",
      reason: "Runs the library.",
      until: Date.now() + 60 * MINUTE_MS,
    });
    const before = await rowsOf(world);
    const sumsBefore = await sums(world);
    const remove = { kind: "remove" } as const;
    const target: BulkTarget = {
      by: "ids",
      userIds: [...ids, berta.userId, admin.userId],
    };
    expect(await count(remove, target)).toEqual({
      matched: 5,
      changed: 4,
      next: null,
    });
    const bulkId = await start(remove, target);
    expect(await newest()).toMatchObject({ state: "done", skippedCount: 1 });
    expect((await rowsOf(world)).map(({ name }) => name)).toEqual(["Adela"]);
    expect(await sums(world)).toMatchObject({
      members: (sumsBefore?.members ?? 0) - 4,
      admins: (sumsBefore?.admins ?? 0) - 1,
      shown: 0,
    });

    vi.setSystemTime(Date.now() + 9 * MINUTE_MS);
    await world.undo(bulkId);
    const after = await rowsOf(world);
    expect(after.map(withoutIds)).toEqual(before.map(withoutIds));
    expect(await sums(world)).toEqual(sumsBefore);
    const seen = await berta.as.query(api.engagement.queries.getMine, {
      orgId,
    });
    expect(seen).toMatchObject({ level: "core", ruleLevel: "new" });
    const lines = await linesAbout(world, berta.userId);
    expect(lines).toMatchObject([
      { action: "memberJoined", details: { role: "admin", isRestored: true } },
      { action: "memberRemoved", actorId: admin.userId },
    ]);
    // By this the figures take the removal back in the month it was counted in.
    const [restored, removed] = lines.map(({ details }) => details.joinedAt);
    expect(restored).toBeTypeOf("number");
    expect(restored).toBe(removed);
  });

  test("leaves alone who came back by themselves, and cannot be undone after ten minutes", async () => {
    const world = await aBulk(0);
    const { admin, orgId, start, newest } = world;
    const ana = await joined(world, "Ana");
    const remove = { kind: "remove" } as const;
    const target: BulkTarget = { by: "ids", userIds: [ana.userId] };
    const first = await start(remove, target);
    const link = await admin.as.mutation(api.orgs.invitations.makeLink, {
      orgId,
      label: "",
      role: "member",
      days: 7,
    });
    await ana.as.mutation(api.orgs.invitations.accept, {
      token: link.token,
      audience: "organisers",
    });
    await world.undo(first);
    expect(await newest()).toMatchObject({ state: "undone", restoredCount: 0 });
    const [, row] = await rowsOf(world);
    expect(row).toMatchObject({ name: "Ana", audience: "organisers" });

    const second = await start(remove, target);
    vi.setSystemTime(Date.now() + 11 * MINUTE_MS);
    expect(
      await codeOf(admin.as.mutation(bulk.undo, { orgId, bulkId: second })),
    ).toBe("CONFLICT");
  });

  test("is forgotten a day later, with the notes that were taken away", async () => {
    const world = await aBulk(2);
    const { t, admin, orgId, ids, start } = world;
    const [one, two] = ids;
    if (one === undefined || two === undefined) throw new Error("nobody");
    const noteId = await admin.as.mutation(mutations.addNote, {
      orgId,
      userId: two,
      text: "A note.",
    });
    await admin.as.mutation(mutations.removeNote, { orgId, noteId });
    await admin.as.mutation(mutations.restoreNote, { orgId, noteId });
    await admin.as.mutation(mutations.open, { orgId, userId: two });
    const asked = { orgId, userId: two };
    expect(
      (await admin.as.query(queries.getDetail, asked))?.notes,
    ).toHaveLength(1);
    await admin.as.mutation(mutations.removeNote, { orgId, noteId });
    await start({ kind: "remove" }, { by: "ids", userIds: [one] });
    const left = async () =>
      await t.run(async (ctx) => [
        await ctx.db.query("memberBulks").first(),
        await ctx.db.query("memberBulkItems").first(),
        await ctx.db.get("memberNotes", noteId),
      ]);
    await t.mutation(internal.members.bulk.removePast, {});
    await world.run();
    expect(await left()).not.toContain(null);
    vi.setSystemTime(Date.now() + 25 * 60 * MINUTE_MS);
    await t.mutation(internal.members.bulk.removePast, {});
    await world.run();
    expect(await left()).toEqual([null, null, null]);
    expect(
      await codeOf(admin.as.mutation(mutations.restoreNote, { orgId, noteId })),
    ).toBe("NOT_FOUND");
  });
});

test("another organisation's tag, too many at once, and strangers are refused", async () => {
  const { t, orgId, add, start, ids } = await aBulk(1);
  const elsewhere = await t.run(async (ctx) => {
    const org = await ctx.db.get("organisations", orgId);
    if (org === null) throw new Error("no organisation");
    const { _id, _creationTime, ...facts } = org;
    const otherId = await ctx.db.insert("organisations", {
      ...facts,
      slug: "sur",
    });
    return await ctx.db.insert("memberTags", {
      orgId: otherId,
      name: "Theirs",
      nameKey: "theirs",
    });
  });
  const theirs = { kind: "addTag", tagId: elsewhere } as const;
  expect(await codeOf(start(theirs))).toBe("NOT_FOUND");
  const [one] = ids;
  if (one === undefined) throw new Error("nobody");
  const many = Array.from({ length: 101 }, () => one);
  expect(await codeOf(start(add, { by: "ids", userIds: many }))).toBe(
    "INVALID",
  );
  const stranger = await asMember(t);
  expect(await codeOf(stranger.as.query(bulk.getNewest, { orgId }))).toBe(
    "NOT_FOUND",
  );
  const bulkId = await start(add);
  expect(
    await codeOf(stranger.as.mutation(bulk.cancel, { orgId, bulkId })),
  ).toBe("NOT_FOUND");
});
