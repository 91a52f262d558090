/** What a section may hold: trimmed, bounded, each thing once. Refuses INVALID with the field at fault. */
import { foldText } from "../../shared/folding";
import { refusal } from "../../shared/errors";
import {
  boundedList,
  boundedNumber,
  boundedText,
  LIMITS,
} from "../../shared/limits";
import type {
  Basics,
  EducationEntry,
  SectionEdit,
  Skill,
  WorkEntry,
} from "../../tables/profiles";
import { sanitiseLink } from "./links";
import { sanitisePreferences } from "./preferences";

const COUNTRY = /^(?:[A-Z]{2})?$/;
const LANGUAGE = /^[a-z]{2,3}$/;
const TIME_ZONE = /^(?:[A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*)?$/;
const MONTH = /^(?:(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?)?$/;
const YEARS = { from: 1940, to: 2100 } as const;
/** Ids are made by clients; long ones would only bloat passages' keys. */
const ID = /^[A-Za-z0-9_-]{1,40}$/;

export function sanitiseEdit(edit: SectionEdit): SectionEdit {
  const { section } = edit;
  switch (section) {
    case "basics":
      return { section, value: sanitiseBasics(edit.value) };
    case "education":
      return { section, value: sanitiseEducation(edit.value) };
    case "work":
      return { section, value: sanitiseWork(edit.value) };
    case "skills":
      return { section, value: sanitiseSkills(edit.value) };
    case "interests":
      return { section, value: sanitiseInterests(edit.value) };
    case "goals":
    case "seeking":
      return {
        section,
        value: paragraph(section, edit.value),
      };
    case "preferences":
      return { section, value: sanitisePreferences(edit.value) };
  }
}

function sanitiseBasics(value: Basics): Basics {
  return {
    fullName: line("basics.fullName", value.fullName),
    headline: line("basics.headline", value.headline, LIMITS.headline),
    city: line("basics.city", value.city),
    country: matching("basics.country", value.country.trim(), COUNTRY),
    timeZone: matching(
      "basics.timeZone",
      line("basics.timeZone", value.timeZone),
      TIME_ZONE,
    ),
    languages: onlyOnce(
      boundedList("basics.languages", value.languages, LIMITS.languages),
      ({ code }) => code,
    ).map(({ code, level }, at) => ({
      code: matching(`basics.languages.${at}.code`, code, LANGUAGE),
      level,
    })),
    links: onlyOnce(
      boundedList("basics.links", value.links, LIMITS.links)
        .map((link, at) => sanitiseLink(`basics.links.${at}`, link))
        .filter((link) => link !== ""),
      (link) => link,
    ),
  };
}

function sanitiseEducation(value: readonly EducationEntry[]) {
  requireOwnIds("education", value);
  return boundedList("education", value, LIMITS.educationEntries).map(
    (entry, at): EducationEntry => ({
      id: entry.id,
      school: line(`education.${at}.school`, entry.school),
      degree: line(`education.${at}.degree`, entry.degree),
      field: line(`education.${at}.field`, entry.field),
      ...year(`education.${at}.startYear`, "startYear", entry.startYear),
      ...year(`education.${at}.endYear`, "endYear", entry.endYear),
      description: paragraph(`education.${at}.description`, entry.description),
    }),
  );
}

function sanitiseWork(value: readonly WorkEntry[]) {
  requireOwnIds("work", value);
  return boundedList("work", value, LIMITS.workEntries).map(
    (entry, at): WorkEntry => ({
      id: entry.id,
      title: line(`work.${at}.title`, entry.title),
      organisation: line(`work.${at}.organisation`, entry.organisation),
      start: matching(`work.${at}.start`, entry.start.trim(), MONTH),
      end: entry.isCurrent
        ? ""
        : matching(`work.${at}.end`, entry.end.trim(), MONTH),
      isCurrent: entry.isCurrent,
      description: paragraph(`work.${at}.description`, entry.description),
    }),
  );
}

function sanitiseSkills(value: readonly Skill[]): Skill[] {
  const skills = boundedList("skills", value, LIMITS.skills)
    .map(({ name, level }, at) => ({
      name: line(`skills.${at}.name`, name, LIMITS.skill),
      ...(level === undefined ? {} : { level }),
    }))
    .filter(({ name }) => name !== "");
  return onlyOnce(skills, ({ name }) => foldText(name));
}

function sanitiseInterests(value: readonly string[]): string[] {
  const interests = boundedList("interests", value, LIMITS.interests)
    .map((text, at) => line(`interests.${at}`, text))
    .filter((text) => text !== "");
  return onlyOnce(interests, foldText);
}

function line(field: string, value: string, limit: number = LIMITS.line) {
  return boundedText(field, value.replace(/\s+/g, " "), limit);
}

/** Lines are kept; more than one empty line between two is not. */
function paragraph(field: string, value: string): string {
  const text = value
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n");
  return boundedText(field, text, LIMITS.paragraph);
}

function matching(field: string, value: string, shape: RegExp): string {
  if (!shape.test(value)) {
    throw refusal("INVALID", { field, details: { reason: "format" } });
  }
  return value;
}

function year<Key extends "startYear" | "endYear">(
  field: string,
  key: Key,
  value: number | undefined,
): Partial<Record<Key, number>> {
  if (value === undefined) return {};
  const whole = Math.trunc(boundedNumber(field, value, YEARS.from, YEARS.to));
  return { [key]: whole } as Record<Key, number>;
}

function requireOwnIds(field: string, entries: readonly { id: string }[]) {
  const ids = entries.map(({ id }) => id);
  if (!ids.every((id) => ID.test(id)) || new Set(ids).size < ids.length) {
    throw refusal("INVALID", { field, details: { reason: "ids" } });
  }
}

/** The first of each key, in the order given. */
export function onlyOnce<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
): T[] {
  const byKey = new Map<string, T>();
  for (const value of values) {
    const key = keyOf(value);
    if (!byKey.has(key)) byKey.set(key, value);
  }
  return [...byKey.values()];
}
