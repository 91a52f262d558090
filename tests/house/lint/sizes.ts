/** Most lines a file may have; the first match counts. Words and data are lists, not logic. */
const FILE_LIMITS: readonly (readonly [RegExp, number])[] = [
  [/^(src\/messages|convex\/seed\/data)\/|\/fixtures\//, Infinity],
  [/^convex\/model\//, 350],
  [/^convex\/(lib|shared|seed)\//, 400],
  [/^convex\//, 250],
  [/^src\/routes\//, 60],
  [/^src\/.*\.tsx?$/, 200],
  [/^tests\/.*\.test\.tsx?$/, 400],
  [/./, 400],
];

export const FUNCTION_LIMITS = { handler: 25, component: 200, other: 60 };

/** @param path relative to the root */
export function mostLines(path: string): number {
  return FILE_LIMITS.find(([files]) => files.test(path))?.[1] ?? Infinity;
}
