/** Where to go after signing in: a path of this app, never another site. */
export function safeNext(next: string | undefined, fallback: string): string {
  if (!next?.startsWith("/")) return fallback;
  const url = new URL(next, window.location.origin);
  // "//elsewhere.example" and "/\elsewhere.example" start with a slash too.
  return url.origin === window.location.origin
    ? url.pathname + url.search + url.hash
    : fallback;
}
