import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createServer } from "vite";
import { expect, test, vi } from "vitest";
import { closeServer, openServer } from "../../../local-backend/hosting";
import { convexBackend } from "../../../local-backend/vite-plugin";
import { api, fixture, temporaryFolder } from "./project";
import { aClient, anHttpClient } from "./support";

async function freePorts() {
  const servers = await Promise.all([openServer(0), openServer(0)]);
  for (const [server] of servers) await closeServer(server);
  return { port: servers[0][1], sitePort: servers[1][1] };
}

async function anApp() {
  const root = join(await temporaryFolder(), "src");
  await mkdir(root);
  await writeFile(join(root, "index.html"), "<h1>The app</h1>");
  const ports = await freePorts();
  const plugin = convexBackend({
    ports,
    directory: null,
    projectDirectory: fixture,
    watch: false,
  });
  const server = await createServer({
    configFile: false,
    envDir: false,
    root,
    logLevel: "error",
    plugins: [plugin],
  });
  await server.listen();
  return { server, url: `http://127.0.0.1:${ports.port}` };
}

test("app, API and sync socket share the app's port under vite dev", async () => {
  const { server, url } = await anApp();
  try {
    expect(await (await fetch(url)).text()).toContain("The app");
    await aClient(url).mutation(api.counters.add, { name: "n", by: 3 });
    const http = anHttpClient(url);
    expect(await http.query(api.counters.read, { name: "n" })).toBe(3);
  } finally {
    await server.close();
  }
});

test("nothing is hosted where VITE_CONVEX_URL names a deployment", async () => {
  vi.stubEnv("VITE_CONVEX_URL", "https://happy-animal-123.convex.cloud");
  const { server, url } = await anApp();
  vi.unstubAllEnvs();
  try {
    const answer = await fetch(`${url}/api/query`, { method: "POST" });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe("");
  } finally {
    await server.close();
  }
});
