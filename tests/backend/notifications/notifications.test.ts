import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { notify } from "../../../convex/model/notifications/notify";
import { codeOf } from "../../support/accounts";
import { aReader, importNumbers, sweepAfter } from "../../support/background";
import { addListings, aListing, aMatchable } from "../../support/matching";
import { insertMatch, insertRun } from "../../support/old-runs";
import { asMember, type Person } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const DAY = 24 * 60 * 60_000;
const SUBJECT = { kind: "mailUndeliverable" } as const;

const tell = async (t: World, { userId }: Person, key: string) =>
  await t.run(async (ctx) => await notify(ctx, userId, key, SUBJECT));

const unreadOf = async ({ as }: Person) =>
  (await as.query(api.notifications.queries.getUnread, {}))?.unread;

const listOf = async ({ as }: Person) =>
  (
    await as.query(api.notifications.queries.listMine, {
      paginationOpts: { numItems: 50, cursor: null },
    })
  ).page;

test("what is told is unread once, newest first, and read when opened", async () => {
  const t = await newWorld();
  const ada = await asMember(t);
  await tell(t, ada, "a");
  vi.advanceTimersByTime(1_000);
  await tell(t, ada, "b");
  await tell(t, ada, "a");
  expect(await unreadOf(ada)).toBe(2);
  const [newest, older] = await listOf(ada);
  expect(newest!.createdAt).toBeGreaterThan(older!.createdAt);
  const { notificationId } = newest!;
  const { markRead } = api.notifications.mutations;
  await ada.as.mutation(markRead, { notificationId });
  await ada.as.mutation(markRead, { notificationId });
  expect(await unreadOf(ada)).toBe(1);
  expect((await listOf(ada)).map(({ isRead }) => isRead)).toEqual([
    true,
    false,
  ]);
});

test("all are marked at once, and another's do not exist", async () => {
  const t = await newWorld();
  const [ada, bob] = [await asMember(t), await asMember(t)];
  await tell(t, ada, "a");
  await tell(t, ada, "b");
  const [first] = await listOf(ada);
  const { markRead, markAllRead } = api.notifications.mutations;
  const { notificationId } = first!;
  const taken = bob.as.mutation(markRead, { notificationId });
  expect(await codeOf(taken)).toBe("NOT_FOUND");
  await bob.as.mutation(markAllRead, {});
  expect(await unreadOf(ada)).toBe(2);
  await ada.as.mutation(markAllRead, {});
  expect(await unreadOf(ada)).toBe(0);
});

test("the oldest goes when there are more than two hundred, and the count follows", async () => {
  const t = await newWorld();
  const ada = await asMember(t);
  await t.run(async (ctx) => {
    for (let at = 0; at < 200; at += 1) {
      await ctx.db.insert("notifications", {
        userId: ada.userId,
        dedupeKey: `old:${at}`,
        subject: SUBJECT,
        createdAt: at,
      });
    }
    await ctx.db.insert("notificationCounts", {
      userId: ada.userId,
      unread: 200,
    });
  });
  await tell(t, ada, "new");
  expect(await unreadOf(ada)).toBe(200);
  const rows = await t.run((ctx) => ctx.db.query("notifications").collect());
  expect(rows).toHaveLength(200);
  expect(rows.some(({ dedupeKey }) => dedupeKey === "old:0")).toBe(false);
});

test("a great match that the background finds is told; one the member asked for is not", async () => {
  const t = await newWorld();
  const ada = await aReader(t);
  expect(await listOf(ada)).toEqual([]);
  await importNumbers(t, [50], {
    description:
      "You have experience with Python.\nYou have experience with SQL.\nYou have experience with statistics.",
  });
  await sweepAfter(t);
  expect(await listOf(ada)).toMatchObject([
    { subject: { kind: "greatMatches", count: 1, title: "Role 50" } },
  ]);
});

test("what is saved and closes within three days is told once; closed or later is not", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  const now = Date.now();
  const deadlines = [now + 2 * DAY, now + 5 * DAY, now - DAY, now + DAY];
  const ids = await addListings(
    t,
    deadlines.map((deadline, at) => aListing(at, { deadline })),
  );
  await t.run(async (ctx) => {
    await ctx.db.patch("opportunities", ids[3]!, { status: "closed" });
    const runId = await insertRun(ctx, ada);
    for (const [at, opportunityId] of ids.entries()) {
      await insertMatch(ctx, ada, {
        runId,
        opportunityId,
        status: "saved",
        deadline: deadlines[at]!,
      });
    }
  });
  await t.mutation(internal.notifications.deadlines.tell, {});
  await t.mutation(internal.notifications.deadlines.tell, {});
  expect(await listOf(ada)).toMatchObject([
    { subject: { kind: "deadlineNear", title: "Role 00" } },
  ]);
});

test("a look at more saved roles than a page goes on by itself", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  const deadline = Date.now() + DAY;
  const ids = await addListings(
    t,
    Array.from({ length: 120 }, (_, at) => aListing(at, { deadline })),
  );
  await t.run(async (ctx) => {
    const runId = await insertRun(ctx, ada);
    for (const opportunityId of ids) {
      const judged = { runId, opportunityId, deadline };
      await insertMatch(ctx, ada, { ...judged, status: "saved" });
    }
  });
  await t.mutation(internal.notifications.deadlines.tell, {});
  await t.finishAllScheduledFunctions(vi.runAllTimers);
  expect(await unreadOf(ada)).toBe(120);
});
