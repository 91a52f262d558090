// @vitest-environment node
import {
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
  vi,
} from "vitest";
import { internal } from "../../../convex/_generated/api";
import type { Doc, Id } from "../../../convex/_generated/dataModel";
import { ensurePreferences } from "../../../convex/model/emails/preferences";
import { isoWeekOf, nextWeekly } from "../../../convex/shared/mail/schedule";
import { DEFAULT_HOUR } from "../../../convex/shared/mail/streams";
import { aListing, insertListing, insertProfile } from "../../support/matching";
import { insertMatch, insertRun } from "../../support/old-runs";
import { newWorld, type World } from "../../support/setup";
import { localTimeIn, ODD_ZONES } from "../../support/zones";
import { rowsOf, warmUp } from "../support/world";

/**
 * Exactly one decision on the digest in each ISO week, in its hour: of the times
 * themselves for ten years to come and ten that were (rules that have changed
 * since), and of the planner's functions, with news in every week. The oddest
 * zones; in deep every zone of the runtime.
 */
const isDeep = process.env.DEEP !== undefined;
const ZONES: readonly string[] = isDeep
  ? Intl.supportedValuesOf("timeZone")
  : ODD_ZONES;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const YEARS = 10;
const DECADES = { "to come": Date.UTC(2026, 0, 1), past: Date.UTC(2008, 0, 1) };

describe.each(Object.entries(DECADES))("of ten years %s", (_name, start) => {
  test.each(ZONES)("%s has one time in each ISO week", (timeZone) => {
    const local = localTimeIn(timeZone);
    const end = start + YEARS * 365 * DAY;
    let at = nextWeekly(mondayMorning(timeZone, start));
    // Not later than a week and a change of clocks after the start.
    expect(at - start).toBeLessThanOrEqual(7 * DAY + 2 * 60 * MINUTE);
    for (let before = null as number | null; at < end;) {
      const { weekday, hour, day, isoWeek } = local(at);
      const said = new Date(at).toISOString();
      expect(`${weekday} ${hour}`, said).toBe(`Mon ${DEFAULT_HOUR}`);
      if (before !== null) expect(day - before, said).toBe(7);
      expect(isoWeekOf(at, timeZone), said).toBe(isoWeek);
      before = day;
      at = nextWeekly(mondayMorning(timeZone, at));
    }
  });
});

const mondayMorning = (timeZone: string, after: number) => ({
  timeZone,
  weekday: 1,
  hour: DEFAULT_HOUR,
  after,
});

describe("the planner", () => {
  /** Through both changes of the clock, north and south; a year in deep. */
  const START = Date.UTC(2026, 8, 23, 12);
  const WEEKS = isDeep ? 52 : 30;
  /** Members of one world: an engine without indexes reads all of their rows each time. */
  const TOGETHER = 8;
  const zones = isDeep ? ZONES : ODD_ZONES.slice(-TOGETHER);
  const groups = Array.from(
    { length: Math.ceil(zones.length / TOGETHER) },
    (_, at) => zones.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );

  beforeAll(warmUp);
  beforeEach(() => {
    vi.useFakeTimers({
      now: START,
      toFake: ["setTimeout", "clearTimeout", "Date"],
    });
    vi.spyOn(console, "log").mockImplementation(() => {});
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  test.each(groups)(
    "decides once in each ISO week for members in %s, %s and others",
    async (...group) => {
      const t = await newWorld();
      const members = await addMembers(t, group);
      const decided = new Map<string, string[]>();
      const end = START + WEEKS * 7 * DAY;
      for (let tick = await nextTick(t); tick < end; tick = await nextTick(t)) {
        vi.setSystemTime(tick);
        for (const { userId, local } of await decideOnDue(t, members)) {
          const { weekday, hour, isoWeek } = local(tick);
          expect(`${weekday} ${hour}`).toBe(`Mon ${DEFAULT_HOUR}`);
          const weeks = decided.get(userId) ?? [];
          decided.set(userId, [...weeks, `digest:${userId}:${isoWeek}`]);
        }
      }
      const planned = (await rowsOf(t, "emailOutbox")).map(
        ({ dedupeKey }) => dedupeKey,
      );
      expect(decided.size).toBe(group.length);
      for (const [userId, weeks] of decided) {
        expect(new Set(weeks).size).toBe(WEEKS);
        const own = planned.filter((key) => key.includes(userId));
        expect(own.sort()).toEqual(weeks.sort());
      }
    },
  );
});

interface Member {
  userId: Id<"users">;
  profileId: Id<"profiles">;
  runId: Id<"matchRuns">;
  opportunityId: Id<"opportunities">;
  local: ReturnType<typeof localTimeIn>;
}

async function addMembers(t: World, zones: string[]): Promise<Member[]> {
  const rows = await t.run(async (ctx) => {
    const opportunityId = await insertListing(ctx, aListing(0));
    const made = [];
    for (const timeZone of zones) {
      const userId = await ctx.db.insert("users", {
        email: `${timeZone.replaceAll("/", ".")}@example.org`,
        emailVerificationTime: 1,
      });
      const profileId = await insertProfile(ctx, userId);
      const runId = await insertRun(ctx, { userId, profileId });
      await ensurePreferences(ctx, { _id: userId }, timeZone);
      made.push({ userId, profileId, runId, opportunityId, timeZone });
    }
    return made;
  });
  return rows.map(({ timeZone, ...row }) => ({
    ...row,
    local: localTimeIn(timeZone),
  }));
}

/** The first tick of the planner, every ten minutes, at which somebody is due. */
async function nextTick(t: World): Promise<number> {
  const rows = await rowsOf(t, "mailPreferences");
  const next = Math.min(...rows.map(digestAt));
  return Math.ceil(next / (10 * MINUTE)) * 10 * MINUTE;
}

const digestAt = ({ nextDigestAt = Infinity }: Doc<"mailPreferences">) =>
  nextDigestAt;

/** Gives everybody who is due some news and has the planner look; answers whom it has decided on. */
async function decideOnDue(
  t: World,
  members: readonly Member[],
): Promise<Member[]> {
  const now = Date.now();
  const before = await rowsOf(t, "mailPreferences");
  const due = members.filter(({ userId }) =>
    before.some((row) => row.userId === userId && digestAt(row) <= now),
  );
  await t.run(async (ctx) => {
    for (const member of due) {
      const { runId, opportunityId } = member;
      await insertMatch(ctx, member, {
        runId,
        opportunityId,
        firstSeenAt: now,
      });
    }
  });
  const { plan } = internal.emails.planner;
  const stream = "weeklyDigest";
  const page = await t.mutation(plan, { stream });
  expect(page).toMatchObject({ planned: due.length, isDone: true });
  const after = await rowsOf(t, "mailPreferences");
  return members.filter(({ userId }) => {
    const at = (rows: Doc<"mailPreferences">[]) =>
      rows.find((row) => row.userId === userId)?.nextDigestAt;
    return at(before) !== at(after);
  });
}
