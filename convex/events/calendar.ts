/** Calendars as programs fetch them: `/calendar/TOKEN.ics` and `/calendar/org/SLUG.ics`. */
import { internal } from "../_generated/api";
import { env, httpAction, type ActionCtx } from "../_generated/server";
import { contentHash } from "../lib/contentHash";
import { takeCalendar } from "../model/account/rateLimits";
import { writeCalendar } from "../shared/calendar/ics";
import { refusalOf } from "../shared/errors";

const ADDRESS = /^\/calendar\/(org\/)?([a-z0-9-]{1,80})\.ics$/;
/** Days old times are read from do not move within an hour: answers stay the same. */
const HOUR_MS = 3_600_000;
const NAME = "Wayfinder";

export const getCalendar = httpAction(async (ctx, request) => {
  const found = ADDRESS.exec(new URL(request.url).pathname);
  const [, isOrg, name = ""] = found ?? [];
  const now = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;
  const waitMs =
    found === null ? 0 : await waitOf(ctx, isOrg ? "org" : "token", name);
  if (waitMs > 0) {
    const headers = { "retry-after": String(Math.ceil(waitMs / 1000)) };
    return new Response("asked too often", { status: 429, headers });
  }
  const calendar =
    found === null
      ? null
      : isOrg
        ? await ctx.runQuery(internal.events.feeds.readOrg, { slug: name, now })
        : await ctx.runQuery(internal.events.feeds.readMine, {
            token: name,
            now,
          });
  // An address that never was and one that was taken back look alike.
  if (calendar === null) {
    return new Response("there is no calendar here", { status: 404 });
  }
  const { feedId, orgName } = calendar;
  if (feedId !== null) {
    await ctx.runMutation(internal.events.feeds.noteRead, { feedId });
  }
  const site = (env.SITE_URL ?? "").replace(/\/+$/, "");
  const host = hostOf(site);
  const text = writeCalendar(
    orgName === "" ? NAME : `${orgName} · ${NAME}`,
    calendar.events.map(({ path, uid, url, ...event }) => ({
      ...event,
      uid: `${uid}@${host}`,
      url: site === "" ? url : `${site}${path}`,
    })),
  );
  return answer(request, text, feedId !== null);
});

/** Milliseconds until this calendar may be asked for again; 0 for now. */
async function waitOf(
  ctx: ActionCtx,
  of: "token" | "org",
  name: string,
): Promise<number> {
  try {
    await takeCalendar(ctx, of, name);
    return 0;
  } catch (error) {
    const refused = refusalOf(error);
    if (refused?.code !== "RATE_LIMITED") throw error;
    return refused.retryAfterMs ?? HOUR_MS;
  }
}

function answer(request: Request, text: string, isSecret: boolean): Response {
  const headers = {
    etag: `"${contentHash(text)}"`,
    "cache-control": `${isSecret ? "private" : "public"}, max-age=300`,
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex",
  };
  const known = request.headers.get("if-none-match") ?? "";
  const isKnown = known
    .split(",")
    .some((tag) => tag.trim().replace(/^W\//, "") === headers.etag);
  if (isKnown) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: { ...headers, "content-type": "text/calendar; charset=utf-8" },
  });
}

function hostOf(site: string): string {
  try {
    return new URL(site).hostname;
  } catch {
    return "wayfinder";
  }
}
