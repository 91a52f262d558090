import { createServer } from "node:net";

/** A port whose successor is free as well: the site port, and every token's issuer. */
export async function freePortPair(): Promise<number> {
  for (;;) {
    const port = await tryPort(0);
    if (port < 65_535 && (await tryPort(port + 1).catch(() => 0)) > 0) {
      return port;
    }
  }
}

function tryPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      const chosen = typeof address === "object" ? (address?.port ?? 0) : 0;
      probe.close(() => resolve(chosen));
    });
  });
}
