import { describe, expect, test } from "vitest";
import { parseCsv } from "../../../convex/integrations/csv/parseCsv";
import { parseJson } from "../../../convex/integrations/json/parseJson";
import { decodeText } from "../../../convex/integrations/listings/decodeText";
import { FileError } from "../../../convex/integrations/listings/types";

const options = { now: Date.UTC(2026, 10, 23) };

function problemOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
  throw new Error("nothing was refused");
}

const latin1 = (text: string) =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("decoding a file", () => {
  test.each([
    ["UTF-8", utf8("título;señal")],
    ["UTF-8 with a byte order mark", utf8("\ufefftítulo;señal")],
    ["Latin-1", latin1("título;señal")],
    [
      "UTF-16",
      Uint8Array.from(
        [..."\ufefftítulo;señal"].flatMap((letter) => {
          const unit = letter.charCodeAt(0);
          return [unit & 0xff, unit >> 8];
        }),
      ),
    ],
  ])("%s", (_name, bytes) => {
    expect(decodeText(bytes, { mayBeLatin1: true })).toBe("título;señal");
  });

  test("what is empty, no text, or JSON in a foreign encoding is refused", () => {
    const read = (bytes: Uint8Array, mayBeLatin1 = true) =>
      problemOf(() => decodeText(bytes, { mayBeLatin1 }));
    expect(read(new Uint8Array())).toBe("empty");
    expect(read(utf8(" \n "))).toBe("empty");
    expect(read(Uint8Array.from([80, 75, 3, 4, 0, 0, 0]))).toBe("notText");
    expect(read(latin1('["señal"]'), false)).toBe("wrongEncoding");
  });
});

describe("a CSV", () => {
  const HEADER = "id,title,organisation,description,url";
  const ROW = "1,Analyst,Example,Read and write,https://example.org/1";

  test("semicolons, Spanish headers, quotes and line breaks in cells", () => {
    const text = [
      "Código;Título;Organización;Descripción;Enlace;Ubicación;Tipo;Fecha límite;Idiomas;Dedicación;Nivel;Salario",
      '7;"Analista; senior";Fundación Ñandú;"Qué buscamos\n- Python\n- ""Criterio""";https://example.org/7;Remoto (LATAM);Políticas públicas;15/03/2027;"español: nativo, inglés";Medio tiempo;Semi senior;USD 1.500 por mes',
    ].join("\r\n");
    const { listings, errors } = parseCsv(text, options);
    expect(errors).toEqual([]);
    expect(listings).toEqual([
      {
        sourceKey: "7",
        title: "Analista; senior",
        organisationName: "Fundación Ñandú",
        description: 'Qué buscamos\n- Python\n- "Criterio"',
        kind: "policy",
        commitment: "partTime",
        facts: {
          workplace: "remote",
          places: [],
          remoteRegions: ["LATAM"],
          visaSponsorship: "unknown",
          languages: [
            { code: "es", level: "native" },
            { code: "en", level: "conversational" },
          ],
          level: "mid",
          pay: { currency: "USD", period: "month", min: 1500, max: 1500 },
        },
        textLanguage: "es",
        applyUrl: "https://example.org/7",
        deadline: Date.UTC(2027, 2, 16, 12) - 1,
      },
    ]);
  });

  test("a byte order mark, tabs and bars do no harm", () => {
    for (const mark of ["\t", "|"]) {
      const text = `${HEADER}\n${ROW}`.replaceAll(",", mark);
      const read = decodeText(utf8(`\ufeff${text}`), { mayBeLatin1: true });
      expect(parseCsv(read, options).listings).toHaveLength(1);
    }
  });

  test("bad rows are named with row, field and reason; the good ones stay", () => {
    const text = [
      `${HEADER},kind,deadline,languages,hours`,
      `${ROW},research,2027-01-01,en:fluent,20`,
      "2,,Example,Text here,https://example.org/2,,,,",
      "3,No text,Example,,https://example.org/3,,,,",
      "4,Bad link,Example,Text here,ftp://example.org,,,,",
      "5,Bad kind,Example,Text here,https://example.org/5,banana,,,",
      "6,Bad date,Example,Text here,https://example.org/6,,soon,,",
      "7,Bad language,Example,Text here,https://example.org/7,,,klingon,",
      "8,Bad hours,Example,Text here,https://example.org/8,,,,lots",
      "1,Twice,Example,Text here,https://example.org/9,,,,",
      "9,Unquoted, comma,Example,Text here,https://example.org/9,,,,20",
      ",,,,,,,,",
    ].join("\n");
    const { listings, errors } = parseCsv(text, options);
    expect(listings.map(({ sourceKey }) => sourceKey)).toEqual(["1"]);
    expect(
      errors.map(({ row, key, field, reason }) => [row, key, field, reason]),
    ).toEqual([
      [3, "2", "title", "missing"],
      [4, "3", "description", "missing"],
      [5, "4", "url", "notUrl"],
      [6, "5", "kind", "unknownValue"],
      [7, "6", "deadline", "notDate"],
      [8, "7", "languages", "unknownValue"],
      [9, "8", "hoursPerWeek", "notNumber"],
      [10, "1", "id", "duplicate"],
      [11, "9", "row", "tooManyCells"],
    ]);
  });

  test("a row without an id is known by its address, which is stable", () => {
    const text =
      "title,organisation,description,url\nAnalyst,Example,Read,https://example.org/1";
    const [first] = parseCsv(text, options).listings;
    const [again] = parseCsv(
      text.replace("Read", "Read more"),
      options,
    ).listings;
    expect(first?.sourceKey).toBe("https://example.org/1");
    expect(again?.sourceKey).toBe(first?.sourceKey);
  });

  test("the organisation may be named beside the file", () => {
    const text = "title,description,url\nAnalyst,Read,https://example.org/1";
    expect(problemOf(() => parseCsv(text, options))).toBe("missingColumns");
    const { listings } = parseCsv(text, {
      ...options,
      organisation: "Example",
    });
    expect(listings[0]?.organisationName).toBe("Example");
  });

  test.each([
    ["a,b\n1,2", "missingColumns"],
    [HEADER, "noListings"],
    [`${HEADER}\n,,,,`, "noListings"],
    [
      `${HEADER}\n1,"Analyst,Example,Read,https://example.org/1\n${ROW}`,
      "openQuote",
    ],
    ["<html><body>Not found</body></html>", "missingColumns"],
  ])("refuses as a whole: %j", (text, problem) => {
    expect(problemOf(() => parseCsv(text, options))).toBe(problem);
  });
});

describe("our own JSON", () => {
  const LISTING = {
    id: 5,
    title: "Operations Manager",
    description: "<p>Run <b>things</b>.</p><ul><li>Calm</li></ul>",
    url: "https://example.org/5",
    location: "Remote (Latin America)",
    kind: "operations",
    level: "senior",
    hoursPerWeek: 30,
    visa: false,
    languages: ["en:fluent", "es"],
    startsOn: "2027-02-01",
    unknown: { nested: true },
  };

  test("reads texts, numbers, flags and lists", () => {
    const { listings, errors, isComplete } = parseJson(
      JSON.stringify({
        organisation: "Example",
        complete: true,
        listings: [LISTING],
      }),
      options,
    );
    expect(errors).toEqual([]);
    expect(isComplete).toBe(true);
    expect(listings[0]).toMatchObject({
      sourceKey: "5",
      organisationName: "Example",
      description: "Run things.\n\n- Calm",
      kind: "operations",
      facts: {
        workplace: "remote",
        remoteRegions: ["LATAM"],
        level: "senior",
        hoursPerWeek: 30,
        visaSponsorship: "no",
        startsOn: "2027-02-01",
        languages: [
          { code: "en", level: "fluent" },
          { code: "es", level: "conversational" },
        ],
      },
    });
  });

  test("a bare list is a part, never the whole", () => {
    const text = JSON.stringify([{ ...LISTING, company: "Example" }, 7]);
    const { listings, errors, isComplete } = parseJson(text, options);
    expect(listings).toHaveLength(1);
    expect(errors).toEqual([{ row: 2, field: "listing", reason: "notObject" }]);
    expect(isComplete).toBe(false);
  });

  test.each([
    ["nonsense", "notJson"],
    ["7", "wrongShape"],
    ['{"items": []}', "wrongShape"],
    ['{"listings": "none"}', "wrongShape"],
    ["[]", "noListings"],
  ])("refuses as a whole: %s", (text, problem) => {
    expect(problemOf(() => parseJson(text, options))).toBe(problem);
  });
});
