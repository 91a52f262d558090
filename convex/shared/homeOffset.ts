import type { OffsetRange } from "./utcOffsets";

/** Standard hours from UTC by country, where a profile names no time zone. */
const BY_COUNTRY = parse(`
AR -3|AT 1|AU 8 10|BE 1|BG 2|BO -4|BR -5 -3|CA -8 -4|CH 1|CL -4 -3|CN 8|CO -5|CR -6|CU -5|CZ 1|DE 1|DK 1|DO -4|DZ 1|EC -5|EE 2|EG 2|ES 0 1|ET 3|FI 2|FR 1|GB 0|GH 0|GR 2|GT -6|HK 8|HN -6|HR 1|HT -5|HU 1|ID 7 9|IE 0|IL 2|IN 5.5|IS 0|IT 1|JM -5|JO 3|JP 9|KE 3|KR 9|LB 2|LK 5.5|LT 2|LU 1|LV 2|MA 0 1|MX -8 -5|MY 8|NG 1|NI -6|NL 1|NO 1|NP 5.75|NZ 12|PA -5|PE -5|PH 8|PK 5|PL 1|PR -4|PT 0|PY -4 -3|RO 2|RS 1|RU 2 12|RW 2|SA 3|SE 1|SG 8|SI 1|SK 1|SN 0|SV -6|TH 7|TN 1|TR 3|TW 8|TZ 3|UA 2|UG 3|US -10 -5|UY -3|VE -4|VN 7|ZA 2`);

/**
 * The offsets at which a person lives: exact when their time zone is known, else
 * all of their country's; null when neither says.
 *
 * @param now ms; daylight saving depends on it
 */
export function homeOffset(
  timeZone: string,
  country: string,
  now: number,
): OffsetRange | null {
  const exact = timeZone === "" ? null : offsetOf(timeZone, now);
  if (exact !== null) return { min: exact, max: exact };
  return BY_COUNTRY.get(country) ?? null;
}

/** Making a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    timeZoneName: "longOffset",
  });
  formatters.set(timeZone, made);
  return made;
}

function offsetOf(timeZone: string, now: number): number | null {
  try {
    const parts = formatterOf(timeZone).formatToParts(now);
    const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
    const match = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name);
    if (match === null) return null;
    const [, sign, hours = "0", minutes = "0"] = match;
    const size = Number(hours) + Number(minutes) / 60;
    return sign === "-" ? -size : size;
  } catch {
    // An unknown zone, or a runtime without zone data: the country decides.
    return null;
  }
}

function parse(rows: string): Map<string, OffsetRange> {
  return new Map(
    rows
      .trim()
      .split("|")
      .map((row) => {
        const [code = "", min = "0", max = min] = row.split(" ");
        return [code, { min: Number(min), max: Number(max) }] as const;
      }),
  );
}
