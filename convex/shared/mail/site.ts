/**
 * Origin of the app that links of mail lead to, such as "https://example.org";
 * null for an address that letters cannot use: none, or one that is not https
 * and not of this machine.
 */
export function siteOriginOf(siteUrl: string): string | null {
  let url: URL;
  try {
    url = new URL(siteUrl);
  } catch {
    return null;
  }
  const { origin, protocol, hostname } = url;
  const isLocal = hostname === "localhost" || hostname === "127.0.0.1";
  const isSafe = protocol === "https:" || (protocol === "http:" && isLocal);
  return isSafe ? origin : null;
}
