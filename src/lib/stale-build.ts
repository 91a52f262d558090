/**
 * Chunks that cannot be fetched: after a deploy the old ones are gone, and
 * without a network none can be had. The router loads the page anew, once for
 * each such chunk. Here that becomes once for a build, and never without a
 * network, where it would trade a page that works for the browser's error page.
 */
const BUILD = "wayfinder.build";

/** Of the router: it leaves a failed import alone where such a key is set. */
const ROUTER_KEY = "tanstack_router_reload:";

/** The browsers' words for a module that could not be fetched. */
const NOT_FETCHED =
  /dynamically imported module|Importing a module script failed|Unable to preload CSS/i;

/** @param build what names the running build, such as the entry's address */
export function guardAgainstStaleBuild(build: string): void {
  if (sessionStorage.getItem(BUILD) !== build) {
    routerKeys().forEach((key) => sessionStorage.removeItem(key));
    sessionStorage.setItem(BUILD, build);
  }
  const setOffline = new Set<string>();

  window.addEventListener("vite:preloadError", ({ payload }) => {
    const key = ROUTER_KEY + payload.message;
    if (navigator.onLine && routerKeys().length === 0) return;
    if (!navigator.onLine) setOffline.add(key);
    sessionStorage.setItem(key, "1");
  });
  window.addEventListener("online", () => {
    setOffline.forEach((key) => sessionStorage.removeItem(key));
    setOffline.clear();
  });
}

const routerKeys = () =>
  Object.keys(sessionStorage).filter((key) => key.startsWith(ROUTER_KEY));

export function isMissingChunk(error: unknown): boolean {
  return error instanceof Error && NOT_FETCHED.test(error.message);
}
