import type { PayPeriod } from "../../shared/vocabulary";
import type { ParsedListing } from "./types";

type Pay = NonNullable<ParsedListing["facts"]["pay"]>;

const CODES =
  "USD|EUR|GBP|CHF|CAD|AUD|NZD|SGD|INR|BRL|MXN|ARS|UYU|CLP|COP|PEN|ZAR|KES|NGN|GHS|JPY|SEK|NOK|DKK|PLN|CZK|ILS|AED|CRC|BOB|PYG|U\\$S";
const SYMBOLS =
  "US\\$|U\\$S|AU\\$|CA\\$|C\\$|A\\$|S\\$|R\\$|MX\\$|AR\\$|\\$|€|£|₹|¥";
const AMOUNT =
  "\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
const TIMES = "(?:\\s?(?:k|K|mil)(?![A-Za-z]))?";
const MONEY = (at: number) =>
  `(?:(?<code${at}>${CODES})\\s?)?(?<symbol${at}>${SYMBOLS})?\\s?(?<amount${at}>${AMOUNT})(?<times${at}>${TIMES})`;
const RANGE = new RegExp(
  `(?<![\\d.,])${MONEY(1)}(?:\\s?(?:-|–|—|to|and|a|y|hasta)\\s?${MONEY(2)})?\\s?(?<after>${CODES}|euros?|d[oó]lares|dollars|pesos)?(?![\\d%])`,
  "gu",
);
/** Sums that are not pay. */
const OTHER_SUM =
  /^\s*(?:million|billion|millones|mil millones|m\b|bn\b|people|users|personas|usuarios|employees|%)/iu;
/** What is said of an organisation's money rather than of a person's. */
const OTHER_MONEY =
  /\b(?:raised|funding|runway|budget|revenue|donat\w+|turnover|recaud\w+|presupuesto|ingresos|financiamiento)\b/iu;
/** In the same line, before the sum. */
const PAY_WORDS =
  /salar(?:y|ies|io)|compensation|\bpay\b|\bpays\b|remunera|stipend|estipendio|wage|sueldo|honorarios|\bbase\b|\brate\b|\bOTE\b|per hour|ofrecemos|pagamos|\bbeca\b|retribuci|bolsa|range|rango/iu;
const PERIODS: readonly (readonly [PayPeriod, RegExp])[] = [
  [
    "hour",
    /^[^.\n;]{0,25}?(?:\/\s?h(?:ou)?r?\b|per hour|an hour|hourly|por hora|la hora|\/hora)/iu,
  ],
  [
    "month",
    /^[^.\n;]{0,25}?(?:\/\s?mo(?:nth)?\b|per month|a month|monthly|por mes|al mes|mensual(?:es)?|mensais|\/mes)/iu,
  ],
  [
    "year",
    /^[^.\n;]{0,25}?(?:\/\s?y(?:ea)?r\b|per year|per annum|a year|annual(?:ly)?|yearly|p\.?a\.?\b|por a[ñn]o|al a[ñn]o|anual(?:es)?|brut[oa]s? anual(?:es)?)/iu,
  ],
  ["total", /^[^.\n;]{0,25}?(?:in total|total|one[- ]off|lump sum|en total)/iu],
];
/** Below it a bare sum is no year's pay, and above it no month's. */
const YEARLY_MIN = 12_000;
const HARD_CURRENCIES = new Set(["USD", "EUR", "GBP", "CHF", "CAD", "AUD"]);
/** The countries that write their own money with a bare "$". */
const DOLLAR_SIGN: Readonly<Record<string, string>> = {
  US: "USD",
  CA: "CAD",
  AU: "AUD",
  NZ: "NZD",
  SG: "SGD",
};
const LOCAL_PESO = new Set(["AR", "MX", "CL", "CO", "UY"]);
const SYMBOL_CURRENCY: Readonly<Record<string, string>> = {
  US$: "USD",
  U$S: "USD",
  AU$: "AUD",
  A$: "AUD",
  CA$: "CAD",
  C$: "CAD",
  S$: "SGD",
  R$: "BRL",
  MX$: "MXN",
  AR$: "ARS",
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  "¥": "JPY",
};

/**
 * The pay that a text states, when sum, currency and period are all clear: a
 * guess here would block people. The first clear statement counts.
 *
 * @param countries where the job is, for the bare "$"
 */
export function readPay(
  description: string,
  countries: readonly string[],
): Pay | undefined {
  for (const line of description.split("\n")) {
    for (const match of line.matchAll(RANGE)) {
      const pay = toPay(line, match, countries);
      if (pay !== undefined) return pay;
    }
  }
  return undefined;
}

function toPay(
  line: string,
  match: RegExpExecArray,
  countries: readonly string[],
): Pay | undefined {
  const groups = match.groups ?? {};
  const currency = currencyOf(groups, countries);
  const after = line.slice(match.index + match[0].length);
  if (currency === undefined || OTHER_SUM.test(after)) return undefined;
  const first = amountOf(groups.amount1, groups.times1 || groups.times2);
  const second = amountOf(groups.amount2, groups.times2);
  const top = second ?? first;
  const period = PERIODS.find(([, words]) => words.test(after))?.[0];
  const saysPay = PAY_WORDS.test(line);
  if (!saysPay && (period === undefined || OTHER_MONEY.test(line))) {
    return undefined;
  }
  const isYearly = HARD_CURRENCIES.has(currency) && top >= YEARLY_MIN;
  const settled = period ?? (isYearly ? "year" : undefined);
  if (settled === undefined || !isPlausible(top, settled)) return undefined;
  const before = line.slice(Math.max(0, match.index - 20), match.index);
  return {
    currency,
    period: settled,
    ...bounds(first, second, before),
  };
}

function bounds(first: number, second: number | null, before: string) {
  if (second !== null) {
    return { min: Math.min(first, second), max: Math.max(first, second) };
  }
  if (/(?:up to|hasta|at most|m[aá]ximo(?: de)?)\s*$/iu.test(before)) {
    return { max: first };
  }
  return /(?:from|desde|at least|starting at|minimum(?: of)?|m[ií]nimo(?: de)?)\s*$/iu.test(
    before,
  )
    ? { min: first }
    : { min: first, max: first };
}

function currencyOf(
  groups: Record<string, string | undefined>,
  countries: readonly string[],
): string | undefined {
  const code = groups.code1 ?? groups.code2;
  const named = code ?? groups.after;
  if (named !== undefined && named === named.toUpperCase()) {
    return named === "U$S" ? "USD" : named;
  }
  if (/^euros?$/i.test(named ?? "")) return "EUR";
  if (/^(?:d[oó]lares|dollars)$/i.test(named ?? "")) {
    return countries.length === 1
      ? (DOLLAR_SIGN[countries[0] ?? ""] ?? "USD")
      : "USD";
  }
  const symbol = groups.symbol1 ?? groups.symbol2;
  if (symbol === undefined) return undefined;
  if (symbol !== "$") return SYMBOL_CURRENCY[symbol];
  // "$ 1.500" in Buenos Aires may be either money; say nothing rather than guess.
  if (countries.some((country) => LOCAL_PESO.has(country))) return undefined;
  const [only] = countries;
  return countries.length === 1 ? (DOLLAR_SIGN[only ?? ""] ?? "USD") : "USD";
}

function amountOf(text: string | undefined, times: string | undefined): number;
function amountOf(text: undefined, times: string | undefined): null;
function amountOf(text: string | undefined, times: string | undefined) {
  if (text === undefined) return null;
  const compact = text.replace(/[' ]/g, "");
  const decimals = /[.,](\d{1,2})$/.exec(compact);
  const whole = decimals === null ? compact : compact.slice(0, decimals.index);
  const number = Number(`${whole.replace(/[.,]/g, "")}.${decimals?.[1] ?? 0}`);
  return (times ?? "").trim() === "" ? number : number * 1000;
}

function isPlausible(amount: number, period: PayPeriod): boolean {
  if (period === "hour") return amount >= 1 && amount < 100_000;
  return amount >= 100 && amount < 1e10;
}
