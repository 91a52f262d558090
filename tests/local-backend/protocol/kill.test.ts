import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { serve } from "./child-server";
import { api, temporaryFolder } from "./project";
import { aClient } from "./support";

const PORT = 47_620;
const KILLS = 4;

/** Sends without pause until told to stop, some requests always under way. */
function underLoad(url: string, lane: string) {
  const client = aClient(url);
  const acknowledged: string[] = [];
  let stopped = false;
  const send = async (worker: number) => {
    for (let i = 0; !stopped; i++) {
      const body = `${lane} ${worker} ${i}`;
      await client.mutation(api.messages.send, { channel: lane, body });
      await client.mutation(api.counters.add, { name: lane, by: 1 });
      acknowledged.push(body);
    }
  };
  const workers = [0, 1, 2].map(send);
  const stop = async () => {
    stopped = true;
    await Promise.all(workers);
  };
  return { client, acknowledged, stop };
}

test("killed at any instant, it loses nothing acknowledged and repeats nothing", async () => {
  const directory = await temporaryFolder();
  let kill = await serve(directory, PORT);
  const url = `http://127.0.0.1:${PORT}`;
  const lanes = ["a", "b"].map((lane) => ({ lane, ...underLoad(url, lane) }));
  for (let i = 0; i < KILLS; i++) {
    const before = lanes.map(({ acknowledged }) => acknowledged.length);
    // Not before both clients work again, then at an instant left to chance.
    while (lanes.some((l, at) => l.acknowledged.length <= (before[at] ?? 0))) {
      await sleep(20);
    }
    await sleep(Math.random() * 150);
    await kill();
    kill = await serve(directory, PORT);
  }
  await Promise.all(lanes.map(({ stop }) => stop()));
  for (const { lane, client, acknowledged } of lanes) {
    const kept = await client.query(api.messages.list, { channel: lane });
    expect(acknowledged.length).toBeGreaterThan(KILLS);
    expect([...kept].sort()).toEqual([...acknowledged].sort());
    expect(await client.query(api.counters.read, { name: lane })).toBe(
      acknowledged.length,
    );
  }
});
