/** The shape of the platform's `fetch`, as SDKs take it. */
export type OutsideFetch = typeof fetch;

let injected: OutsideFetch | null = null;

/**
 * Puts `next` in place of the network for integrations that take a `fetch`.
 * tests/simulation answers model calls with it; production never calls this.
 */
export function setOutsideFetch(next: OutsideFetch | null): void {
  injected = next;
}

/** The injected `fetch`, or undefined: then the integration uses the platform's own. */
export function outsideFetch(): OutsideFetch | undefined {
  return injected ?? undefined;
}
