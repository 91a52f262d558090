/** RFC 8058: what mail programs call from their own button, and what scanners open. */
import { api } from "../_generated/api";
import { env, httpAction } from "../_generated/server";
import { errorCodeOf } from "../shared/errors";

/** POST acts at once, without signing in. */
export const postUnsubscribe = httpAction(async (ctx, request) => {
  try {
    await ctx.runMutation(api.emails.preferences.unsubscribe, {
      token: tokenOf(request),
    });
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return new Response("this link says nothing here", { status: 404 });
  }
  return new Response("unsubscribed", { status: 200 });
});

/** GET changes nothing: it leads to a page with a button. */
export const getUnsubscribe = httpAction(async (_ctx, request) => {
  const site = (env.SITE_URL ?? "").replace(/\/+$/, "");
  const token = encodeURIComponent(tokenOf(request));
  return new Response(null, {
    status: 303,
    headers: { location: `${site}/mail/unsubscribe?token=${token}` },
  });
});

function tokenOf(request: Request): string {
  return new URL(request.url).searchParams.get("token") ?? "";
}
