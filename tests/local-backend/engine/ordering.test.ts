import { compareValues, type Value } from "convex/values";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId, tableOfId } from "../../../local-backend/engine/data/ids";
import { encodeValue } from "../../../local-backend/engine/data/keys";
import { OrderedMap } from "../../../local-backend/engine/data/ordered-map";

const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.double(),
    fc.boolean(),
    fc.string({ unit: "binary" }),
    fc.uint8Array().map((bytes) => new Uint8Array(bytes).buffer),
    fc.array(tie("value")),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), tie("value")),
  ),
}));

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describe("encoded keys", () => {
  it("sort as Convex values do", () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        expect(order(encodeValue(a), encodeValue(b))).toBe(
          Math.sign(compareValues(a, b)),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it("are never the beginning of another value's key", () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        fc.pre(compareValues(a, b) !== 0);
        expect(encodeValue(a).startsWith(encodeValue(b))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("the ordered map", () => {
  const key = fc.integer({ min: 0, max: 400 }).map((n) => String(n + 1000));
  const step = fc.record({ key, isDelete: fc.boolean() });

  it("equals a plain sorted list, and leaves its old versions alone", () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 1_000, size: "max" }),
        key,
        key,
        (steps, lower, upper) => {
          let map = OrderedMap.empty as OrderedMap<string>;
          const model = new Map<string, string>();
          const half = steps.length >> 1;
          let old: { map: OrderedMap<string>; size: number } | undefined;
          steps.forEach(({ key, isDelete }, i) => {
            if (i === half) old = { map, size: model.size };
            // Twice as many writes as removals, so that chunks split.
            if (isDelete && i % 2 === 0) {
              map = map.delete(key);
              model.delete(key);
            } else {
              map = map.set(key, `${key}@${i}`);
              model.set(key, `${key}@${i}`);
            }
          });
          const expected = [...model]
            .filter(([k]) => lower <= k && k < upper)
            .sort(([a], [b]) => order(a, b))
            .map(([, value]) => value);
          expect([...map.range(lower, upper)]).toEqual(expected);
          expect([...map.range(lower, upper, true)]).toEqual(
            expected.toReversed(),
          );
          expect(map.size).toBe(model.size);
          expect(map.get(lower)).toBe(model.get(lower));
          if (old) expect([...old.map.range("", "z")]).toHaveLength(old.size);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("ids", () => {
  it("name their table, and nothing else is one", () => {
    for (const table of [1, 2, 255, 256, 9_999]) {
      const id = newId(table);
      expect(id).toMatch(/^[0-9a-z]{32}$/);
      expect(tableOfId(id)).toBe(table);
      expect(tableOfId(id.slice(1) + id[0])).toBeNull();
    }
    expect(tableOfId("x".repeat(32))).toBeNull();
    expect(new Set(Array.from({ length: 1_000 }, () => newId(1))).size).toBe(
      1_000,
    );
  });
});
