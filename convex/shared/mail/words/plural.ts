/** English and Spanish both have one form for 1 and one for every other count. */
export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}
