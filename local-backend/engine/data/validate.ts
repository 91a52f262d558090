/** Complete checking of values against `v.…` validators. */
import {
  convexToJson,
  jsonToConvex,
  type ValidatorJSON,
  type Value,
} from "convex/values";
import { isPendingTs } from "./keys";

/** True when the id belongs to that table of the component at hand. */
export type IdCheck = (tableName: string, id: string) => boolean;

/** What is wrong, where, and the part of value and validator concerned. */
interface Fault {
  path: string;
  problem: string;
  value: unknown;
  validator: ValidatorJSON;
}

const MAX_SHOWN = 1000;

function show(value: unknown): string {
  let text: string;
  try {
    text = JSON.stringify(convexToJson(value as Value)) ?? "undefined";
  } catch {
    text = String(value);
  }
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/** The validator as one would write it. */
export function describeValidator(validator: ValidatorJSON): string {
  switch (validator.type) {
    case "literal":
      return `v.literal(${JSON.stringify(validator.value)})`;
    case "id":
      return `v.id("${validator.tableName}")`;
    case "array":
      return `v.array(${describeValidator(validator.value)})`;
    case "record":
      return `v.record(${describeValidator(validator.keys as ValidatorJSON)}, ${describeValidator(validator.values.fieldType)})`;
    case "union":
      return `v.union(${validator.value.map(describeValidator).join(", ")})`;
    case "object": {
      const fields = Object.entries(validator.value).map(
        ([name, { fieldType, optional }]) => {
          const type = describeValidator(fieldType);
          return `${name}: ${optional ? `v.optional(${type})` : type}`;
        },
      );
      return `v.object({${fields.join(", ")}})`;
    }
    case "number":
      return "v.float64()";
    case "bigint":
      return "v.int64()";
    default:
      return `v.${validator.type}()`;
  }
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof ArrayBuffer) &&
  !isPendingTs(value);

function scalarMatches(
  validator: ValidatorJSON,
  value: unknown,
  isId: IdCheck,
): boolean {
  switch (validator.type) {
    case "any":
      return value !== undefined;
    case "null":
      return value === null;
    case "number":
    case "bigint":
    case "boolean":
    case "string":
      return typeof value === validator.type;
    case "bytes":
      return value instanceof ArrayBuffer;
    case "commitTs":
      return typeof value === "bigint" || isPendingTs(value);
    case "id":
      return typeof value === "string" && isId(validator.tableName, value);
    case "literal":
      return value === jsonToConvex(validator.value);
    default:
      return false;
  }
}

function checkObject(
  validator: Extract<ValidatorJSON, { type: "object" }>,
  value: Record<string, unknown>,
  isId: IdCheck,
  path: string,
): Fault | null {
  const fields = validator.value;
  for (const [name, { fieldType, optional }] of Object.entries(fields)) {
    const field = value[name];
    if (field !== undefined) {
      const fault = check(fieldType, field, isId, `${path}.${name}`);
      if (fault) return fault;
    } else if (!optional) {
      return {
        path,
        value,
        validator,
        problem:
          `Object is missing the required field \`${name}\`. Consider wrapping the field ` +
          `validator in \`v.optional(...)\` if this is expected.`,
      };
    }
  }
  for (const name of Object.keys(value))
    if (value[name] !== undefined && !Object.hasOwn(fields, name))
      return {
        path,
        value,
        validator,
        problem: `Object contains extra field \`${name}\` that is not in the validator.`,
      };
  return null;
}

function check(
  validator: ValidatorJSON,
  value: unknown,
  isId: IdCheck,
  path: string,
): Fault | null {
  const mismatch = {
    path,
    value,
    validator,
    problem: "Value does not match validator.",
  };
  switch (validator.type) {
    case "array": {
      if (!Array.isArray(value)) return mismatch;
      for (let i = 0; i < value.length; i++) {
        const fault = check(validator.value, value[i], isId, `${path}[${i}]`);
        if (fault) return fault;
      }
      return null;
    }
    case "record": {
      if (!isPlainObject(value)) return mismatch;
      const keys = validator.keys as ValidatorJSON;
      for (const [key, field] of Object.entries(value)) {
        const fault =
          check(keys, key, isId, `${path}.${key}`) ??
          check(validator.values.fieldType, field, isId, `${path}.${key}`);
        if (fault) return fault;
      }
      return null;
    }
    case "union":
      return validator.value.some((v) => !check(v, value, isId, path))
        ? null
        : mismatch;
    case "object":
      return isPlainObject(value)
        ? checkObject(validator, value, isId, path)
        : mismatch;
    default:
      return scalarMatches(validator, value, isId) ? null : mismatch;
  }
}

/** What is wrong with the value, worded as Convex words it, or null. */
export function validate(
  validator: ValidatorJSON,
  value: unknown,
  isId: IdCheck,
): string | null {
  const fault = check(validator, value, isId, "");
  if (!fault) return null;
  const path = fault.path === "" ? "" : `\nPath: ${fault.path}`;
  return (
    `${fault.problem}${path}\nValue: ${show(fault.value)}\n` +
    `Validator: ${describeValidator(fault.validator)}`
  );
}
