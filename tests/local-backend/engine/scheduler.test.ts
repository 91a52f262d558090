import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  nextRun,
  type Schedule,
} from "../../../local-backend/engine/schedule/crons";
import type { EngineOptions } from "../../../local-backend/engine/types";
import { fixture, startEngine, type Client } from "./support";

let client: Client;
const start = async (options: Partial<EngineOptions> = {}) =>
  (client = await startEngine({ autoRun: true, ...options }));

const DAY = 24 * 60 * 60 * 1000;
const names = () => client.query("people:names") as Promise<string[]>;
const stateOf = (id: unknown) =>
  client.query("jobs:state", { id }) as Promise<{ kind: string } | null>;

let directory: string | undefined;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  await client.engine.close();
  vi.useRealTimers();
  if (directory) rmSync(directory, { recursive: true });
  directory = undefined;
});

describe("scheduled functions", () => {
  it("run when they are due, not before, and once", async () => {
    await start();
    const id = await client.mutation("jobs:later", { name: "x", ms: 5_000 });
    expect(await stateOf(id)).toEqual({ kind: "pending" });
    await vi.advanceTimersByTimeAsync(4_999);
    expect(await names()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await names()).toEqual(["x"]);
    expect(await stateOf(id)).toEqual({ kind: "success" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await names()).toEqual(["x"]);
  });

  it("wait for times beyond what one timer can hold", async () => {
    await start();
    await client.mutation("jobs:later", { name: "far", ms: 60 * DAY });
    await vi.advanceTimersByTimeAsync(59 * DAY);
    expect(await names()).toEqual([]);
    await vi.advanceTimersByTimeAsync(DAY);
    expect(await names()).toEqual(["far"]);
  });

  it("can be canceled while they wait", async () => {
    await start();
    const id = await client.mutation("jobs:later", { name: "x", ms: 1_000 });
    await client.mutation("jobs:cancel", { id });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await names()).toEqual([]);
    expect(await stateOf(id)).toEqual({ kind: "canceled" });
  });

  it("do not exist when the mutation that scheduled them threw", async () => {
    await start();
    await expect(client.mutation("jobs:scheduleThenThrow")).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await names()).toEqual([]);
  });

  it("record how they failed", async () => {
    await start();
    const id = await client.mutation("jobs:failsLater");
    await vi.advanceTimersByTimeAsync(10);
    expect(await stateOf(id)).toMatchObject({ kind: "failed" });
    expect(await names()).toEqual([]);
  });

  it("may be actions, which are in progress while they run", async () => {
    await start();
    const id = await client.mutation("jobs:laterAction", { name: "a", ms: 0 });
    await vi.advanceTimersByTimeAsync(20);
    expect(await stateOf(id)).toEqual({ kind: "inProgress" });
    expect(await names()).toEqual(["a began"]);
    await vi.advanceTimersByTimeAsync(100);
    expect(await stateOf(id)).toEqual({ kind: "success" });
    expect(await names()).toEqual(["a began", "a ended"]);
  });

  it("run no more at a time than the engine is told", async () => {
    await start({ scheduledConcurrency: 1 });
    await client.mutation("jobs:laterAction", { name: "a", ms: 0 });
    await client.mutation("jobs:laterAction", { name: "b", ms: 0 });
    await vi.advanceTimersByTimeAsync(20);
    expect(await names()).toEqual(["a began"]);
    await vi.advanceTimersByTimeAsync(50);
    expect(await names()).toEqual(["a began", "a ended", "b began"]);
    await vi.advanceTimersByTimeAsync(50);
    expect(await names()).toHaveLength(4);
  });

  it("go on after a restart", async () => {
    directory = mkdtempSync(path.join(tmpdir(), "engine-jobs-"));
    await start({ directory });
    await client.mutation("jobs:startChain", { length: 3 });
    await vi.advanceTimersByTimeAsync(10);
    expect(await names()).toEqual(["link 3"]);
    await client.engine.close();
    await vi.advanceTimersByTimeAsync(10_000);
    await start({ directory });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await names()).toEqual(["link 1", "link 2", "link 3"]);
  });
});

describe("crons", () => {
  const at = (text: string) => new Date(text).getTime();
  const next = (schedule: Schedule, from: string, last: string | null = null) =>
    new Date(
      nextRun(schedule, at(from), last === null ? null : at(last)),
    ).toISOString();

  it("know their next time", () => {
    const from = "2026-02-27T10:15:30Z"; // a Friday
    expect(next({ type: "hourly", minuteUTC: 10 }, from)).toBe(
      "2026-02-27T11:10:00.000Z",
    );
    expect(next({ type: "daily", hourUTC: 9, minuteUTC: 5 }, from)).toBe(
      "2026-02-28T09:05:00.000Z",
    );
    expect(
      next({ type: "weekly", dayOfWeek: "monday", hourUTC: 6 }, from),
    ).toBe("2026-03-02T06:00:00.000Z");
    expect(next({ type: "monthly", day: 30, hourUTC: 0 }, from)).toBe(
      "2026-03-30T00:00:00.000Z",
    );
    expect(next({ type: "cron", cron: "*/20 9-11 * * 1-5" }, from)).toBe(
      "2026-02-27T10:20:00.000Z",
    );
    expect(next({ type: "cron", cron: "0 0 29 2 *" }, from)).toBe(
      "2028-02-29T00:00:00.000Z",
    );
    expect(next({ type: "cron", cron: "0 12 * * sun" }, from)).toBe(
      "2026-03-01T12:00:00.000Z",
    );
  });

  it("skip what is late: an interval keeps its rhythm", () => {
    const schedule: Schedule = { type: "interval", minutes: 10 };
    const last = "2026-01-01T00:00:00Z";
    expect(next(schedule, "2026-01-01T00:00:00Z", last)).toBe(
      "2026-01-01T00:10:00.000Z",
    );
    expect(next(schedule, "2026-01-01T01:05:00Z", last)).toBe(
      "2026-01-01T01:10:00.000Z",
    );
  });

  it("run at their times, each once", async () => {
    vi.setSystemTime(at("2026-01-01T03:28:30Z"));
    await start({ modules: fixture });
    await vi.advanceTimersByTimeAsync(10);
    expect(await names()).toEqual(["cron"]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await names()).toEqual(["cron", "cron"]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await names()).toEqual(["cron", "cron", "cron", "daily"]);
  });
});
