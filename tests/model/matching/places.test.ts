import { describe, expect, it } from "vitest";
import { parsePlace, regionContains } from "@convex/shared/places";

/**
 * Place lines as listings write them, labelled by hand:
 * `text → workplace | remote regions | UTC range | offices | visa`, "-" for nothing.
 */
const LINES = `
Remote → remote | - | - | - | -
Remote (LATAM) → remote | LATAM | - | - | -
Remote – Americas → remote | AMERICAS | - | - | -
Remote – anywhere in the Americas → remote | AMERICAS | - | - | -
Anywhere → remote | ANYWHERE | - | - | -
Worldwide → remote | ANYWHERE | - | - | -
Global Remote → remote | ANYWHERE | - | - | -
Remote (Global), HQ in Zurich → remote | ANYWHERE | - | Zurich CH | -
Home based - Anywhere → remote | ANYWHERE | - | - | -
Remote, US → remote | US | - | - | -
Remote - United States → remote | US | - | - | -
US-Remote → remote | US | - | - | -
Remote-US → remote | US | - | - | -
Remote (US only) → remote | US | - | - | -
UK (Remote) → remote | GB | - | - | -
Remote (UK & Ireland) → remote | GB IE | - | - | -
Remote (EU/EEA) → remote | EU NO IS LI | - | - | -
Remote - EMEA → remote | EMEA | - | - | -
Remote, Europe or Africa → remote | EUROPE AFRICA | - | - | -
Remote (Anywhere in Europe) → remote | EUROPE | - | - | -
Remote (Americas, EMEA) → remote | AMERICAS EMEA | - | - | -
Remote, Asia-Pacific → remote | APAC | - | - | -
Remote, North America → remote | NORTH_AMERICA | - | - | -
Remote (Canada, US) → remote | CA US | - | - | -
Remote: Canada / United States / Mexico → remote | CA US MX | - | - | -
Remote; United States; Canada → remote | US CA | - | - | -
Remote in Brazil, Chile or Argentina → remote | BR CL AR | - | - | -
Remote, Portugal → remote | PT | - | - | -
Remote, PT → remote | PT | - | - | -
Remote - India → remote | IN | - | - | -
Remote, Bosnia and Herzegovina → remote | BA | - | - | -
Latin America → remote | LATAM | - | - | -
Latin America (remote) → remote | LATAM | - | - | -
Distributed → remote | - | - | - | -
Virtual → remote | - | - | - | -
Flexible / Remote → remote | - | - | - | -
Remote, must be based in the UK → remote | GB | - | - | -
Remote (Spain or Portugal), with visits to Lisbon → remote | ES PT | - | Lisbon PT | -
San Francisco, CA or Remote (US) → remote | US | - | San Francisco US | -
Redmond, WA; Remote within US → remote | US | - | Redmond US | -
Remote-Friendly (Travel-Required) | San Francisco, CA → remote | - | - | San Francisco US | -
Nairobi, Kenya / Remote (Africa) → remote | AFRICA | - | Nairobi KE | -
Paris, France; London, UK; Remote, Europe → remote | EUROPE | - | Paris FR, London GB | -
Oxford / Remote → remote | - | - | Oxford GB | -
Remote / Hybrid in London → remote | - | - | London GB | -
Remote, Mexico City → remote | - | - | Mexico City MX | -
UTC-3 ± 3 h → remote | - | -6..0 | - | -
GMT-5 to GMT+1 → remote | - | -5..1 | - | -
Remote, UTC-8 – UTC+2 → remote | - | -8..2 | - | -
Remote UTC -3 to UTC +1 → remote | - | -3..1 | - | -
Remote (CET ± 2 hours) → remote | - | -1..3 | - | -
100% Remote, EU time zone (CET +/- 3h) → remote | EU | -2..4 | - | -
Remote, within 3 hours of EST → remote | - | -8..-2 | - | -
Remote (EST) → remote | - | -8..-2 | - | -
Remote, GMT-3 → remote | - | -6..0 | - | -
Remote, US time zones → remote | - | -8..-3 | - | -
Anywhere (4 hours overlap with CET) → remote | ANYWHERE | -3..5 | - | -
On-site, San Francisco, no sponsorship → onsite | - | - | San Francisco US | no
In person, Oxford, UK → onsite | - | - | Oxford GB | -
In-office (London) → onsite | - | - | London GB | -
Visa sponsorship available, Berlin → - | - | - | Berlin DE | yes
Hybrid - Berlin, Germany → hybrid | - | - | Berlin DE | -
Washington, DC (hybrid) → hybrid | - | - | Washington US | -
San Francisco, CA → - | - | - | San Francisco US | -
New York, San Francisco, London → - | - | - | New York US, San Francisco US, London GB | -
Los Angeles, CA, US → - | - | - | Los Angeles US | -
Bay Area, CA → - | - | - | San Francisco US | -
Greater Boston Area → - | - | - | Boston US | -
Springfield, IL → - | - | - | Springfield US | -
Toronto, ON → - | - | - | Toronto CA | -
London, Ontario → - | - | - | London CA | -
Cambridge, UK → - | - | - | Cambridge GB | -
Cambridge, MA → - | - | - | Cambridge US | -
Paris, TX → - | - | - | Paris US | -
Atlanta, Georgia → - | - | - | Atlanta US | -
Tbilisi, Georgia → - | - | - | Tbilisi GE | -
San Jose, CA → - | - | - | San Jose US | -
Berlin, DE → - | - | - | Berlin DE | -
Bengaluru, Karnataka, India → - | - | - | Bangalore IN | -
Any office (London, Paris, Berlin) → - | - | - | London GB, Paris FR, Berlin DE | -
United States → - | - | - | US | -
Multiple locations → - | - | - | - | -
Remoto, Latinoamérica → remote | LATAM | - | - | -
Remoto (solo Argentina y Uruguay) → remote | AR UY | - | - | -
100% remoto desde cualquier lugar de Latinoamérica → remote | LATAM | - | - | -
Remoto para Latinoamérica (UTC-6 a UTC-3) → remote | LATAM | -6..-3 | - | -
Argentina, Chile, Uruguay (remoto) → remote | AR CL UY | - | - | -
Brasil (remoto) → remote | BR | - | - | -
Home office (Brasil) → remote | BR | - | - | -
Teletrabajo - España → remote | ES | - | - | -
Modalidad remota desde Chile → remote | CL | - | - | -
Trabajo a distancia → remote | - | - | - | -
América Latina → remote | LATAM | - | - | -
Ciudad de México o remoto en LATAM → remote | LATAM | - | Mexico City MX | -
Buenos Aires, Argentina (Remote) → remote | - | - | Buenos Aires AR | -
Presencial en Buenos Aires → onsite | - | - | Buenos Aires AR | -
No remoto. Santiago de Chile → onsite | - | - | Santiago CL | -
Sin patrocinio de visa. Presencial, Madrid → onsite | - | - | Madrid ES | no
Bogotá, Colombia · Presencial → onsite | - | - | Bogotá CO | -
Híbrido en CABA, 3 días en la oficina → hybrid | - | - | Buenos Aires AR | -
Híbrido (2 días remoto), Madrid → hybrid | - | - | Madrid ES | -
Lima, Perú - Híbrido → hybrid | - | - | Lima PE | -
Montevideo o Buenos Aires (híbrido) → hybrid | - | - | Montevideo UY, Buenos Aires AR | -
Oficina en Palermo, CABA → - | - | - | Buenos Aires AR | -
Buenos Aires, AR → - | - | - | Buenos Aires AR | -
Nueva York, Estados Unidos → - | - | - | New York US | -
EE. UU. → - | - | - | US | -
Córdoba, Argentina → - | - | - | Córdoba AR | -
Córdoba, España → - | - | - | Córdoba ES | -
San José, Costa Rica → - | - | - | San Jose CR | -
Ciudad de Panamá, Panamá → - | - | - | Panama City PA | -
Tandil, Argentina → - | - | - | Tandil AR | -
`;

const CASES = LINES.trim()
  .split("\n")
  .map((line) => {
    const [text = "", label = ""] = line.split(" → ");
    return { text, label };
  });

function labelOf(text: string): string {
  const parsed = parsePlace(text);
  const range = parsed.remoteUtcOffsets;
  const offices = parsed.places.map(({ city, country }) =>
    [city, country].filter((part) => part !== undefined).join(" "),
  );
  return [
    parsed.workplace ?? "-",
    parsed.remoteRegions.join(" ") || "-",
    range === undefined ? "-" : `${range.min}..${range.max}`,
    offices.join(", ") || "-",
    parsed.visaSponsorship ?? "-",
  ].join(" | ");
}

describe("place lines as listings write them", () => {
  it("holds at least eighty labelled lines in two languages", () => {
    expect(CASES.length).toBeGreaterThanOrEqual(80);
  });

  it.each(CASES)("reads $text", ({ text, label }) => {
    expect(labelOf(text)).toBe(label);
  });

  it("keeps the state and the text of an office", () => {
    expect(
      parsePlace("Cambridge, Massachusetts, United States").places,
    ).toEqual([
      { text: "Cambridge, MA", city: "Cambridge", state: "MA", country: "US" },
    ]);
  });
});

describe("what a description adds to its place line", () => {
  const read = (description: string, line = "") =>
    parsePlace(line, { description });

  it("takes the limit of a remote job", () => {
    expect(
      read(
        "This is a fully remote role. Candidates must be based in the United States or Canada.",
      ),
    ).toMatchObject({ workplace: "remote", remoteRegions: ["US", "CA"] });
    expect(
      read("Puesto 100% remoto. Debe residir en Argentina, Chile o Uruguay."),
    ).toMatchObject({ workplace: "remote", remoteRegions: ["AR", "CL", "UY"] });
    expect(
      read(
        "Remote position open to candidates in Latin America, within 3 hours of UTC-3.",
      ),
    ).toMatchObject({
      remoteRegions: ["LATAM"],
      remoteUtcOffsets: { min: -6, max: 0 },
    });
  });

  it("reads refusals and offers of visas", () => {
    const lines: [string, "yes" | "no"][] = [
      ["We are unable to sponsor visas.", "no"],
      [
        "You must be authorized to work in the US; we do not offer visa sponsorship.",
        "no",
      ],
      ["No se ofrece patrocinio de visa.", "no"],
      ["We cannot sponsor work permits at this time.", "no"],
      ["Visa sponsorship is not available for this role.", "no"],
      ["We sponsor visas for exceptional candidates.", "yes"],
      ["Ofrecemos apoyo con la visa y la mudanza.", "yes"],
      ["Visa sponsorship available.", "yes"],
    ];
    for (const [description, expected] of lines) {
      expect(read(description).visaSponsorship, description).toBe(expected);
    }
    expect(read("We make tools for visa-free travel.").visaSponsorship).toBe(
      undefined,
    );
  });

  it("leaves the place line in charge where it speaks", () => {
    expect(
      read("Our hybrid team meets twice a week.", "Remote (LATAM)"),
    ).toMatchObject({ workplace: "remote", remoteRegions: ["LATAM"] });
  });

  it.each([
    "Remote (US preferred)",
    "Remote, preferably Europe",
    "Remote (CET preferred)",
    "Remoto, preferentemente en España",
  ])("takes no wish for a limit: %s", (line) => {
    expect(parsePlace(line)).toEqual({
      workplace: "remote",
      places: [],
      remoteRegions: [],
    });
  });

  it("tells the word from the country", () => {
    expect(
      parsePlace("Anywhere, as long as you can travel").remoteRegions,
    ).toEqual(["ANYWHERE"]);
    expect(parsePlace("Remote (CAN)").remoteRegions).toEqual(["CA"]);
  });

  it("survives empty and endless lines", () => {
    expect(parsePlace("")).toEqual({ places: [], remoteRegions: [] });
    expect(parsePlace("Remote, ".repeat(2_000)).workplace).toBe("remote");
  });
});

describe("regions", () => {
  it.each([
    ["LATAM", "AR", true],
    ["LATAM", "BR", true],
    ["LATAM", "ES", false],
    ["AMERICAS", "AR", true],
    ["AMERICAS", "US", true],
    ["EU", "ES", true],
    ["EU", "GB", false],
    ["EU", "CH", false],
    ["EUROPE", "GB", true],
    ["EMEA", "KE", true],
    ["APAC", "AE", false],
    ["APAC", "AU", true],
    ["ANYWHERE", "MN", true],
    ["AR", "AR", true],
    ["AR", "UY", false],
    ["LATAM", "", false],
    ["NOWHERE", "AR", false],
  ])("%s contains %s: %s", (region, country, expected) => {
    expect(regionContains(region, country)).toBe(expected);
  });
});
