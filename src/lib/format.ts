import type { Locale } from "@convex/shared/vocabulary";

/** Whose clock and language a text is written for. */
export interface Reader {
  locale: Locale;
  /** IANA zone, such as "America/Argentina/Buenos_Aires". */
  timeZone: string;
}

const DAY_MS = 86_400_000;

/** Rioplatense readers write 1.234,5 and 24-hour times; English stays international. */
const TAGS: Record<Locale, string> = { en: "en-GB", es: "es-AR" };

export function formatDate(at: number, { locale, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(TAGS[locale], {
    timeZone,
    day: "numeric",
    month: "short",
    year: "numeric",
  }).format(at);
}

export function formatDateTime(
  at: number,
  { locale, timeZone }: Reader,
): string {
  return new Intl.DateTimeFormat(TAGS[locale], {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  }).format(at);
}

/** "Tue 3 Nov, 18:00–20:00 GMT-3": from when to when, over midnight with both days. */
export function formatSpan(
  from: number,
  to: number,
  { locale, timeZone }: Reader,
): string {
  const span = new Intl.DateTimeFormat(TAGS[locale], {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  }).formatRange(from, to);
  // Of two days, Intl's Spanish says "a el", which nobody does.
  return span.replace(" a el ", " – ");
}

export function formatTime(at: number, { locale, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(TAGS[locale], {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}

/**
 * "27 Nov 2026" for a day (YYYY-MM-DD), "November 2026" for a month (YYYY-MM):
 * both as they are counted, in UTC. "" for anything else.
 */
export function formatPeriod(period: string, locale: Locale): string {
  const isMonth = period.length === 7;
  const at = Date.parse(`${period}${isMonth ? "-01" : ""}T00:00:00Z`);
  if (Number.isNaN(at)) return "";
  return new Intl.DateTimeFormat(TAGS[locale], {
    timeZone: "UTC",
    year: "numeric",
    month: isMonth ? "long" : "short",
    ...(!isMonth && { day: "numeric" }),
  }).format(at);
}

/** Languages and days are written small in Spanish, but not where they begin a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(TAGS[locale]).format(value);
}

export function formatMoney(
  amount: number,
  currency: string,
  locale: Locale,
): string {
  return new Intl.NumberFormat(TAGS[locale], {
    style: "currency",
    currency,
    maximumFractionDigits: 0,
  }).format(amount);
}

/** Millionths of a US dollar: to the cent, and below a dollar to a hundredth of one. */
export function formatCost(microUsd: number, locale: Locale): string {
  return new Intl.NumberFormat(TAGS[locale], {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: 2,
    maximumFractionDigits: microUsd < 1_000_000 ? 4 : 2,
  }).format(microUsd / 1_000_000);
}

/** "Spanish, English and Portuguese". */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(TAGS[locale]).format(items);
}

/** "place, permission or level". */
export function formatAlternatives(
  items: readonly string[],
  locale: Locale,
): string {
  return new Intl.ListFormat(TAGS[locale], { type: "disjunction" }).format(
    items,
  );
}

/** The name of a country (ISO 3166-1 alpha-2), or the code where it is unknown. */
export function countryName(code: string, locale: Locale): string {
  return displayName("region", code, locale);
}

/** The name of a language (ISO 639-1), or the code where it is unknown. */
export function languageName(code: string, locale: Locale): string {
  return displayName("language", code, locale);
}

function displayName(
  type: "region" | "language",
  code: string,
  locale: Locale,
): string {
  try {
    return new Intl.DisplayNames(TAGS[locale], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Days since the epoch of the calendar day that `at` falls on for the reader. */
function calendarDay(at: number, timeZone: string): number {
  // "sv" writes ISO dates, which parse as UTC midnight.
  const iso = new Intl.DateTimeFormat("sv", { timeZone }).format(at);
  return Date.parse(iso) / DAY_MS;
}

/** Calendar days from `now` to `at` as the reader counts them: 1 is tomorrow. */
export function daysUntil(at: number, now: number, timeZone: string): number {
  return calendarDay(at, timeZone) - calendarDay(now, timeZone);
}

/** "in 3 days", "yesterday", "in 2 months"; minutes and hours within a day. */
export function formatRelative(
  at: number,
  now: number,
  { locale, timeZone }: Reader,
): string {
  const relative = new Intl.RelativeTimeFormat(TAGS[locale], {
    numeric: "auto",
  });
  const minutes = Math.round((at - now) / 60_000);
  if (Math.abs(minutes) < 60) return relative.format(minutes, "minute");
  const days = daysUntil(at, now, timeZone);
  if (days === 0) return relative.format(Math.round(minutes / 60), "hour");
  if (Math.abs(days) < 14) return relative.format(days, "day");
  if (Math.abs(days) < 60) return relative.format(Math.round(days / 7), "week");
  return relative.format(Math.round(days / 30), "month");
}

export type DeadlineState = "none" | "closed" | "today" | "tomorrow" | "soon";

/** How a deadline is to be worded (messages common.deadline). */
export function deadlineState(
  deadline: number | null | undefined,
  now: number,
  timeZone: string,
): DeadlineState {
  if (deadline === null || deadline === undefined) return "none";
  if (deadline < now) return "closed";
  const days = daysUntil(deadline, now, timeZone);
  if (days === 0) return "today";
  return days === 1 ? "tomorrow" : "soon";
}
