import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { createAnthropicScorer } from "@convex/integrations/anthropic/anthropicScorer";
import {
  startFakeAnthropic,
  type FakeAnthropicServer,
} from "../../support/fake-anthropic-server";
import {
  SAMPLE_SCORER_LISTINGS,
  SAMPLE_SCORER_PROFILES,
} from "../../support/matching-samples";

let server: FakeAnthropicServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

function score(baseURL: string, timeoutMs = 5_000) {
  const [person] = SAMPLE_SCORER_PROFILES;
  if (person === undefined) throw new Error("no sample profiles");
  return createAnthropicScorer({
    apiKey: "sk-test",
    baseURL,
    timeoutMs,
  }).scoreBatch({
    profile: person.profile,
    listings: SAMPLE_SCORER_LISTINGS.slice(0, 2),
    locale: "en",
    canary: "canary-9b",
  });
}

describe("the fake over HTTP", () => {
  it("answers the real SDK and keeps what it received", async () => {
    server = await startFakeAnthropic({ seed: 3 });
    const answer = await score(server.url);
    expect(answer.scores.map(({ alias }) => alias)).toEqual(["o1", "o2"]);
    const response = await fetch(`${server.url}/calls`);
    expect(await response.json()).toEqual({
      calls: [{ number: 1, outcome: "ok", listingCount: 2, locale: "en" }],
    });
  });

  it("breaks connections as networks do", async () => {
    server = await startFakeAnthropic({
      faults: { 1: "refused-connection", 2: "reset-mid-body", 3: "hang" },
    });
    await expect(score(server.url)).rejects.toMatchObject({ kind: "network" });
    await expect(score(server.url)).rejects.toMatchObject({ kind: "network" });
    await expect(score(server.url, 200)).rejects.toMatchObject({
      kind: "timeout",
    });
  });

  it("takes a new plan while it runs", async () => {
    server = await startFakeAnthropic();
    await fetch(`${server.url}/plan`, {
      method: "POST",
      body: JSON.stringify({ 1: "529" }),
    });
    await expect(score(server.url)).rejects.toMatchObject({
      kind: "overloaded",
    });
    await expect(score(server.url)).resolves.toMatchObject({ missing: [] });
  });

  it("runs as a process of its own", async () => {
    const child = spawn(
      process.execPath,
      [
        "--import",
        "tsx",
        "tests/support/fake-anthropic-server.ts",
        "--latency",
        "20",
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    try {
      const [line] = (await once(child.stdout, "data")) as [Buffer];
      const { url } = JSON.parse(line.toString("utf8")) as { url: string };
      await expect(score(url)).resolves.toMatchObject({ missing: [] });
    } finally {
      child.kill();
    }
  }, 20_000);
});
