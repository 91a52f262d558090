import { foldText } from "../../shared/folding";
import type { Stated } from "../listings/buildListing";
import { isRecord, recordsOf, stringOf, type Json } from "./values";

interface Metadata {
  /** What a field on remote work says, as a place line. */
  workplace: string;
  labels: string[];
  stated: Stated;
}

const WORKPLACE =
  /\b(?:remote|workplace|work model|work arrangement|location type|hybrid|modalidad)\b/;
const COMMITMENT =
  /\b(?:employment type|commitment|job type|contract type|time type|tipo de (?:empleo|contrato|contratacion)|jornada)\b/;
const PAY = /\b(?:salary|compensation|pay|salario|remuneracion)\b/;

/**
 * A board's custom fields: null, or `{id, name, value, value_type}` each, where
 * the value is a text, a flag, a list, a `currency_range` object, or null. Names
 * are the employer's own, so they are matched by meaning.
 */
export function readMetadata(metadata: unknown): Metadata {
  const read: Metadata = { workplace: "", labels: [], stated: {} };
  for (const field of recordsOf(metadata)) {
    const name = foldText(stringOf(field.name));
    if (WORKPLACE.test(name)) read.workplace = workplaceText(name, field.value);
    if (COMMITMENT.test(name)) read.labels.push(textOf(field.value));
    const pay = PAY.test(name) ? payOf(field) : undefined;
    if (pay !== undefined) read.stated.pay = pay;
  }
  return read;
}

/** "Remote?" answered by a flag or by "Yes", or a field that holds the words themselves. */
function workplaceText(name: string, value: unknown): string {
  const text = textOf(value);
  const isYes = value === true || /^(?:yes|si|true)$/.test(foldText(text));
  if (isYes && name.includes("remote")) return "Remote";
  return isYes || value === false || /^(?:no|false)$/.test(foldText(text))
    ? ""
    : text;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(stringOf).join("; ");
  return stringOf(value);
}

function payOf({ value }: Json): Stated["pay"] {
  if (!isRecord(value)) return undefined;
  const min = numberOf(value.min_value);
  const max = numberOf(value.max_value);
  const currency = stringOf(value.unit);
  if (min === undefined || max === undefined || !/^[A-Z]{3}$/.test(currency)) {
    return undefined;
  }
  return { min, max, currency, period: "year" };
}

/** Greenhouse sends the bounds of a range as numbers or as texts. */
function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) && number > 0
    ? number
    : undefined;
}
