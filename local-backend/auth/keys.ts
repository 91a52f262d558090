import { generateKeyPair, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

export interface Keys {
  /** PKCS #8 in PEM; signs sessions (RS256). */
  privateKey: string;
  /** The public half as a JSON Web Key Set. */
  jwks: string;
  /** `name|secret`, as a deployment's admin key looks. */
  adminKey: string;
}

/**
 * The keys of a store folder, made when it has none: sessions and admin scripts
 * outlive a restart exactly as long as the data does.
 * @param directory null makes keys that are kept nowhere
 */
export async function loadKeys(directory: string | null): Promise<Keys> {
  if (directory === null)
    return { ...(await makeSigningKeys()), adminKey: makeAdminKey() };
  await mkdir(directory, { recursive: true });
  const signing = await readOrMake(join(directory, "keys.json"), async () =>
    JSON.stringify(await makeSigningKeys()),
  );
  const adminKey = await readOrMake(join(directory, "admin-key"), async () =>
    makeAdminKey(),
  );
  return { ...(JSON.parse(signing) as Omit<Keys, "adminKey">), adminKey };
}

async function makeSigningKeys(): Promise<Omit<Keys, "adminKey">> {
  const pair = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  const publicKey = pair.publicKey.export({ format: "jwk" });
  return {
    privateKey: String(
      pair.privateKey.export({ type: "pkcs8", format: "pem" }),
    ),
    jwks: JSON.stringify({
      keys: [{ use: "sig", alg: "RS256", ...publicKey }],
    }),
  };
}

function makeAdminKey(): string {
  return `local|${randomBytes(32).toString("hex")}`;
}

async function readOrMake(
  file: string,
  make: () => Promise<string>,
): Promise<string> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const content = await make();
  // Renamed into place, so that a killed start leaves no half-written key.
  await writeFile(`${file}.new`, content, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return content;
}
