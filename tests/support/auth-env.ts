/**
 * What signing in needs of the environment, for tests: keys made once a process,
 * and the switch that makes the backend the embedded one.
 */
import { exportJWK, exportPKCS8, generateKeyPair } from "jose";
import { afterEach, beforeEach, vi } from "vitest";

const keys = await generateKeyPair("RS256", { extractable: true });
const jwk = await exportJWK(keys.publicKey);

const ENV = {
  JWT_PRIVATE_KEY: await exportPKCS8(keys.privateKey),
  JWKS: JSON.stringify({ keys: [{ use: "sig", alg: "RS256", ...jwk }] }),
  SITE_URL: "http://127.0.0.1:4173",
  CONVEX_SITE_URL: "http://127.0.0.1:4174",
  // The library tells each step at its default level.
  AUTH_LOG_LEVEL: "ERROR",
};

/** Puts keys and addresses in place; the backend counts as embedded unless told otherwise. */
export function useAuthEnv(): void {
  const before = { ...process.env };
  // Hashing a password takes 150 ms of a whole core, and more of a shared one.
  vi.setConfig({ testTimeout: 30_000 });
  beforeEach(() => {
    Object.assign(process.env, ENV, { IS_EMBEDDED_BACKEND: "1" });
  });
  afterEach(() => {
    for (const name of [...Object.keys(ENV), "IS_EMBEDDED_BACKEND"]) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  });
}

/** For the rest of this test the backend is a deployment that cannot mail. */
export function asRealDeployment(): void {
  delete process.env.IS_EMBEDDED_BACKEND;
}
