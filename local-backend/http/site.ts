import type { IncomingMessage, ServerResponse } from "node:http";
import type { UserIdentity } from "convex/server";
import type { Callers } from "../auth/callers";
import { AuthenticationError } from "../auth/callers";
import type { Engine } from "../engine/types";
import { sendFetchResponse, sendJson, toFetchRequest } from "./node-http";

/** Answers the site port: the routes of `convex/http.ts`, which say themselves who may ask. */
export async function handleSite(
  engine: Engine,
  callers: Callers,
  siteUrl: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const identity = await identityOf(callers, request.headers.authorization);
    const answer = await engine.runHttpAction(
      toFetchRequest(request, siteUrl),
      identity,
    );
    await sendFetchResponse(response, answer);
  } catch (error) {
    console.error(`[backend] ${request.method} ${request.url} failed:`, error);
    if (response.headersSent) response.destroy();
    else
      sendJson(response, 500, {
        code: "InternalServerError",
        message: "See the server's terminal.",
      });
  }
}

/** A header that is no token of ours may be a route's own: it is left to the route. */
async function identityOf(
  callers: Callers,
  header: string | undefined,
): Promise<UserIdentity | null> {
  if (!header?.startsWith("Bearer ")) return null;
  try {
    return (await callers.fromHeader(header)).identity;
  } catch (error) {
    if (error instanceof AuthenticationError) return null;
    throw error;
  }
}
