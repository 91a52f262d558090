// @vitest-environment node
/** B8, mail: what each of the four batch queries reads, at several numbers of members. */
import { vi } from "vitest";
import { internal } from "../../../convex/_generated/api";
import {
  DEFAULT_HOUR,
  DEFAULT_STREAMS,
  DEFAULT_WEEKDAY,
} from "../../../convex/shared/mail/streams";
import { newWorld, type World } from "../../support/setup";
import { scenario } from "../support/scenario";

export interface MailReads {
  members: number;
  /** Documents read, by query. */
  docs: Record<string, number>;
}

const NOW = Date.UTC(2026, 10, 30, 11);
const LIMIT = 100;
/** Rows a transaction. */
const CHUNK = 1_000;

const { send } = internal.emails;
const QUERIES = {
  "match alerts": send.getUsersForMatchAlertBatch,
  "weekly digests": send.getUsersForWeeklyDigestBatch,
  "daily event digests": send.getUsersForDailyEventDigestBatch,
  "weekly event digests": send.getUsersForWeeklyEventDigestBatch,
} as const;

scenario("mail-batches", async ({ sizes }: { sizes: number[] }) => {
  const answers: MailReads[] = [];
  for (const members of sizes) answers.push(await measure(members));
  return answers;
});

async function measure(members: number): Promise<MailReads> {
  const t = await newWorld();
  await fill(t, members);
  const docs: Record<string, number> = {};
  for (const [name, query] of Object.entries(QUERIES)) {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const due = await t.query(query, { now: NOW, limit: LIMIT });
    const lines = log.mock.calls.map(([line]) => String(line));
    log.mockRestore();
    if (due.length !== Math.min(LIMIT, members / 2)) {
      throw new Error(`${due.length} of ${members} members were due`);
    }
    const said = lines.find((line) => line.includes('"fn":"emails/send:'));
    docs[name] = (JSON.parse(said ?? "{}") as { docs: number }).docs;
  }
  return { members, docs };
}

/** Every second member is due for everything. */
async function fill(t: World, members: number): Promise<void> {
  for (let from = 0; from < members; from += CHUNK) {
    await t.run(async (ctx) => {
      for (let at = from; at < Math.min(from + CHUNK, members); at += 1) {
        const userId = await ctx.db.insert("users", {
          email: `member${at}@example.org`,
          emailVerificationTime: 1,
        });
        const nextAt = at % 2 === 0 ? NOW - at : NOW + 1 + at;
        await ctx.db.insert("mailPreferences", {
          userId,
          isOn: { ...DEFAULT_STREAMS },
          timeZone: "UTC",
          isTimeZoneChosen: false,
          hour: DEFAULT_HOUR,
          weekday: DEFAULT_WEEKDAY,
          tokenVersion: 1,
          nextAlertAt: nextAt,
          nextDigestAt: nextAt,
          nextEventDailyAt: nextAt,
          nextEventWeeklyAt: nextAt,
        });
      }
    });
  }
}
