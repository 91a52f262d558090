import { describe, expect, test } from "vitest";
import type { Frame } from "./support";
import { api } from "./project";
import {
  aBackend,
  aClient,
  decodeTs,
  eventually,
  recordingSockets,
} from "./support";

const general = { channel: "general" };

describe("a mutation", () => {
  test("is answered before the transition that shows it, and versions never break", async () => {
    const { url } = await aBackend();
    const { frames, webSocketConstructor } = recordingSockets();
    const client = aClient(url, { webSocketConstructor });
    const other = aClient(url);
    client.onUpdate(api.messages.list, general, () => {});

    const sends = (sender: typeof client) =>
      Array.from({ length: 10 }, (_, i) =>
        sender.mutation(api.messages.send, { ...general, body: `${i}` }),
      );
    for (let burst = 0; burst < 3; burst++) {
      await Promise.all([...sends(client), ...sends(other)]);
    }

    expectAnswersFirst(frames);
    expectUnbrokenVersions(frames);
  });

  test("that changes nothing the client watches still resolves", async () => {
    const { url } = await aBackend();
    const client = aClient(url);
    await client.mutation(api.messages.send, { ...general, body: "hello" });
    await client.mutation(api.people.whoMutates, {});
    expect(await client.query(api.messages.list, general)).toEqual(["hello"]);
  });

  test("that throws leaves nothing behind and carries its data", async () => {
    const { url } = await aBackend();
    const client = aClient(url);
    const failure = client.mutation(api.messages.sendThenFail, general);
    await expect(failure).rejects.toMatchObject({
      data: { code: "NO", channel: "general" },
    });
    expect(await client.query(api.messages.list, general)).toEqual([]);
  });

  test("shown early is never shown twice nor taken back", async () => {
    const { url } = await aBackend();
    const client = aClient(url);
    const lengths: number[] = [];
    client.onUpdate(api.messages.list, general, ({ length }) => {
      lengths.push(length);
    });
    await eventually(() => expect(lengths).toEqual([0]));
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        client.mutation(
          api.messages.send,
          { ...general, body: `${i}` },
          {
            optimisticUpdate: (store) => {
              const shown = store.getQuery(api.messages.list, general) ?? [];
              store.setQuery(api.messages.list, general, [...shown, `${i}`]);
            },
          },
        ),
      ),
    );
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(lengths.at(-1)).toBe(20);
  });
});

describe("a subscription", () => {
  test("fails with the error's data and recovers when the data changes", async () => {
    const { url } = await aBackend();
    const client = aClient(url);
    const seen: unknown[] = [];
    client.onUpdate(
      api.messages.failing,
      general,
      (body) => seen.push(body),
      (error) => seen.push((error as { data?: unknown }).data),
    );
    await eventually(() => expect(seen).toEqual([{ code: "EMPTY" }]));
    await client.mutation(api.messages.send, { ...general, body: "first" });
    await eventually(() => expect(seen).toEqual([{ code: "EMPTY" }, "first"]));
  });

  test("sees with its fellows one snapshot at a time", async () => {
    const { url } = await aBackend();
    const watcher = aClient(url);
    const writer = aClient(url);
    for (const name of ["a", "b"]) {
      watcher.onUpdate(api.counters.read, { name }, () => {});
    }
    const shown = () =>
      ["a", "b"].map((name) =>
        watcher.client.localQueryResult("counters:read", { name }),
      ) as (number | undefined)[];
    const sums = new Set<number>();
    watcher.client.addOnTransitionHandler(() => {
      const [a = 0, b = 0] = shown();
      sums.add(a + b);
    });
    await Promise.all(
      Array.from({ length: 40 }, () =>
        writer.mutation(api.counters.transfer, {
          from: "a",
          to: "b",
          amount: 1,
        }),
      ),
    );
    await eventually(() => expect(shown()).toEqual([-40, 40]));
    expect([...sums]).toEqual([0]);
  });

  test("that ended costs and shows nothing more", async () => {
    const { url } = await aBackend();
    const client = aClient(url);
    const seen: string[][] = [];
    const stop = client.onUpdate(api.messages.list, general, (list) => {
      seen.push(list);
    });
    await eventually(() => expect(seen).toEqual([[]]));
    stop();
    await client.mutation(api.messages.send, { ...general, body: "unseen" });
    expect(seen).toEqual([[]]);
  });
});

function expectAnswersFirst(frames: Frame[]) {
  const answers = frames.filter(({ type }) => type === "MutationResponse");
  expect(answers.length).toBe(30);
  for (const answer of answers) {
    const at = frames.indexOf(answer);
    const shows = ({ type, endVersion }: Frame) =>
      type === "Transition" && decodeTs(endVersion?.ts) >= decodeTs(answer.ts);
    expect(frames.slice(0, at).some(shows)).toBe(false);
    expect(frames.slice(at).some(shows)).toBe(true);
  }
}

function expectUnbrokenVersions(frames: Frame[]) {
  const transitions = frames.filter(({ type }) => type === "Transition");
  expect(transitions.length).toBeGreaterThan(3);
  for (const [i, transition] of transitions.slice(1).entries()) {
    expect(transition.startVersion).toEqual(transitions[i]?.endVersion);
  }
}
