/** Run by app-process.ts: starts the app and says where it is. */
import "./app-clock";
import { startBackend } from "../../local-backend/server";

const { APP_DIRECTORY, APP_KIND, APP_PORT, APP_AS_DEPLOYMENT } = process.env;

const backend = await startBackend({
  app: APP_KIND as "dev" | "dist" | "none",
  directory: APP_DIRECTORY ?? null,
  port: Number(APP_PORT),
  watch: false,
});
// Functions read their environment with every call: from here on, as if deployed.
if (APP_AS_DEPLOYMENT === "1") delete process.env.IS_EMBEDDED_BACKEND;
const { url, siteUrl, adminKey } = backend;
process.stdout.write(`READY ${JSON.stringify({ url, siteUrl, adminKey })}\n`);
