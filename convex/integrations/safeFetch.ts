/** Asking an address that a member typed: bounded in time, size, steps and kind. */
import { outsideFetch } from "../lib/outside";
import { CalendarError } from "../shared/calendar/found";
import { outsideAddress } from "../shared/communities/outsideAddress";

const TIMEOUT_MS = 10_000;
const MOST_REDIRECTS = 3;

export interface Asked {
  headers?: Readonly<Record<string, string>>;
  /** Media types that may come back, as prefixes. */
  types: readonly string[];
  mostBytes: number;
}

/**
 * GETs `address` and answers its text. Each redirect is checked anew like an
 * address that was typed, and goes without our headers to another origin. Throws
 * {@link CalendarError}, also for a status that is no success.
 */
export async function fetchText(
  address: string,
  asked: Asked,
): Promise<string> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  try {
    const response = await follow(address, asked, controller.signal);
    return await bodyOf(response, asked.mostBytes);
  } catch (error) {
    if (error instanceof CalendarError) throw error;
    throw new CalendarError(
      controller.signal.aborted ? "timeout" : "unavailable",
    );
  } finally {
    clearTimeout(timer);
  }
}

async function follow(
  address: string,
  { headers = {}, types }: Asked,
  signal: AbortSignal,
): Promise<Response> {
  const ask = outsideFetch() ?? fetch;
  let url = outsideAddress(address);
  const first = url?.origin;
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    if (url === null) throw new CalendarError("address");
    const response = await ask(url.href, {
      headers: url.origin === first ? headers : {},
      redirect: "manual",
      signal,
    });
    const { status } = response;
    if (status < 300 || status >= 400) {
      requireSuccess(response, types);
      return response;
    }
    const location = response.headers.get("location");
    await response.body?.cancel();
    if (location === null) throw new CalendarError("unavailable");
    url = outsideAddress(new URL(location, url).href);
  }
  throw new CalendarError("redirects");
}

function requireSuccess(response: Response, types: readonly string[]): void {
  const { status, headers } = response;
  if (status === 401 || status === 403) throw new CalendarError("refused");
  if (status === 404 || status === 410) throw new CalendarError("notFound");
  if (status === 429) {
    throw new CalendarError("rateLimited", {
      retryAfterMs: retryAfterIn(headers),
    });
  }
  if (status < 200 || status >= 300) {
    throw new CalendarError("unavailable", {
      retryAfterMs: retryAfterIn(headers),
    });
  }
  const type = (headers.get("content-type") ?? "").toLowerCase();
  if (!types.some((each) => type.startsWith(each))) {
    throw new CalendarError("notCalendar", { detail: type.slice(0, 60) });
  }
}

/** Seconds, or an HTTP date. */
function retryAfterIn(headers: Headers): number | undefined {
  const said = headers.get("retry-after");
  if (said === null) return undefined;
  if (/^\d+$/.test(said)) return Number(said) * 1_000;
  const at = Date.parse(said);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

/** Counted as it comes: a length that is promised is not a length. */
async function bodyOf(response: Response, mostBytes: number): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return "";
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > mostBytes) {
      await reader.cancel();
      throw new CalendarError("tooLarge");
    }
    text += decoder.decode(value, { stream: true });
  }
}
