/** The routes of the router's own manifest. */
import { readFileSync } from "node:fs";

export function manifestRoutes(): string[] {
  const path = new URL("../../../src/app/route-tree.gen.ts", import.meta.url);
  const tree = readFileSync(path, "utf8");
  const manifest = /interface FileRoutesByTo \{([^}]*)\}/.exec(tree)?.[1] ?? "";
  return [...manifest.matchAll(/^\s*["']([^"']+)["']:/gm)].flatMap(
    ([, route]) => route ?? [],
  );
}
