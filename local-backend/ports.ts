import { createServer } from "node:net";
import { inspect } from "node:util";
import { LOCAL_HOST } from "./http/node-http";

export const DEFAULT_PORT = 4747;
const NEXT_TRY = 10;

/** Its message is for the person at the terminal and says what to type. */
export class PortBusyError extends Error {
  /** Vite inspects what keeps it from starting; the stack would bury the command. */
  [inspect.custom](): string {
    return this.message;
  }
}

export interface Ports {
  /** The app, the API and the sync socket. */
  port: number;
  /** The routes of `convex/http.ts`: the issuer in every token. */
  sitePort: number;
}

/** `PORT`, else 4747, and its site port. */
export function portsFromEnv(): Ports {
  const port = Number(process.env.PORT) || DEFAULT_PORT;
  return { port, sitePort: sitePortFor(port) };
}

/** `SITE_PORT`, else the port after the app's. */
export function sitePortFor(port: number): number {
  return Number(process.env.SITE_PORT) || port + 1;
}

/** @throws PortBusyError naming a command whose ports are free */
export async function requireFreePorts(ports: Ports): Promise<void> {
  for (const port of [ports.port, ports.sitePort]) {
    if (!(await isFree(port))) throw await portBusy(port);
  }
}

/** What to tell who finds the port taken. */
export async function portBusy(busy: number): Promise<PortBusyError> {
  let port = DEFAULT_PORT;
  do port += NEXT_TRY;
  while (!(await isFree(port)) || !(await isFree(port + 1)));
  return new PortBusyError(
    `Port ${busy} is in use, perhaps by another start of this app. Use other ports with:\n\n` +
      `  ${withPort(port)}\n`,
  );
}

function withPort(port: number): string {
  const script = process.env.npm_lifecycle_event;
  const flags = process.argv.slice(2).filter((word) => word.startsWith("--"));
  const command = [
    !script || script === "start" || script === "npx"
      ? "npm start"
      : `npm run ${script}`,
    // Those of the script itself; of `npm run dev` they are Vite's own.
    ...(script === "start" && flags.length > 0 ? ["--", ...flags] : []),
  ].join(" ");
  const settings = [`PORT=${port}`];
  // One that is set already would win over the port after the app's.
  if (process.env.SITE_PORT) settings.push(`SITE_PORT=${port + 1}`);
  return process.platform === "win32"
    ? [...settings.map((setting) => `$env:${setting}`), command].join("; ")
    : [...settings, command].join(" ");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, LOCAL_HOST, () => probe.close(() => resolve(true)));
  });
}
