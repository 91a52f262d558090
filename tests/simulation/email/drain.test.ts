// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { internal } from "../../../convex/_generated/api";
import schema from "../../../convex/schema";
import { embeddedTest } from "../../../local-backend/testing";
import { createFakeResend } from "../../support/fake-resend";
import { MAIL_ENV, MAIL_START } from "../../support/mail";
import { CONTENT } from "../../support/matching";
import { modules } from "../../support/setup";
import { addDue, HALF_OF_LIMITS, mostOf } from "./support/crowd";

/** Everybody due at one moment; ten thousand in the deep run. */
const MEMBERS = process.env.DEEP === undefined ? 1_000 : 10_000;
const MONDAY = Date.UTC(2026, 10, 30, 11);
const lines: string[] = [];

/** The most requests that any second holds, wherever it begins. */
function mostInASecond(times: readonly number[]): number {
  const within = (from: number) =>
    times.filter((at) => at >= from && at < from + 1_000).length;
  return Math.max(...times.map(within));
}

beforeEach(() => {
  vi.useFakeTimers({
    now: MAIL_START,
    toFake: ["setTimeout", "clearTimeout", "Date"],
  });
  Object.assign(process.env, MAIL_ENV);
  lines.length = 0;
  vi.spyOn(console, "log").mockImplementation((line) => {
    lines.push(String(line));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  for (const name of Object.keys(MAIL_ENV)) delete process.env[name];
});

test(
  `${MEMBERS} members who are due at once get one mail each, within the provider's pace`,
  { timeout: 900_000 },
  async () => {
    const provider = createFakeResend();
    vi.stubGlobal("fetch", provider.fetch);
    const t = embeddedTest({ schema, modules });
    await addDue(t, MEMBERS, CONTENT.basics.timeZone);
    vi.setSystemTime(MONDAY);
    await t.mutation(internal.emails.planner.tick, {});
    for (let round = 0; round < 10_000; round += 1) {
      await t.finishAllScheduledFunctions(
        () => vi.advanceTimersByTime(100),
        100_000,
      );
      if (provider.mailbox.length >= MEMBERS) break;
    }
    expect(provider.mailbox).toHaveLength(MEMBERS);
    expect(new Set(provider.mailbox.map(({ to }) => to)).size).toBe(MEMBERS);
    const limited = provider.requests.filter(
      ({ outcome }) => outcome === "limited",
    );
    expect(limited).toEqual([]);
    const times = provider.requests.map(({ at }) => at);
    // Fewer where the machine is slower than the virtual clock.
    expect(mostInASecond(times)).toBeLessThanOrEqual(2);
    const most = mostOf(lines);
    const seconds = Math.round((Date.now() - MONDAY) / 1_000);
    process.stdout.write(
      `\n${MEMBERS} members: ${provider.requests.length} requests in ${seconds} s of virtual time\n${[...most].map(([fn, row]) => `${fn} ${JSON.stringify(row)}`).join("\n")}\n`,
    );
    for (const [fn, row] of most) {
      expect(row.docs, fn).toBeLessThan(HALF_OF_LIMITS.docs);
      expect(row.bytes, fn).toBeLessThan(HALF_OF_LIMITS.bytes);
      expect(row.ranges, fn).toBeLessThan(HALF_OF_LIMITS.ranges);
      expect(row.written, fn).toBeLessThan(HALF_OF_LIMITS.written);
    }
  },
);
