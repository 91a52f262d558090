import { once } from "node:events";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync } from "node:zlib";
import { analyseDefinitions } from "./definitions.mjs";

/**
 * A throw-away stand-in for a deployment on a free loopback port. It answers
 * the two calls of `convex codegen` (convex/src/cli/lib/config.ts and
 * deploy2.ts) and nothing else.
 *
 * @param {string} adminKey the one key that is accepted
 * @returns {Promise<{ url: string, close: () => void, pushed: () => any }>}
 *   `pushed` gives the last push request, or null
 */
export async function startResponder(adminKey) {
  /** @type {any} */
  let lastPush = null;
  const routes = {
    "/api/get_config_hashes": async () => ({
      config: { functions: "convex/" },
      // No hash known, so that the CLI pushes, and thereby bundles, every module.
      moduleHashes: [],
      nodeDependencies: [],
      udfServerVersion: null,
    }),
    "/api/deploy2/start_push": async (body) => {
      lastPush = body;
      return {
        environmentVariables: {},
        externalDepsId: null,
        componentDefinitionPackages: {},
        appAuth: [],
        analysis: await analyseDefinitions(body),
        app: EMPTY_APP,
        schemaChange: { allocatedComponentIds: {}, schemaIds: {} },
      };
    },
  };

  const server = createServer((request, response) => {
    answer(request, routes, adminKey)
      .catch((error) => ({
        status: 400,
        // The CLI prints `message` of an error that has a code.
        body: { code: "CodegenResponder", message: String(error?.stack) },
      }))
      .then(({ status, body }) => {
        response.writeHead(status, { "Content-Type": "application/json" });
        response.end(JSON.stringify(body));
      });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
    pushed: () => lastPush,
  };
}

/** The CLI parses this part of the answer, but code generation never uses it. */
const EMPTY_APP = {
  definitionPath: "",
  componentPath: "",
  args: {},
  childComponents: {},
  httpRoutes: { httpModuleRoutes: null, mounts: [] },
  exports: {},
};

async function answer(request, routes, adminKey) {
  if (request.headers.authorization !== `Convex ${adminKey}`) {
    return {
      status: 401,
      body: { code: "BadAdminKey", message: "Wrong admin key" },
    };
  }
  const route = routes[request.url];
  if (request.method !== "POST" || route === undefined) {
    const message = `Code generation has no ${request.method} ${request.url}`;
    return { status: 404, body: { code: "NotFound", message } };
  }
  const raw = await buffer(request);
  const isBrotli = request.headers["content-encoding"] === "br";
  const text = (isBrotli ? brotliDecompressSync(raw) : raw).toString("utf8");
  return { status: 200, body: await route(JSON.parse(text)) };
}
