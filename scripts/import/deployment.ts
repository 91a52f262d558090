import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DEFAULT_PORT, portsFromEnv } from "../../local-backend/ports";

const STORE = ".wayfinder";
const LOCAL = /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::(\d+))?\/?$/;

/** Where to send to, and the key that lets internal functions be called. */
export async function findDeployment(
  named: string | undefined,
): Promise<{ url: string; adminKey: string }> {
  for (const file of [".env.local", ".env"]) {
    if (existsSync(file)) process.loadEnvFile(file);
  }
  const { env } = process;
  const url =
    named ??
    env.CONVEX_SELF_HOSTED_URL ??
    env.VITE_CONVEX_URL ??
    `http://127.0.0.1:${portsFromEnv().port}`;
  const adminKey =
    (await embeddedKey(url)) ??
    env.CONVEX_SELF_HOSTED_ADMIN_KEY ??
    env.CONVEX_DEPLOY_KEY;
  if (!adminKey) throw new Error(missingKey(url));
  return { url, adminKey };
}

/** The key of the embedded backend that listens there, if one has ever run. */
async function embeddedKey(url: string): Promise<string | undefined> {
  const match = LOCAL.exec(url);
  if (match === null) return undefined;
  const port = Number(match[1]) || DEFAULT_PORT;
  const store = port === DEFAULT_PORT ? STORE : join(STORE, `port-${port}`);
  try {
    const key = await readFile(join(store, "admin-key"), "utf8");
    return key.trim() === "" ? undefined : key.trim();
  } catch {
    return undefined;
  }
}

function missingKey(url: string): string {
  return LOCAL.test(url)
    ? `There is no admin key for ${url} yet. Start the embedded backend once with \`npm start\`.`
    : `An import needs the admin key of ${url}: set CONVEX_SELF_HOSTED_ADMIN_KEY or CONVEX_DEPLOY_KEY.`;
}
