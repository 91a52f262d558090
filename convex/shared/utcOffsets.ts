/** Hours from UTC, inclusive. */
export interface OffsetRange {
  min: number;
  max: number;
}

/** Standard time, in hours; daylight saving is within the tolerance of a zone alone. */
const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  pst: -8,
  pdt: -8,
  "pt hours": -8,
  "pt time": -8,
  "pacific time": -8,
  mst: -7,
  mdt: -7,
  "mountain time": -7,
  cst: -6,
  cdt: -6,
  "central time": -6,
  est: -5,
  edt: -5,
  "et hours": -5,
  "et time": -5,
  "eastern time": -5,
  "eastern standard time": -5,
  brt: -3,
  bst: 0,
  cet: 1,
  cest: 1,
  "central european time": 1,
  eet: 2,
  ist: 5.5,
  sgt: 8,
  hkt: 8,
  jst: 9,
  aest: 10,
};
/** Names of a clock in summer and in winter alike; the others name one of the two. */
const ALL_YEAR =
  /^(?:pacific time|mountain time|central time|eastern time|[pe]t (?:hours|time))/;
/** Stretches that listings name by the place whose clocks they mean. */
const NAMED_RANGES: readonly (readonly [RegExp, OffsetRange])[] = [
  [
    /\b(?:us|u\.s\.|american?|americas|north american?) (?:time ?zones?|(?:working|business) hours)\b/,
    { min: -8, max: -3 },
  ],
  [
    /\b(?:european|europe|eu|emea) (?:time ?zones?|(?:working|business) hours)\b/,
    { min: -1, max: 4 },
  ],
  [
    /\b(?:latam|latin american?) (?:time ?zones?|(?:working|business) hours)\b/,
    { min: -6, max: -3 },
  ],
  [
    /\b(?:asian?|apac) (?:time ?zones?|(?:working|business) hours)\b/,
    { min: 5, max: 11 },
  ],
  [
    /\b(?:husos? horarios?|zonas? horarias?) (?:de |del )?(?:las |los )?(?:america|americas|americanos?|americanas?|ee\. ?uu\.?|estados unidos)\b/,
    { min: -8, max: -3 },
  ],
  [
    /\b(?:husos? horarios?|zonas? horarias?) (?:de |del )?(?:europa|europeos?|europeas?)\b/,
    { min: -1, max: 4 },
  ],
];
/** A zone alone names working hours, which someone three hours away can keep. */
const ZONE_TOLERANCE = 3;
const WORKDAY = 8;

const NAME = `(?:${Object.keys(ZONES)
  .sort((a, b) => b.length - a.length)
  .join("|")})`;
const NUMBER = String.raw`[+-]?\s?\d{1,2}(?::[0-5]\d|[.,]\d{1,2})?`;
const ZONE = String.raw`(?<![a-z])(?:${NAME})(?![a-z])(?:\s?[+-]\s?\d{1,2}(?!\d)(?::[0-5]\d|[.,]\d)?|(?!\s?[+-]\s?\d))`;
const HOURS = String.raw`(?:h|hs|hrs?|hours?|horas?)?\b`;
const AROUND = new RegExp(
  String.raw`(${ZONE})\s?\(?(?:±|\+\s?\/\s?-|\+-|mas\/menos|mas o menos|plus or minus)\s?(\d{1,2}(?:[.,]5)?)\s?${HOURS}`,
);
const WITHIN = new RegExp(
  String.raw`(?:within|±|\+\s?\/\s?-|no more than|a no mas de|hasta)\s?(\d{1,2})\s?${HOURS}\s?(?:of|from|de(?:l)?|difference with|de diferencia con)?\s(?:the )?(${ZONE})`,
);
const RANGE = new RegExp(
  String.raw`(${ZONE})\s?(?:to|-|a|al|y|and|through|until|hasta|\/|\.\.\.?)\s?(${ZONE}|(?:${NUMBER})(?!\d|:|\s?(?:am|pm|h)))`,
);
const OVERLAP = new RegExp(
  String.raw`(\d)\+?\s?(?:or more )?${HOURS}\s?(?:of )?(?:overlap|de (?:superposicion|solapamiento|coincidencia))[a-z\s]{0,30}?(?:with|con)\s(?:the |el |la |hora )?(${ZONE})`,
);
const ALONE = new RegExp(ZONE);

/** Where a text names time zones: the range it allows, and the words that said so. */
export interface FoundOffsets {
  range: OffsetRange;
  start: number;
  end: number;
}

/**
 * The offsets a folded text (see folding.ts) allows; null when it names none.
 * `isStrict` leaves out zones named alone, which in prose are often times of day.
 */
export function findOffsets(
  folded: string,
  isStrict = false,
): FoundOffsets | null {
  const at = (match: RegExpExecArray, range: OffsetRange): FoundOffsets => ({
    range,
    start: match.index,
    end: match.index + match[0].length,
  });
  const around = AROUND.exec(folded);
  if (around) return at(around, spread(zone(around[1]), number(around[2])));
  const within = WITHIN.exec(folded);
  if (within) {
    const hours = number(within[1]);
    return at(within, spread(zone(within[2]), hours, within[2]));
  }
  const overlap = OVERLAP.exec(folded);
  if (overlap) {
    const hours = Math.max(0, WORKDAY - number(overlap[1]));
    return at(overlap, spread(zone(overlap[2]), hours, overlap[2]));
  }
  const range = RANGE.exec(folded);
  if (range) {
    const [from, to] = [zone(range[1]), zone(range[2])];
    return at(range, { min: Math.min(from, to), max: Math.max(from, to) });
  }
  for (const [pattern, named] of NAMED_RANGES) {
    const match = pattern.exec(folded);
    if (match) return at(match, named);
  }
  const alone = isStrict ? null : ALONE.exec(folded);
  return alone && at(alone, spread(zone(alone[0]), ZONE_TOLERANCE));
}

function spread(centre: number, hours: number, name = ""): OffsetRange {
  const summer = ALL_YEAR.test(name) ? 1 : 0;
  return { min: centre - hours, max: centre + hours + summer };
}

/** "utc-3", "gmt +5:30", "cet", or a bare "+1". */
function zone(text = ""): number {
  const name = new RegExp(`^${NAME}`).exec(text)?.[0] ?? "";
  return (ZONES[name] ?? 0) + number(text.slice(name.length));
}

function number(text = ""): number {
  const match = /([+-]?)\s?(\d{1,2})(?::(\d\d)|[.,](\d+))?/.exec(text);
  if (match === null) return 0;
  const [, sign, hours = "0", minutes = "0", decimals = "0"] = match;
  const size = Number(hours) + Number(minutes) / 60 + Number(`0.${decimals}`);
  return sign === "-" ? -size : size;
}
