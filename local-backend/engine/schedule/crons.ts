/** `convex/crons.ts`: each job runs at its times, one at a time, late ones never. */
import type { JSONValue } from "convex/values";
import type { Core } from "../core";
import { messageOf } from "../functions/calls";
import type { Doc } from "../data/database";
import type { Transaction } from "../data/transaction";

export type Schedule =
  | { type: "interval"; seconds?: number; minutes?: number; hours?: number }
  | { type: "hourly"; minuteUTC?: number }
  | { type: "daily"; hourUTC: number; minuteUTC?: number }
  | { type: "weekly"; dayOfWeek: string; hourUTC: number; minuteUTC?: number }
  | { type: "monthly"; day: number; hourUTC: number; minuteUTC?: number }
  | { type: "cron"; cron: string };

interface CronJob {
  name: string;
  args: JSONValue[];
  schedule: Schedule;
}

type RunCall = (
  component: string,
  path: string,
  args: JSONValue,
) => Promise<void>;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DAYS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
];
const MONTHS = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];
/** Nothing recurs more rarely than 29 February around a year like 2100. */
const MAX_DAYS_AHEAD = 9 * 366;
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The five fields of a crontab line for schedules given in words. */
function crontab(schedule: Exclude<Schedule, { type: "interval" }>): string {
  if (schedule.type === "cron") return schedule.cron;
  const minute = schedule.minuteUTC ?? 0;
  switch (schedule.type) {
    case "hourly":
      return `${minute} * * * *`;
    case "daily":
      return `${minute} ${schedule.hourUTC} * * *`;
    case "weekly":
      return `${minute} ${schedule.hourUTC} * * ${DAYS.indexOf(schedule.dayOfWeek)}`;
    case "monthly":
      return `${minute} ${schedule.hourUTC} ${schedule.day} * *`;
  }
}

/** Values a crontab field allows: a star, `5`, `1-5`, `0/15`, `mon`, and lists. */
function parseField(
  field: string,
  from: number,
  to: number,
  names: string[] = [],
) {
  const allowed = new Set<number>();
  const number = (text: string) => {
    const name = names.findIndex((n) =>
      n.startsWith(text.toLowerCase().slice(0, 3)),
    );
    const value = /^\d+$/.test(text)
      ? Number(text)
      : name < 0
        ? NaN
        : name + from;
    if (!(value >= from && value <= to))
      throw new Error(`Invalid cron field "${field}".`);
    return value;
  };
  for (const part of field.split(",")) {
    const [range = "", step = "1"] = part.split("/");
    const [first, last] =
      range === "*"
        ? [from, to]
        : (range.split("-").map(number) as [number, number?]);
    const end = last ?? (part.includes("/") ? to : first);
    for (let value = first; value <= end; value += number(step) || 1)
      allowed.add(value);
  }
  return allowed;
}

/** The days a crontab line names, and the minutes of such a day, in UTC. */
function parseCrontab(line: string) {
  const fields = line.trim().split(/\s+/);
  if (fields.length !== 5)
    throw new Error(`Invalid cron expression "${line}".`);
  const [minute, hour, day, month, weekday] = fields as [
    string,
    string,
    string,
    string,
    string,
  ];
  const minutes = [...parseField(minute, 0, 59)].sort((a, b) => a - b);
  const hours = [...parseField(hour, 0, 23)].sort((a, b) => a - b);
  const days = parseField(day, 1, 31);
  const months = parseField(month, 1, 12, MONTHS);
  const weekdays = parseField(weekday.replaceAll("7", "0"), 0, 6, DAYS);
  // Classic cron: when both are restricted, either may match.
  const either = day !== "*" && weekday !== "*";
  return {
    isDay: (at: Date) => {
      const onDay = days.has(at.getUTCDate());
      const onWeekday = weekdays.has(at.getUTCDay());
      const fits = either ? onDay || onWeekday : onDay && onWeekday;
      return fits && months.has(at.getUTCMonth() + 1);
    },
    times: hours.flatMap((h) => minutes.map((m) => (h * 60 + m) * MINUTE)),
  };
}

/**
 * The first time after `after` (ms) the schedule names. An interval counts from
 * `last`, its latest time, or begins at once when there is none.
 */
export function nextRun(
  schedule: Schedule,
  after: number,
  last: number | null,
): number {
  if (schedule.type === "interval") {
    const { seconds = 0, minutes = 0, hours = 0 } = schedule;
    const step = seconds * 1000 + minutes * MINUTE + hours * 60 * MINUTE;
    if (last === null) return after;
    return last + step * Math.max(1, Math.floor((after - last) / step) + 1);
  }
  const { isDay, times } = parseCrontab(crontab(schedule));
  const today = after - (after % DAY);
  for (let day = today; day < today + MAX_DAYS_AHEAD * DAY; day += DAY) {
    if (!isDay(new Date(day))) continue;
    const time = times.find((t) => day + t > after);
    if (time !== undefined) return day + time;
  }
  throw new Error(`The schedule ${JSON.stringify(schedule)} never comes.`);
}

export class CronRunner {
  private timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly running = new Set<string>();

  constructor(
    private readonly core: Core,
    private readonly runCall: RunCall,
  ) {}

  private jobs(): Record<string, CronJob> {
    const crons = this.core.app.module("crons")?.default;
    return (
      (crons as { crons?: Record<string, CronJob> } | undefined)?.crons ?? {}
    );
  }

  /** Takes up the current timetable; called again when the code changes. */
  async start() {
    this.stop();
    const jobs = this.jobs();
    await this.core.transact(async (tx) => {
      for (const row of tx.findRaw("", "_crons", "by_name", []))
        if (!Object.hasOwn(jobs, row.value.name as string)) tx.deleteRaw(row);
      for (const [name, { schedule }] of Object.entries(jobs))
        plan(tx, name, schedule, Date.now());
    });
    for (const name of Object.keys(jobs)) this.arm(name);
  }

  stop() {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private arm(name: string) {
    const row = rowOf(this.core.view(), name);
    if (!row || this.core.isClosed) return;
    const wait = (row.value.nextTs as number) - Date.now();
    const timer =
      wait > MAX_TIMER_MS
        ? setTimeout(() => this.arm(name), MAX_TIMER_MS)
        : setTimeout(() => void this.tick(name), Math.max(0, wait));
    // Waiting for a cron is no reason to keep the process alive.
    timer.unref?.();
    this.timers.set(name, timer);
  }

  private async tick(name: string) {
    const job = this.jobs()[name];
    if (!job || this.core.isClosed) return;
    // Planned before it runs: a crash in between skips this run, never repeats it.
    await this.core.transact(async (tx) =>
      advance(tx, name, job.schedule, Date.now()),
    );
    this.arm(name);
    if (this.running.has(name)) return;
    this.running.add(name);
    try {
      await this.runCall("", job.name, job.args[0] ?? {});
    } catch (error) {
      const text = `Cron "${name}" failed: ${messageOf(error)}`;
      this.core.options.log?.({ fn: job.name, level: "ERROR", text });
    } finally {
      this.running.delete(name);
    }
  }
}

function rowOf(tx: Transaction, name: string): Doc | null {
  for (const row of tx.findRaw("", "_crons", "by_name", [name])) return row;
  return null;
}

/** Keeps a job's next time when its schedule is unchanged and not yet past. */
function plan(tx: Transaction, name: string, schedule: Schedule, now: number) {
  const text = JSON.stringify(schedule);
  const row = rowOf(tx, name);
  if (!row)
    return void tx.insertRaw("", "_crons", {
      name,
      schedule: text,
      nextTs: nextRun(schedule, now, null),
    });
  const isSame = row.value.schedule === text;
  const nextTs = row.value.nextTs as number;
  if (isSame && nextTs >= now) return;
  const last = isSame ? nextTs : null;
  tx.patchRaw(row, { schedule: text, nextTs: nextRun(schedule, now, last) });
}

function advance(
  tx: Transaction,
  name: string,
  schedule: Schedule,
  now: number,
) {
  const row = rowOf(tx, name);
  if (!row) return;
  const last = row.value.nextTs as number;
  tx.patchRaw(row, { nextTs: nextRun(schedule, Math.max(now, last), last) });
}
