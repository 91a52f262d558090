/** One server and one browser for a test file, over sample data in a folder of its own. */
import type { Browser } from "playwright-core";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { internal } from "../../../convex/_generated/api";
import { startApp, type AppProcess } from "../../support/app-process";
import { launchBrowser } from "../../support/browser";

export interface Demo {
  app: AppProcess;
  browser: Browser;
  /** Where the data lies, and the admin key. */
  directory: string;
}

interface DemoOptions {
  env?: () => Promise<Record<string, string>> | Record<string, string>;
}

/** The developer's own key must not turn a test of the local scorer into a bill. */
export const WITHOUT_MODEL = {
  ANTHROPIC_API_KEY: "",
  ANTHROPIC_BASE_URL: "",
  MATCHING_MODEL: "",
};

/** Signs the links of mails, so that a test can make one as a mail would carry it. */
export const LINK_SECRET = "thirty-two bytes for tests alone";

/** Starts before the file's first test, built app included, and ends after its last. */
export function useDemo({ env = () => ({}) }: DemoOptions = {}): () => Demo {
  let demo: Demo | undefined;
  let directory: string | undefined;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "wayfinder-e2e-"));
    const [app, browser] = await Promise.all([
      startApp({
        directory,
        env: {
          ...WITHOUT_MODEL,
          MAIL_TOKEN_SECRET: LINK_SECRET,
          ...(await env()),
        },
      }),
      launchBrowser(),
    ]);
    demo = { app, browser, directory };
    await app.admin.call(internal.seed.run.seed, {});
  });
  afterAll(async () => {
    await demo?.browser.close();
    await demo?.app.kill();
    if (directory) await rm(directory, { recursive: true, force: true });
  });

  return () => {
    if (!demo) throw new Error("the demo is up from the first test on");
    return demo;
  };
}
