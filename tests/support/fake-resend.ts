/**
 * A stand-in for Resend's API: one request handler, given to the SDK as its
 * `fetch` or served over HTTP (fake-resend-server.ts). It keeps the provider's
 * promises (a hundred a request, keys remembered for a day, two requests a
 * second) and goes wrong when the plan says so. Its mailbox holds what left.
 */
export interface FakeLetter {
  id: string;
  /** Of the request it came in; "" where none was given. */
  key: string;
  from: string;
  to: string;
  reply_to?: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  at: number;
}

/**
 * "drop-before": the connection breaks and nothing was taken; "accept-then-drop":
 * everything was, and the answer is lost; "accept-then-500": so, with a status.
 */
export type ResendFault =
  | "drop-before"
  | "accept-then-drop"
  | "accept-then-500"
  | "500"
  | "429"
  | "concurrent"
  | "html"
  | "unauthorised"
  | "domain";

export interface FakeResendOptions {
  /** The clock that limits and keys go by (ms). */
  now?: () => number;
  /** Requests in any second. */
  limit?: number;
  /** Addresses that are refused for good. */
  refused?: readonly string[];
}

export interface FakeRequest {
  at: number;
  key: string;
  size: number;
  outcome: string;
}

export interface FakeResend {
  fetch: typeof globalThis.fetch;
  handle(request: Request): Promise<Response>;
  mailbox: FakeLetter[];
  /** Every request, whatever became of it. */
  requests: FakeRequest[];
  /** What befalls the next requests, in turn; null: nothing. */
  plan(faults: readonly (ResendFault | null)[]): void;
  refuse(address: string): void;
  lettersTo(address: string): FakeLetter[];
}

const DAY_MS = 24 * 60 * 60 * 1_000;
const SECOND_MS = 1_000;
const MOST = 100;

interface Remembered {
  body: string;
  ids: string[];
  at: number;
}

export function createFakeResend(options: FakeResendOptions = {}): FakeResend {
  const now = options.now ?? (() => Date.now());
  const limit = options.limit ?? 2;
  const refused = new Set(options.refused ?? []);
  const mailbox: FakeLetter[] = [];
  const requests: FakeRequest[] = [];
  let faults: (ResendFault | null)[] = [];
  const take = taker({ now, refused, mailbox });

  async function handle(request: Request): Promise<Response> {
    const body = await request.text();
    const key = request.headers.get("idempotency-key") ?? "";
    const recent = requests.filter(({ at }) => now() - at < SECOND_MS).length;
    const entry = { at: now(), key, size: sizeOf(body), outcome: "" };
    requests.push(entry);
    const end = (outcome: string, response: Response) => {
      entry.outcome = outcome;
      return response;
    };
    const wrong = requestProblem(request);
    if (wrong !== null) return end("wrong", wrong);
    if (recent >= limit) return end("limited", limited(limit));
    const fault = faults.shift() ?? null;
    const spoilt = refusalFor(fault);
    if (spoilt !== null) return end(fault ?? "", spoilt);
    if (fault === "drop-before") throw lost(entry, fault);
    const taken = take(body, key);
    if (taken instanceof Response) {
      return end(String(taken.status), withRates(taken, limit));
    }
    if (fault === "accept-then-drop") throw lost(entry, fault);
    if (fault === "accept-then-500") {
      return end(fault, failure(500, "application_error", "after taking it"));
    }
    const data = taken.map((id) => ({ id }));
    return end("taken", withRates(Response.json({ data }), limit));
  }

  return {
    handle,
    fetch: async (input, init) => await handle(new Request(input, init)),
    mailbox,
    requests,
    plan: (next) => {
      faults = [...next];
    },
    refuse: (address) => void refused.add(address),
    lettersTo: (address) => mailbox.filter(({ to }) => to === address),
  };
}

/** Takes requests into the mailbox, each key once a day. */
function taker({
  now,
  refused,
  mailbox,
}: {
  now: () => number;
  refused: ReadonlySet<string>;
  mailbox: FakeLetter[];
}) {
  const keys = new Map<string, Remembered>();
  let count = 0;
  return (body: string, key: string): string[] | Response => {
    const known = keys.get(key);
    if (key !== "" && known !== undefined && now() - known.at < DAY_MS) {
      if (known.body === body) return known.ids;
      return failure(409, "invalid_idempotent_request", "same key, other body");
    }
    const letters = JSON.parse(body) as Omit<FakeLetter, "id">[];
    const problem = problemIn(letters, refused);
    if (problem !== null) return problem;
    const ids = letters.map((letter) => {
      count += 1;
      const id = `fake-${count}`;
      const headers = letter.headers ?? {};
      const to = String(letter.to);
      mailbox.push({ ...letter, to, headers, id, key, at: now() });
      return id;
    });
    if (key !== "") keys.set(key, { body, ids, at: now() });
    return ids;
  };
}

function lost(entry: FakeRequest, fault: ResendFault): Error {
  entry.outcome = fault;
  return new TypeError("fetch failed");
}

function sizeOf(body: string): number {
  const letters: unknown = JSON.parse(body);
  return Array.isArray(letters) ? letters.length : 1;
}

function requestProblem(request: Request): Response | null {
  const { pathname } = new URL(request.url);
  if (request.method !== "POST" || pathname !== "/emails/batch") {
    return failure(404, "not_found", `no ${pathname} here`);
  }
  if (!/^Bearer re_\w+$/.test(request.headers.get("authorization") ?? "")) {
    return failure(401, "missing_api_key", "an API key is required");
  }
  return null;
}

function problemIn(
  letters: Omit<FakeLetter, "id">[],
  refused: ReadonlySet<string>,
): Response | null {
  const invalid = (message: string) =>
    failure(422, "validation_error", message);
  if (letters.length === 0 || letters.length > MOST) {
    return invalid(`${letters.length} mails in a request`);
  }
  for (const { from, to, subject, html, text } of letters) {
    if (!from || !to || !subject || !html || !text) return invalid("a field");
    if (refused.has(String(to))) return invalid("Invalid `to` field.");
  }
  return null;
}

function refusalFor(fault: ResendFault | null): Response | null {
  switch (fault) {
    case "500":
      return failure(500, "internal_server_error", "down");
    case "429":
      return limited(2, "2");
    case "concurrent":
      return failure(409, "concurrent_idempotent_requests", "in progress");
    case "html":
      return new Response("<html>Gateway</html>", { status: 502 });
    case "unauthorised":
      return failure(403, "invalid_api_key", "API key is invalid");
    case "domain":
      return failure(403, "validation_error", "The domain is not verified.");
    default:
      return null;
  }
}

function limited(limit: number, retryAfter = "1"): Response {
  const response = withRates(
    failure(429, "rate_limit_exceeded", "Too many requests."),
    limit,
  );
  response.headers.set("retry-after", retryAfter);
  return response;
}

function failure(statusCode: number, name: string, message: string): Response {
  return Response.json({ statusCode, name, message }, { status: statusCode });
}

function withRates(response: Response, limit: number): Response {
  response.headers.set("ratelimit-limit", String(limit));
  response.headers.set("ratelimit-policy", `${limit};w=1`);
  response.headers.set("ratelimit-remaining", "0");
  response.headers.set("ratelimit-reset", "1");
  return response;
}
