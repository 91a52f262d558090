/**
 * The days of a repeated event (RFC 5545, 3.3.10), period by period from its
 * first to a horizon, so that no rule, however hostile, takes longer than its
 * days. A library's iterator looks for the next match of a rule that has none
 * without end. Days are whole numbers since 1970, on the event's own clock.
 */

export interface Rule {
  freq: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  interval: number;
  /** Occurrences, the first one included. */
  count?: number;
  /** Last day on which one may begin; the caller knows the hour. */
  untilDay?: number;
  /** Weekday (0 is Sunday) and, in a month or year, which of them (−1: the last; 0: each). */
  byDay: readonly { weekday: number; nth: number }[];
  byMonth: readonly number[];
  byMonthDay: readonly number[];
  byYearDay: readonly number[];
  bySetPos: readonly number[];
  /** 0 is Sunday. */
  weekStart: number;
}

const DAY_MS = 86_400_000;

/** The days of `rule` from `first` on, the first included, none after `horizon`; at most `most`. */
export function daysOf(
  rule: Rule,
  first: number,
  horizon: number,
  most: number,
): number[] {
  const days: number[] = [];
  const end = Math.min(horizon, rule.untilDay ?? horizon);
  const left = Math.min(most, rule.count ?? most);
  for (let at = 0; days.length < left; at += rule.interval) {
    const period = periodOf(rule, first, at);
    // Written so that a step beyond all dates, which is no number, ends it too.
    if (!(period.from <= end)) break;
    for (const day of chosenIn(rule, period, first)) {
      if (day < first || day > end || days.length >= left) continue;
      days.push(day);
    }
  }
  return days;
}

interface Period {
  from: number;
  /** Exclusive. */
  to: number;
}

/** The period that lies `steps` after that of `first`. */
function periodOf(
  { freq, weekStart }: Rule,
  first: number,
  steps: number,
): Period {
  if (freq === "DAILY") return { from: first + steps, to: first + steps + 1 };
  if (freq === "WEEKLY") {
    const from = first - ((weekdayOf(first) - weekStart + 7) % 7) + steps * 7;
    return { from, to: from + 7 };
  }
  const { year, month } = dateOf(first);
  return freq === "MONTHLY"
    ? {
        from: dayOf(year, month + steps, 1),
        to: dayOf(year, month + steps + 1, 1),
      }
    : { from: dayOf(year + steps, 0, 1), to: dayOf(year + steps + 1, 0, 1) };
}

function chosenIn(rule: Rule, period: Period, first: number): number[] {
  const days: number[] = [];
  for (let day = period.from; day < period.to; day += 1) {
    if (isChosen(rule, day, first)) days.push(day);
  }
  if (rule.bySetPos.length === 0) return days;
  const picked = rule.bySetPos.map((at) => days.at(at > 0 ? at - 1 : at));
  return [...new Set(picked)]
    .filter((day) => day !== undefined)
    .sort((a, b) => a - b);
}

function isChosen(rule: Rule, day: number, first: number): boolean {
  const { freq, byDay, byMonth, byMonthDay, byYearDay } = rule;
  const { year, month, date } = dateOf(day);
  if (byMonth.length > 0 && !byMonth.includes(month + 1)) return false;
  if (byYearDay.length > 0) {
    const of = day - dayOf(year, 0, 1) + 1;
    const fromEnd = day - dayOf(year + 1, 0, 1);
    if (!byYearDay.includes(of) && !byYearDay.includes(fromEnd)) return false;
  }
  if (byMonthDay.length > 0) {
    const fromEnd = day - dayOf(year, month + 1, 1);
    if (!byMonthDay.includes(date) && !byMonthDay.includes(fromEnd)) {
      return false;
    }
  }
  if (byDay.length > 0) return byDay.some((each) => isNth(rule, each, day));
  if (byMonthDay.length + byYearDay.length > 0 || freq === "DAILY") return true;
  // What the rule leaves open is as on the first day.
  if (freq === "WEEKLY") return weekdayOf(day) === weekdayOf(first);
  const start = dateOf(first);
  if (date !== start.date) return false;
  return freq === "MONTHLY" || byMonth.length > 0 || month === start.month;
}

function isNth(
  { freq, byMonth }: Rule,
  { weekday, nth }: Rule["byDay"][number],
  day: number,
): boolean {
  if (weekdayOf(day) !== weekday) return false;
  if (nth === 0 || freq === "DAILY" || freq === "WEEKLY") return true;
  const { year, month } = dateOf(day);
  const isOfYear = freq === "YEARLY" && byMonth.length === 0;
  const from = dayOf(year, isOfYear ? 0 : month, 1);
  const to = dayOf(isOfYear ? year + 1 : year, isOfYear ? 0 : month + 1, 1);
  return nth > 0
    ? Math.floor((day - from) / 7) + 1 === nth
    : Math.floor((to - 1 - day) / 7) + 1 === -nth;
}

function dayOf(year: number, month: number, date: number): number {
  return Date.UTC(year, month, date) / DAY_MS;
}

function dateOf(day: number) {
  const at = new Date(day * DAY_MS);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth(),
    date: at.getUTCDate(),
  };
}

/** The first of January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
