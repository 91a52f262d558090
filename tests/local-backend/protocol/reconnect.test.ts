import { expect, test } from "vitest";
import { startBackend } from "../../../local-backend/server";
import { api, fixture } from "./project";
import { aBackend, aClient, eventually, recordingSockets } from "./support";

test("mutations whose answers were lost run once, and subscriptions go on", async () => {
  const { url } = await aBackend();
  const { sockets, webSocketConstructor } = recordingSockets({
    lostAnswers: 2,
  });
  const client = aClient(url, { webSocketConstructor });
  const shown: number[] = [];
  client.onUpdate(api.counters.read, { name: "n" }, (value) => {
    shown.push(value);
  });
  await eventually(() => expect(shown).toEqual([0]));
  const add = () => client.mutation(api.counters.add, { name: "n", by: 1 });
  const answers = await Promise.all(Array.from({ length: 10 }, add));
  expect(answers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  await eventually(() => expect(shown.at(-1)).toBe(10));
  expect(sockets.length).toBe(3);
  expect(shown).toEqual([...shown].sort((a, b) => a - b));
});

test("a client of an earlier backend is served by one that starts from nothing", async () => {
  const first = await aBackend();
  const { port } = new URL(first.url);
  const client = aClient(first.url);
  await client.mutation(api.counters.add, { name: "n", by: 5 });
  const shown: number[] = [];
  client.onUpdate(api.counters.read, { name: "n" }, (v) => shown.push(v));
  await eventually(() => expect(shown).toEqual([5]));
  await first.close();
  const second = await startBackend({
    port: Number(port),
    sitePort: 0,
    app: "none",
    directory: null,
    projectDirectory: fixture,
    watch: false,
  });
  await eventually(() => expect(shown).toEqual([5, 0]), 10_000);
  await client.mutation(api.counters.add, { name: "n", by: 1 });
  await eventually(() => expect(shown).toEqual([5, 0, 1]));
  await second.close();
});
