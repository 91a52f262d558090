/**
 * Addresses that a member typed and that we are to ask: https, on the usual
 * port, with a public name. Convex's runtime gives no look-up of names, so that a
 * public name which leads to a private address is not seen here; functions of
 * Convex run outside any private network of ours, and a self-hosted backend needs
 * a firewall for that (README, Production).
 */

const LOCAL_NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|onion|test|invalid)$/;
const NAME =
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The address, parsed, or null for one that is not to be asked. "webcal:", as
 * calendars hand theirs out, is https. A number is never a name: URL has written
 * each spelling of an IPv4 address out by then, and IPv6 stands in brackets.
 */
export function outsideAddress(text: string): URL | null {
  let url: URL;
  try {
    url = new URL(text.trim().replace(/^webcals?:/i, "https:"));
  } catch {
    return null;
  }
  const host = url.hostname.toLowerCase().replace(/\.$/, "");
  const isOutside =
    url.protocol === "https:" &&
    url.username === "" &&
    url.password === "" &&
    (url.port === "" || url.port === "443") &&
    NAME.test(host) &&
    !LOCAL_NAMES.test(host);
  return isOutside ? url : null;
}
