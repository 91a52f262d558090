import { compareValues, type JSONValue, type Value } from "convex/values";
import { fieldAt } from "./keys";
import { literal, type Fields } from "./values";

export type Predicate = (fields: Fields) => boolean;
type Evaluate = (fields: Fields) => Value | undefined;

const compare: Record<string, (order: number) => boolean> = {
  $eq: (order) => order === 0,
  $neq: (order) => order !== 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
};

// Both sides are numbers or both are bigints; JavaScript refuses a mix.
const calculate: Record<string, (l: never, r: never) => number> = {
  $add: (l, r) => l + r,
  $sub: (l, r) => l - r,
  $mul: (l, r) => l * r,
  $div: (l, r) => l / r,
  $mod: (l, r) => l % r,
};

function compile(expression: JSONValue): Evaluate {
  const [operator, operand] = Object.entries(
    expression as Record<string, JSONValue>,
  )[0] as [string, JSONValue];
  if (operator === "$literal") {
    const value = literal(operand);
    return () => value;
  }
  if (operator === "$field")
    return (fields) => fieldAt(fields, operand as string);
  if (operator === "$not" || operator === "$neg") {
    const inner = compile(operand);
    return operator === "$not"
      ? (fields) => !inner(fields)
      : (fields) => -(inner(fields) as number);
  }
  const parts = (operand as JSONValue[]).map(compile);
  if (operator === "$and")
    return (fields) => parts.every((part) => part(fields));
  if (operator === "$or") return (fields) => parts.some((part) => part(fields));
  const [left, right] = parts as [Evaluate, Evaluate];
  const test = compare[operator];
  if (test) return (fields) => test(compareValues(left(fields), right(fields)));
  const apply = calculate[operator];
  if (!apply) throw new Error(`Unknown filter operator ${operator}`);
  return (fields) => apply(left(fields) as never, right(fields) as never);
}

/** A `.filter()` expression as a test of a document's fields. */
export function compileFilter(expression: JSONValue): Predicate {
  const evaluate = compile(expression);
  return (fields) => evaluate(fields) === true;
}
