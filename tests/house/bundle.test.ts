import { expect, test } from "vitest";
import { bundlesOf, fontsOf, type Manifest } from "./bundle";

const manifest: Manifest = {
  "index.html": {
    file: "assets/index.js",
    isEntry: true,
    imports: ["_react.js"],
  },
  "_react.js": { file: "assets/react.js", imports: ["_tiny.js"] },
  "_tiny.js": { file: "assets/tiny.js" },
  "_form.js": { file: "assets/form.js", imports: ["_react.js"] },
  "routes/join.tsx?tsr-split=component": {
    file: "assets/join.js",
    src: "routes/join.tsx?tsr-split=component",
    isDynamicEntry: true,
    imports: ["index.html", "_form.js", "_library~join.js"],
  },
  "_library~join.js": { file: "assets/library~join.js" },
  "../node_modules/papaparse/papaparse.js": {
    file: "assets/papaparse.js",
    src: "../node_modules/papaparse/papaparse.js",
    isDynamicEntry: true,
  },
};

test("the entry counts everything it imports", () => {
  expect(bundlesOf(manifest)[0]).toEqual({
    name: "entry",
    files: ["assets/index.js", "assets/react.js", "assets/tiny.js"],
    limit: 130_000,
  });
});

test("a route counts what it imports beyond the entry", () => {
  expect(bundlesOf(manifest)[1]).toEqual({
    name: "routes/join.tsx?tsr-split=component",
    files: ["assets/join.js", "assets/form.js"],
    limit: 40_000,
  });
});

test("the packages a route stands on are listed apart, with a limit of their own", () => {
  expect(bundlesOf(manifest)[2]).toEqual({
    name: "packages of routes/join.tsx?tsr-split=component",
    files: ["assets/library~join.js"],
    limit: 100_000,
  });
});

test("a package loaded on demand is listed without a limit", () => {
  expect(bundlesOf(manifest)[3]).toMatchObject({
    files: ["assets/papaparse.js"],
    limit: null,
  });
});

test("fonts are found in every format", () => {
  const files = ["assets/a.woff2", "assets/b.woff", "c.ttf", "assets/d.js"];
  expect(fontsOf(files)).toEqual(["assets/a.woff2", "assets/b.woff", "c.ttf"]);
});
