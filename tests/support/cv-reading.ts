/** What the rules read from a CV, in the form a person labels it, and how far the two agree. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { extractCv } from "../../convex/shared/cv/extractCv";
import type { CvFinding } from "../../convex/shared/cv/types";
import { foldText } from "../../convex/shared/folding";
import type { SampleCv } from "./fixtures/cv-samples/expected";
import type { ExpectedCv } from "./fixtures/cvs/expected";

export type CvSectionName = keyof ExpectedCv;
export type ReadCv = Required<Record<CvSectionName, string[]>>;

/** `folder` and `name` say which text under the fixtures. */
export function readCvFixture(folder: string, name: string): CvFinding[] {
  const path = fileURLToPath(
    new URL(`./fixtures/${folder}/${name}.txt`, import.meta.url),
  );
  return extractCv(readFileSync(path, "utf8"));
}

export function valuesOf(findings: readonly CvFinding[]): ReadCv {
  const read: ReadCv = {
    fullName: [],
    headline: [],
    city: [],
    country: [],
    languages: [],
    links: [],
    education: [],
    work: [],
    skills: [],
    interests: [],
    goals: [],
    seeking: [],
  };
  for (const { edit } of findings) {
    if (edit.section === "basics") read[edit.field].push(edit.value);
    else read[edit.section].push(textOf(edit));
  }
  return read;
}

function textOf(
  edit: Exclude<CvFinding["edit"], { section: "basics" }>,
): string {
  switch (edit.section) {
    case "languages":
      return `${edit.value.code} ${edit.value.level}`;
    case "education": {
      const { school, degree, field, startYear, endYear } = edit.value;
      return `${school} | ${degree} | ${field} | ${startYear ?? ""}–${endYear ?? ""}`;
    }
    case "work": {
      const { title, organisation, start, end, isCurrent } = edit.value;
      return `${title} | ${organisation} | ${start}–${isCurrent ? "now" : end}`;
    }
    case "skills":
      return edit.value.name;
    default:
      return edit.value;
  }
}

/** Prose is compared by how it starts, all else whole. */
export function differences(read: ReadCv, expected: ExpectedCv): string[] {
  return sectionNames(read).flatMap((key) => {
    const { wrong, missing } = compare(key, read[key], expected[key]);
    return [
      ...wrong.map((value) => `wrong ${key}: ${value}`),
      ...missing.map((value) => `missing ${key}: ${value}`),
    ];
  });
}

export function sectionNames(read: ReadCv): CvSectionName[] {
  return Object.keys(read) as CvSectionName[];
}

export interface Tally {
  right: number;
  wrong: string[];
  missing: string[];
}

/** Capitals and accents aside; what the label calls optional counts neither way. */
export function tallyOf(
  key: CvSectionName,
  read: readonly string[],
  sample: SampleCv,
): Tally {
  const optional = new Set(sample.optional?.map(foldText) ?? []);
  const { wrong, missing } = compare(
    key,
    read.map(foldText),
    [sample[key] ?? []].flat().map(foldText),
  );
  const isOptional = (value: string) =>
    optional.has(foldText(`${key}: ${value}`));
  return {
    right: read.length - wrong.length,
    wrong: wrong.filter((value) => !isOptional(value)),
    missing,
  };
}

function compare(
  key: CvSectionName,
  read: readonly string[],
  expected: string | readonly string[] | undefined,
): { wrong: string[]; missing: string[] } {
  const wanted = [expected ?? []].flat();
  const isProse = key === "goals" || key === "seeking";
  const isIn = (list: readonly string[], value: string) =>
    list.some((other) =>
      isProse
        ? other.startsWith(value) || value.startsWith(other)
        : other === value,
    );
  return {
    wrong: read.filter((value) => !isIn(wanted, value)),
    missing: wanted.filter((value) => !isIn(read, value)),
  };
}
