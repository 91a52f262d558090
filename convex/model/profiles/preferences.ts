import { refusal } from "../../shared/errors";
import {
  boundedList,
  boundedNumber,
  boundedText,
  LIMITS,
} from "../../shared/limits";
import { REGIONS } from "../../shared/vocabulary";
import type { Preferences } from "../../tables/profiles";

const COUNTRY = /^[A-Z]{2}$/;
const LANGUAGE = /^[a-z]{2,3}$/;
const CURRENCY = /^[A-Z]{3}$/;
const ISO_DATE = /^(20\d\d)-(\d\d)-(\d\d)$/;
const MOST_HOURS = 80;
/** A thousand million: above any pay in any currency with small notes. */
export const MOST_PAY = 1e9;

export function sanitisePreferences(value: Preferences): Preferences {
  const permitted = countries("workPermissions", value.workPermissions);
  return {
    kinds: choices("kinds", value.kinds),
    commitments: choices("commitments", value.commitments),
    workplaces: choices("workplaces", value.workplaces),
    places: places(value.places),
    levels: choices("levels", value.levels),
    workPermissions: permitted,
    // Saying yes later takes back an earlier no.
    noWorkPermissions: countries(
      "noWorkPermissions",
      value.noWorkPermissions,
    ).filter((place) => !permitted.includes(place)),
    ...optional(value.noLanguages, (codes) => ({
      noLanguages: languages(codes),
    })),
    ...optional(value.noSkills, (names) => ({
      noSkills: choices("noSkills", names).map((name) =>
        boundedText(field("noSkills"), name, LIMITS.skill),
      ),
    })),
    ...optional(value.hoursPerWeek, (hours) => ({
      hoursPerWeek: boundedNumber(field("hoursPerWeek"), hours, 1, MOST_HOURS),
    })),
    ...optional(value.earliestStart, (date) => ({
      earliestStart: isoDate(date),
    })),
    ...optional(value.minimumPay, (pay) => ({ minimumPay: minimumPay(pay) })),
    hiddenOrganisationIds: choices(
      "hiddenOrganisationIds",
      value.hiddenOrganisationIds,
    ),
  };
}

function field(name: keyof Preferences): string {
  return `preferences.${name}`;
}

function invalid(name: keyof Preferences) {
  return refusal("INVALID", {
    field: field(name),
    details: { reason: "format" },
  });
}

function optional<T, R extends object>(
  value: T | undefined,
  use: (value: T) => R,
): R | Record<string, never> {
  return value === undefined ? {} : use(value);
}

function choices<T>(name: keyof Preferences, values: readonly T[]): T[] {
  return [...new Set(boundedList(field(name), values, LIMITS.choices))];
}

function languages(codes: readonly string[]): string[] {
  const chosen = choices("noLanguages", codes);
  if (!chosen.every((code) => LANGUAGE.test(code)))
    throw invalid("noLanguages");
  return chosen;
}

function countries(name: keyof Preferences, values: readonly string[]) {
  const chosen = choices(name, values);
  if (!chosen.every((place) => place === "EU" || COUNTRY.test(place))) {
    throw invalid(name);
  }
  return chosen;
}

function places(values: readonly string[]) {
  const regions: readonly string[] = REGIONS;
  const chosen = choices("places", values);
  if (
    !chosen.every((place) => regions.includes(place) || COUNTRY.test(place))
  ) {
    throw invalid("places");
  }
  return chosen;
}

function isoDate(text: string): string {
  if (!isIsoDate(text)) throw invalid("earliestStart");
  return text;
}

/** Whether `text` is a day of the calendar, such as "2026-03-01". */
export function isIsoDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    ISO_DATE.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
  );
}

function minimumPay(
  pay: NonNullable<Preferences["minimumPay"]>,
): NonNullable<Preferences["minimumPay"]> {
  if (!CURRENCY.test(pay.currency)) throw invalid("minimumPay");
  return {
    ...pay,
    amount: boundedNumber(field("minimumPay"), pay.amount, 0, MOST_PAY),
  };
}
