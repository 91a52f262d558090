/** A network that can be taken away from a page and given back. */
import type { Page, WebSocketRoute } from "playwright-core";
import type { Visitor } from "./page";

export interface Network {
  /** Closes what is open and lets nothing through; the browser knows it is offline. */
  cut: () => Promise<void>;
  mend: () => Promise<void>;
  /** The socket stays open and the server hears nothing: nobody knows yet. */
  mute: () => void;
}

/** Call before the page's first `goto`. */
export async function networkOf({
  context,
  page,
  expectProblems,
}: Pick<Visitor, "context" | "page" | "expectProblems">): Promise<Network> {
  expectProblems(/WebSocket|net::ERR_|Failed to load resource|reconnect/i);
  const open = new Set<{ client: WebSocketRoute; server: WebSocketRoute }>();
  let state: "up" | "muted" | "down" = "up";
  await page.routeWebSocket(/\/sync$/, async (client) => {
    if (state === "down") return await client.close();
    const pair = { client, server: client.connectToServer() };
    open.add(pair);
    client.onMessage((message) => {
      if (state === "up") pair.server.send(message);
    });
    client.onClose(async () => {
      open.delete(pair);
      await pair.server.close();
    });
  });
  const closeAll = async () => {
    for (const { client, server } of open) {
      await client.close();
      await server.close();
    }
    open.clear();
  };
  return {
    cut: async () => {
      state = "down";
      await context.setOffline(true);
      await closeAll();
    },
    mend: async () => {
      const wasMuted = state === "muted";
      state = "up";
      if (wasMuted) await closeAll();
      await context.setOffline(false);
    },
    mute: () => {
      state = "muted";
    },
  };
}

/** The token the page holds, by the name its library keeps it under. */
export const tokenOf = (page: Page): Promise<string | null> =>
  storedUnder(page, "__convexAuthJWT");

/**
 * What the token is renewed with, another one after each renewal. The token
 * itself tells no renewal: two of the same second are the same.
 */
export const renewalOf = (page: Page): Promise<string | null> =>
  storedUnder(page, "__convexAuthRefreshToken");

const storedUnder = (page: Page, name: string): Promise<string | null> =>
  page.evaluate((name) => {
    const key = Object.keys(localStorage).find((each) => each.startsWith(name));
    return key ? localStorage.getItem(key) : null;
  }, name);
