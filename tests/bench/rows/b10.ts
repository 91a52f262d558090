/** B10: what a page weighs, what a long list costs to draw, and whether it scrolls without a stumble. */
import react from "@vitejs/plugin-react";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { bundlesOf, type Manifest } from "../../house/bundle";
import { startApp } from "../../support/app-process";
import { launchBrowser } from "../../support/browser";
import { importThousand, scrollThrough } from "../../support/thousand";
import { atMost, reported, times, type BenchRow, type Measure } from "../row";

const ROOT = join(import.meta.dirname, "../../..");
const DIST = join(ROOT, "dist");
const VIEWPORT = { width: 1280, height: 900 };
const ROWS = 1_000;
/** Longer, and a click waits noticeably: the browser's own line for a long task. */
const LONG_TASK_MS = 50;

export const row: BenchRow = {
  id: "B10",
  run: async ({ isQuick }) => {
    const browser = await launchBrowser();
    try {
      return [
        ...(await drawing(browser, isQuick ? 5 : 15)),
        ...sizes(),
        await scrolling(browser, isQuick ? 300 : ROWS),
      ];
    } finally {
      await browser.close();
    }
  },
};

function sizes(): Measure[] {
  const manifest = join(DIST, ".vite/manifest.json");
  if (!existsSync(manifest)) throw new Error("run `npm run build` first");
  const bundles = bundlesOf(
    JSON.parse(readFileSync(manifest, "utf8")) as Manifest,
  ).map(({ name, files, limit }) => ({
    name,
    limit,
    kilobytes: files.reduce((sum, file) => sum + weigh(file), 0) / 1_000,
  }));
  const heaviest = (limit: number | null, isPages = false) =>
    Math.max(
      0,
      ...bundles
        .filter((each) => each.limit === limit)
        .filter(({ name }) => name.startsWith("packages of ") === isPages)
        .map(({ kilobytes }) => kilobytes),
    );
  const unit = "kB";
  return [
    atMost(130, { part: "entry", ours: heaviest(130_000), unit }),
    atMost(40, { part: "heaviest route", ours: heaviest(40_000), unit }),
    reported({
      part: "heaviest packages of a page",
      ours: heaviest(100_000, true),
      unit,
    }),
    reported({ part: "heaviest lazy library", ours: heaviest(null), unit }),
    reported({ part: "fonts", ours: fontCount(), unit: "files" }),
  ];
}

const weigh = (file: string) =>
  brotliCompressSync(readFileSync(join(DIST, file))).length;

function fontCount(): number {
  return readdirSync(DIST, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".woff2"),
  ).length;
}

/** The same thousand rows by our list and by one that draws them all. */
async function drawing(browser: Browser, turns: number): Promise<Measure[]> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.setContent("<!doctype html><title>bench</title><body></body>");
  await page.addScriptTag({ content: await pageScript(), type: "module" });
  await page.waitForFunction(() => "drawList" in window);
  const draw = (kind: "ours" | "full") =>
    page.evaluate(
      ([which, count, times]) => window.drawList(which, count, times),
      [kind, ROWS, turns] as const,
    );
  // Both once for nothing: the first of them would pay for the warming-up.
  await draw("full");
  await draw("ours");
  const [full, ours] = [await draw("full"), await draw("ours")];
  await page.close();
  return [
    times(20, { ours: ours.ms, baseline: full.ms, unit: "ms" }),
    times(20, {
      part: "rows in the document",
      ours: ours.rows,
      baseline: full.rows,
      unit: "rows",
    }),
  ];
}

async function pageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: "silent",
    publicDir: false,
    plugins: [react()],
    resolve: { alias: { "@": join(ROOT, "src") } },
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: {
        input: join(ROOT, "tests/bench/pages/list.tsx"),
        output: { codeSplitting: false },
      },
    },
  });
  const outputs = [built]
    .flat()
    .flatMap((each) => ("output" in each ? each.output : []));
  const chunk = outputs.find(({ type }) => type === "chunk");
  if (chunk?.type !== "chunk") throw new Error("the page was not built");
  return chunk.code;
}

/** The longest task while a thousand listings are scrolled through, loading included. */
async function scrolling(browser: Browser, count: number): Promise<Measure> {
  const directory = await mkdtemp(join(tmpdir(), "wayfinder-bench-"));
  const app = await startApp({ directory });
  try {
    await importThousand(app.admin, count);
    const page = await browser.newPage({
      baseURL: app.url,
      viewport: VIEWPORT,
    });
    const { longestTaskMs } = await scrollThrough(page, count);
    return atMost(LONG_TASK_MS, {
      part: `longest task, ${count} listings scrolled`,
      ours: longestTaskMs,
      unit: "ms",
    });
  } finally {
    await app.kill();
    await rm(directory, { recursive: true, force: true });
  }
}
