/** Hashes of what people know: passwords, slowly; codes with minutes to live, quickly. */
import { Scrypt } from "lucia";
import { PASSWORD_LENGTH } from "../../shared/passwords";

export async function hashPassword(password: string): Promise<string> {
  return await new Scrypt().hash(password);
}

/** Takes as long as hashing; texts too long to be a password are not looked at. */
export async function isPassword(
  password: string,
  hash: string,
): Promise<boolean> {
  if (password === "" || password.length > PASSWORD_LENGTH.most) return false;
  return await new Scrypt().verify(hash, password);
}

export async function hashText(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest(
    "SHA-256",
    new TextEncoder().encode(text),
  );
  return [...new Uint8Array(bytes)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
