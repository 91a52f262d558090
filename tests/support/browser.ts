/**
 * A real browser with nothing to install: an installed Chromium when there is
 * one (`CHROMIUM_PATH` first), else the one inside @sparticuz/chromium.
 */
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * Where the browser is; unpacked by the first call on a machine. Two processes
 * must not do that at once: one would start what the other still writes.
 */
export async function executablePath(): Promise<string> {
  const named = process.env.CHROMIUM_PATH ?? INSTALLED.find(existsSync);
  if (named !== undefined) return named;
  // Makes the package unpack the shared libraries that bare machines lack.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const { default: bundled } = await import("@sparticuz/chromium");
  return await bundled.executablePath();
}

export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: await executablePath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--no-first-run",
      "--font-render-hinting=none",
    ],
    headless: true,
  });
}
