/** Entries per chunk; copying one costs well under a microsecond. */
const MAX_CHUNK = 128;

interface Chunk<V> {
  readonly keys: readonly string[];
  readonly values: readonly V[];
}

/**
 * An immutable sorted map. A change copies one chunk and the list of chunks and
 * shares the rest, so keeping an old version (a snapshot) costs nothing.
 */
export class OrderedMap<V> {
  private constructor(
    private readonly chunks: readonly Chunk<V>[],
    readonly size: number,
  ) {}

  static readonly empty = new OrderedMap<never>([], 0);

  /** Builds from entries in ascending order of distinct keys. */
  static fromSorted<V>(keys: string[], values: V[]): OrderedMap<V> {
    const chunks: Chunk<V>[] = [];
    const step = MAX_CHUNK / 2;
    for (let i = 0; i < keys.length; i += step)
      chunks.push({
        keys: keys.slice(i, i + step),
        values: values.slice(i, i + step),
      });
    return new OrderedMap(chunks, keys.length);
  }

  get(key: string): V | undefined {
    const chunk = this.chunks[this.chunkFor(key)];
    if (!chunk) return undefined;
    const at = lowerBound(chunk.keys, key);
    return chunk.keys[at] === key ? chunk.values[at] : undefined;
  }

  set(key: string, value: V): OrderedMap<V> {
    const index = this.chunkFor(key);
    const chunk = this.chunks[index];
    if (!chunk) return OrderedMap.fromSorted([key], [value]);
    const at = lowerBound(chunk.keys, key);
    const exists = chunk.keys[at] === key;
    const keys = exists ? chunk.keys : chunk.keys.toSpliced(at, 0, key);
    const values = chunk.values.toSpliced(at, exists ? 1 : 0, value);
    const half = MAX_CHUNK / 2;
    const replacement =
      keys.length <= MAX_CHUNK
        ? [{ keys, values }]
        : [
            { keys: keys.slice(0, half), values: values.slice(0, half) },
            { keys: keys.slice(half), values: values.slice(half) },
          ];
    return new OrderedMap(
      this.chunks.toSpliced(index, 1, ...replacement),
      this.size + (exists ? 0 : 1),
    );
  }

  delete(key: string): OrderedMap<V> {
    const index = this.chunkFor(key);
    const chunk = this.chunks[index];
    const at = chunk ? lowerBound(chunk.keys, key) : 0;
    if (chunk?.keys[at] !== key) return this;
    const rest = {
      keys: chunk.keys.toSpliced(at, 1),
      values: chunk.values.toSpliced(at, 1),
    };
    const kept = rest.keys.length > 0 ? [rest] : [];
    return new OrderedMap(
      this.chunks.toSpliced(index, 1, ...kept),
      this.size - 1,
    );
  }

  /** Values whose keys lie in [lower, upper), in key order or reversed. */
  *range(lower: string, upper: string, reverse = false): Generator<V> {
    if (this.size === 0 || lower >= upper) return;
    const step = reverse ? -1 : 1;
    const from = reverse ? upper : lower;
    let index = this.chunkFor(from);
    let chunk = this.chunks[index];
    let at = lowerBound(chunk!.keys, from) - (reverse ? 1 : 0);
    while (chunk) {
      const key = chunk.keys[at];
      if (key === undefined) {
        chunk = this.chunks[(index += step)];
        at = reverse && chunk ? chunk.keys.length - 1 : 0;
        continue;
      }
      if (reverse ? key < lower : key >= upper) return;
      yield chunk.values[at]!;
      at += step;
    }
  }

  /** The last chunk that begins at or before the key, or the first one. */
  private chunkFor(key: string): number {
    let low = 0;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.chunks[middle]!.keys[0]! <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function lowerBound(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
