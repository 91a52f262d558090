/** Encoding documents, and the limits Convex puts on a single value. */
import {
  convexToJson,
  jsonToConvex,
  type JSONValue,
  type Value,
} from "convex/values";
import { isPendingTs } from "./keys";

export type Fields = Record<string, Value | undefined>;

const MAX_ARRAY = 8192;
const MAX_FIELDS = 1024;
const MAX_DEPTH = 64;

/** Parses stored text; plain JSON, by far the most, is a Convex value as it is. */
export function parseValue(json: string): Value {
  const parsed = JSON.parse(json) as JSONValue;
  return json.includes('{"$') ? jsonToConvex(parsed) : (parsed as Value);
}

/** Undefined where a filter or range compares with a missing field. */
export function literal(json: JSONValue): Value | undefined {
  const missing =
    typeof json === "object" && json !== null && "$undefined" in json;
  return missing ? undefined : jsonToConvex(json);
}

export function stringifyValue(value: Value | undefined): string {
  return JSON.stringify(convexToJson(value === undefined ? null : value));
}

/** Refuses arrays, objects and nesting that Convex would. */
export function checkValue(value: unknown, depth = 0): void {
  if (typeof value !== "object" || value === null) return;
  if (depth > MAX_DEPTH)
    throw new Error(
      `Value is too nested (maximum nesting ${MAX_DEPTH}). This is a Convex limit.`,
    );
  const array = Array.isArray(value);
  const items = array ? value : Object.values(value);
  const most = array ? MAX_ARRAY : MAX_FIELDS;
  if (items.length > most)
    throw new Error(
      `${array ? "Array" : "Object"} has too many ${array ? "elements" : "fields"} ` +
        `(${items.length} > maximum ${most}). This is a Convex limit.`,
    );
  for (const item of items) checkValue(item, depth + 1);
}

export function hasPendingTs(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return isPendingTs(value) || Object.values(value).some(hasPendingTs);
}

/** The value with every `db.vars.commitTs` replaced. */
export function withCommitTs<T>(value: T, ts: bigint): T {
  if (!hasPendingTs(value)) return value;
  if (isPendingTs(value)) return ts as T;
  if (Array.isArray(value)) return value.map((v) => withCommitTs(v, ts)) as T;
  return Object.fromEntries(
    Object.entries(value as object).map(([k, v]) => [k, withCommitTs(v, ts)]),
  ) as T;
}
