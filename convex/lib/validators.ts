import { v, type VLiteral, type VUnion } from "convex/values";

/** The validator of one of `values`; keeps the literal type. */
export function vOneOf<const T extends readonly [string, ...string[]]>(
  values: T,
): VUnion<T[number], VLiteral<T[number]>[]> {
  return v.union(
    ...(values.map((value) => v.literal(value)) as VLiteral<T[number]>[]),
  );
}
