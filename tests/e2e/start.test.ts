/** The first command that anyone runs, and the one that checks a deployment. */
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ConvexHttpClient } from "convex/browser";
import { expect, onTestFinished, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { launchBrowser } from "../support/browser";
import { PROJECT, runScript } from "./support/command";
import { PASSWORD } from "./support/journey";
import { visit } from "./support/page";
import { freePortPair } from "../support/ports";
import { patternOf } from "./support/words";

const storeOf = (port: number) => join(PROJECT, ".wayfinder", `port-${port}`);

/** A store of its own that nothing was in before, gone afterwards. */
async function freshPort(): Promise<number> {
  const port = await freePortPair();
  const store = storeOf(port);
  expect(existsSync(store), `${store} is fresh`).toBe(false);
  onTestFinished(() => rm(store, { recursive: true, force: true }));
  return port;
}

test("npm start -- --once runs one member's matching and ends well", async () => {
  const port = await freshPort();
  const command = runScript("start.ts", ["--once"], { PORT: String(port) });
  expect(await command.ended, command.output()).toBe(0);
  const output = command.output();
  expect(output).toContain(`http://127.0.0.1:${port}`);
  expect(output).toMatch(/\d+ open roles, all sample data/);
  expect(output).toContain("Who can sign in");
  expect(output).toContain("What is simulated");
  expect(output).toMatch(/reading \d+ of \d+ open roles/);
  expect(output).toMatch(/batch 1\/(\d+) .* saved/);
  expect(output.match(/batch \d+\/\d+ .* saved/g)?.length).toBe(
    Number(/batch 1\/(\d+)/.exec(output)?.[1]),
  );
  expect(output).toMatch(
    /done in [\d.]+ s: \d+ great, \d+ good, \d+ to explore \(scored locally/,
  );
  expect(output).toContain(`Look at them: http://127.0.0.1:${port}/matches`);
});

test("npm start serves a page that reads through Convex, says what to do about a busy port, and passes the check", async () => {
  const port = await freshPort();
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const url = `http://127.0.0.1:${port}`;
  const command = runScript("start.ts", [], { PORT: String(port) });
  onTestFinished(command.stop);
  await command.printed(/Wayfinder is at/);
  const { page, say } = await visit(browser, url, {
    locale: "en",
    width: 1280,
  });
  await page.goto("/");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page
    .getByText(patternOf(say, "landing.openRoles", { count: "number" }))
    .first()
    .waitFor();
  await command.printed(/Look at them/);

  // Whoever follows a link with marks of its own still finds the list.
  await page.goto("/opportunities?utm_source=letter");
  await page.getByRole("main").getByRole("listitem").first().waitFor();

  await new ConvexHttpClient(url).action(api.auth.signIn, {
    provider: "password",
    params: { flow: "signUp", email: "ana@mail.example", password: PASSWORD },
  });
  await command.printed(/Code for ana@mail\.example: \d{8}/);

  const second = runScript("start.ts", ["--once"], { PORT: String(port) });
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`Port ${port} is in use`);
  const [, advice = ""] = /PORT=(\d+) npm start/.exec(second.output()) ?? [];
  const isOld = existsSync(storeOf(Number(advice)));
  const third = runScript("start.ts", ["--once"], { PORT: advice });
  if (!isOld) {
    onTestFinished(() =>
      rm(storeOf(Number(advice)), { recursive: true, force: true }),
    );
  }
  expect(await third.ended, third.output()).toBe(0);

  const check = runScript("verify-deployment.ts", [url, "--demo"]);
  expect(await check.ended, check.output()).toBe(0);
  expect(check.output().match(/^ {2}ok /gm)?.length).toBe(6);
  expect(check.output()).not.toContain("FAILED");

  const refused = runScript("verify-deployment.ts", [
    url,
    "--email",
    "nobody@mail.example",
    "--password",
    "not the password 1",
  ]);
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toContain("FAILED  signs in");
});
