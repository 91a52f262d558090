import { expect, test, vi } from "vitest";
import { api } from "./project";
import { aBackend, aClient, eventually } from "./support";

const CHANNELS = 100;
const INSERTS = 200;

test("of 100 subscriptions only those an insert concerns run again", async () => {
  const backend = await aBackend();
  const watcher = aClient(backend.url);
  const counts = new Map<string, number>();
  for (let i = 0; i < CHANNELS; i++) {
    const channel = `channel ${i}`;
    watcher.onUpdate(api.messages.list, { channel }, ({ length }) => {
      counts.set(channel, length);
    });
  }
  await eventually(() => expect(counts.size).toBe(CHANNELS));

  const runQuery = vi.spyOn(backend.engine, "runQuery");
  const writer = aClient(backend.url);
  for (let i = 0; i < INSERTS; i++) {
    const channel = i % 2 === 0 ? "channel 7" : "elsewhere";
    await writer.mutation(api.messages.send, { channel, body: `${i}` });
  }
  await eventually(() => expect(counts.get("channel 7")).toBe(INSERTS / 2));
  const paths = runQuery.mock.calls.map(([call]) => call.args);
  expect(paths.length).toBeLessThanOrEqual(INSERTS / 2);
  expect(new Set(paths.map((args) => JSON.stringify(args)))).toEqual(
    new Set([JSON.stringify({ channel: "channel 7" })]),
  );
});

test("equal queries of several sockets run once", async () => {
  const backend = await aBackend();
  const runQuery = vi.spyOn(backend.engine, "runQuery");
  const args = { channel: "shared" };
  const seen = Array.from({ length: 10 }, (_, i) => {
    const lists: string[][] = [];
    aClient(backend.url).onUpdate(api.messages.list, args, (list) => {
      lists.push(list);
    });
    return { i, lists };
  });
  const allHave = (list: string[]) => {
    for (const { lists } of seen) expect(lists.at(-1)).toEqual(list);
  };
  await eventually(() => allHave([]));
  const writer = aClient(backend.url);
  await writer.mutation(api.messages.send, { ...args, body: "once" });
  await eventually(() => allHave(["once"]));
  expect(runQuery).toHaveBeenCalledTimes(2);
});

test("a burst of mutations reaches ten clients without as many runs", async () => {
  const backend = await aBackend();
  const args = { name: "burst" };
  const values = Array.from({ length: 10 }, () => ({ value: -1 }));
  for (const shown of values) {
    aClient(backend.url).onUpdate(api.counters.read, args, (value) => {
      shown.value = value;
    });
  }
  await eventually(() => expect(values.every((v) => v.value === 0)).toBe(true));
  const writer = aClient(backend.url);
  await Promise.all(
    Array.from({ length: 200 }, () =>
      writer.mutation(api.counters.add, { ...args, by: 1 }),
    ),
  );
  await eventually(() =>
    expect(values.every(({ value }) => value === 200)).toBe(true),
  );
});
