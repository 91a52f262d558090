import type { AuthTokenFetcher } from "convex/browser";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Fetches a token for as long as it takes. The client's own fetcher gives up
 * after two failed calls, and then nobody asks again: the socket stays closed
 * until the page is loaded anew. A refusal (`null`) is an answer and ends it.
 *
 * @param isWanted false once another fetch has taken over
 */
export async function fetchPatiently(
  fetchToken: AuthTokenFetcher,
  args: Parameters<AuthTokenFetcher>[0],
  isWanted: () => boolean,
): Promise<string | null | undefined> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
    try {
      return await fetchToken(args);
    } catch {
      if (isWanted()) await pauseOrOnline(Math.min(pauseMs, LONGEST_PAUSE_MS));
      if (!isWanted()) return null;
    }
  }
}

/** Ends early when the browser sees a network again. */
function pauseOrOnline(pauseMs: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, pauseMs);
    window.addEventListener("online", go);
  });
}
