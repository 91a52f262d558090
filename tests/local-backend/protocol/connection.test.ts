import { expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { api } from "./project";
import { aBackend, aClient, eventually, recordingSockets } from "./support";

test("an idle socket is pinged each fifteen seconds", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  try {
    const { url } = await aBackend();
    const { frames, webSocketConstructor } = recordingSockets();
    const client = aClient(url, { webSocketConstructor });
    await client.query(api.people.whoAmI, {});
    vi.advanceTimersByTime(30_000);
    const pings = () => frames.filter(({ type }) => type === "Ping");
    await eventually(() => expect(pings().length).toBe(2));
  } finally {
    vi.useRealTimers();
  }
});

test("a client that reads slowly gets the newest state, not every state", async () => {
  const { url } = await aBackend();
  const { frames, sockets, webSocketConstructor } = recordingSockets();
  const reader = aClient(url, { webSocketConstructor });
  let shown = 0;
  const args = { channel: "big" };
  reader.onUpdate(api.messages.list, args, ({ length }) => {
    shown = length;
  });
  await reader.query(api.messages.list, args);
  sockets[0]?.pause();
  const writer = aClient(url);
  const sends = 60;
  for (let i = 0; i < sends; i++) {
    await writer.mutation(api.messages.send, {
      ...args,
      body: "x".repeat(100_000),
    });
  }
  sockets[0]?.resume();
  await eventually(() => expect(shown).toBe(sends));
  const transitions = frames.filter(({ type }) => type === "Transition");
  expect(transitions.length).toBeLessThan(sends / 2);
});

test("what is no message of the protocol ends the client's socket, not the server", async () => {
  const { url } = await aBackend();
  const address = `${url.replace("http", "ws")}/api/1.48.0/sync`;
  for (const [text, reply] of [
    ["no JSON", "FatalError"],
    ['{"type":"Mutation"}', "FatalError"],
  ] as const) {
    const socket = new WebSocket(address);
    const answer = new Promise<string>((resolve) =>
      socket.once("message", (data) => resolve(String(data))),
    );
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.once("open", () => socket.send(text));
    expect(JSON.parse(await answer)).toMatchObject({ type: reply });
    await closed;
  }
  const foreign = new WebSocket(address, { origin: "https://evil.example" });
  await new Promise((resolve) => foreign.once("error", resolve));
  const client = aClient(url);
  expect(await client.query(api.people.whoAmI, {})).toBeNull();
});
