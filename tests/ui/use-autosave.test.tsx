import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { refusal } from "@convex/shared/errors";
import { useAutosave } from "@/hooks/use-autosave";

/** A server whose answers the test lets through one by one. */
function slowServer() {
  const received: string[] = [];
  const waiting: { resolve: () => void; reject: (error: unknown) => void }[] =
    [];
  return {
    received,
    save: (value: string) => {
      received.push(value);
      return new Promise<void>((resolve, reject) => {
        waiting.push({ resolve, reject });
      });
    },
    answer: () => act(async () => waiting.shift()?.resolve()),
    fail: (error: unknown) => act(async () => waiting.shift()?.reject(error)),
  };
}

function editing(initial = "") {
  const server = slowServer();
  const hook = renderHook(
    ({ serverValue, isOnline }) =>
      useAutosave({ serverValue, save: server.save, isOnline }),
    { initialProps: { serverValue: initial, isOnline: true } },
  );
  return {
    server,
    now: () => hook.result.current,
    type: (text: string) => act(() => hook.result.current.setValue(text)),
    serverSays: (serverValue: string, isOnline = true) =>
      hook.rerender({ serverValue, isOnline }),
    wait: (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms)),
    unmount: hook.unmount,
  };
}

describe("autosave", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("saves once, 600 ms after the last key", async () => {
    const { server, type, wait, now } = editing();
    type("h");
    await wait(599);
    type("hi");
    await wait(599);
    expect(server.received).toEqual([]);
    await wait(1);
    expect(server.received).toEqual(["hi"]);
    expect(now().status).toBe("saving");
    await server.answer();
    expect(now()).toMatchObject({ status: "saved", isDirty: false });
  });

  it("never overwrites what is typed during a save", async () => {
    const { server, type, wait, now, serverSays } = editing();
    type("first");
    await wait(600);
    type("first and second");
    serverSays("first");
    expect(now().value).toBe("first and second");
    await server.answer();
    expect(now()).toMatchObject({ value: "first and second", isDirty: true });
    await wait(600);
    expect(server.received).toEqual(["first", "first and second"]);
    await server.answer();
    expect(now()).toMatchObject({
      value: "first and second",
      status: "saved",
      isDirty: false,
    });
  });

  it("sends one save at a time and ends with the newest text", async () => {
    const { server, type, wait } = editing();
    type("a");
    await wait(600);
    type("ab");
    await wait(600);
    type("abc");
    await wait(600);
    expect(server.received).toEqual(["a"]);
    await server.answer();
    expect(server.received).toEqual(["a", "abc"]);
  });

  it("keeps a trailing space that the server trimmed away", async () => {
    const { server, type, wait, now, serverSays } = editing();
    type("word ");
    await wait(600);
    serverSays("word");
    await server.answer();
    expect(now()).toMatchObject({ value: "word ", isDirty: false });
  });

  it("shows a change from elsewhere while nothing is unsaved", () => {
    const { now, serverSays } = editing("old");
    serverSays("new");
    expect(now().value).toBe("new");
  });

  it("keeps the text when a save fails, and saves it on the next try", async () => {
    const { server, type, wait, now } = editing();
    type("precious");
    await wait(600);
    await server.fail(new Error("no"));
    expect(now()).toMatchObject({
      value: "precious",
      status: "error",
      isDirty: true,
    });
    await act(async () => void now().flush());
    await server.answer();
    expect(server.received).toEqual(["precious", "precious"]);
    expect(now().status).toBe("saved");
  });

  it("asks on a conflict, and does what the person decides", async () => {
    const { server, type, wait, now, serverSays } = editing("base");
    type("mine");
    await wait(600);
    serverSays("theirs");
    await server.fail(refusal("CONFLICT"));
    expect(now()).toMatchObject({ value: "mine", status: "conflict" });
    type("mine too");
    await wait(2_000);
    expect(server.received).toEqual(["mine"]);
    act(() => now().takeTheirs());
    expect(now()).toMatchObject({ value: "theirs", isDirty: false });
  });

  it("saves mine after a conflict when asked to keep it", async () => {
    const { server, type, wait, now } = editing("base");
    type("mine");
    await wait(600);
    await server.fail(refusal("CONFLICT"));
    await act(async () => void now().keepMine());
    await server.answer();
    expect(server.received).toEqual(["mine", "mine"]);
    expect(now().status).toBe("saved");
  });

  it("says offline while a save waits for the network", async () => {
    const { server, type, wait, now, serverSays } = editing();
    serverSays("", false);
    type("on the train");
    await wait(600);
    expect(now().status).toBe("offline");
    serverSays("", true);
    expect(now().status).toBe("saving");
    await server.answer();
    expect(now().status).toBe("saved");
  });

  it("saves at once when the editor goes away, and warns before the page does", () => {
    const { server, type, unmount } = editing();
    type("last words");
    const leaving = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    unmount();
    expect(server.received).toEqual(["last words"]);
  });
});
