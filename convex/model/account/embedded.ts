import { env } from "../../_generated/server";

/** True on the backend inside the dev server, which serves nobody but its developer. */
export function isEmbeddedBackend(): boolean {
  return env.IS_EMBEDDED_BACKEND === "1";
}
