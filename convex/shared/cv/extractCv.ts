/**
 * Reads the plain text of a CV, in English or Spanish, by rules: what it says of
 * a person, in the shape of a profile, each thing with the line it was read
 * from. Built to be right rather than complete: what is unclear is left out.
 */
import { readEducation } from "./education";
import { linkedInIdentity, readHeader } from "./header";
import { readSections } from "./headings";
import { readLines } from "./lines";
import { readLinks } from "./links";
import { readInterests, readSkills } from "./lists";
import { readProse } from "./prose";
import {
  isLanguageList,
  languageLines,
  readSpokenLanguages,
} from "./spokenLanguages";
import type { CvFinding, CvSection } from "./types";
import { readWork } from "./work";

export function extractCv(text: string): CvFinding[] {
  const sections = readSections(readLines(text));
  const own = withoutIdentity(sections);
  return [
    ...readHeader(sections),
    ...languageFindings(own),
    ...readLinks(own),
    ...readEducation(own),
    ...readWork(own),
    ...readSkills(own),
    ...readInterests(own),
    ...readProse(own),
  ];
}

/** LinkedIn's name and headline stand in a side bar's list; they are no part of it. */
function withoutIdentity(sections: readonly CvSection[]): CvSection[] {
  const identity = new Set(linkedInIdentity(sections));
  return sections.map(({ kind, lines }) => ({
    kind,
    lines: lines.filter((line) => !identity.has(line)),
  }));
}

function languageFindings(sections: readonly CvSection[]): CvFinding[] {
  const once = new Map<string, CvFinding>();
  for (const { kind, lines } of sections) {
    const written = languageLines(lines.map(({ text }) => text));
    const spoken =
      kind === "languages" ? written : written.filter(isLanguageList);
    for (const text of spoken) {
      for (const value of readSpokenLanguages(text)) {
        if (once.has(value.code)) continue;
        once.set(value.code, {
          edit: { section: "languages", value },
          text: text.replaceAll("\t", " "),
        });
      }
    }
  }
  return [...once.values()];
}
