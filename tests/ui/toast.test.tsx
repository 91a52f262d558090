import {
  act,
  cleanup,
  fireEvent,
  render,
  screen,
} from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { refusal } from "@convex/shared/errors";
import Toaster from "@/components/ui/toaster";
import { attachToastScreen, toasts, type ToastData } from "@/lib/toasts";
import { Words } from "./support/render";

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe("a toast with undo", () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    render(
      <Words>
        <Toaster />
      </Words>,
    );
  });
  afterEach(async () => {
    await wait(20_000);
    vi.useRealTimers();
  });

  it("undoes once, and then is gone", async () => {
    const undo = vi.fn();
    const onExpire = vi.fn();
    act(() => void toasts.showUndoable({ title: "Dismissed", undo, onExpire }));
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await wait(10_000);
    expect(undo).toHaveBeenCalledTimes(1);
    expect(onExpire).not.toHaveBeenCalled();
    expect(screen.queryByText("Dismissed")).toBeNull();
  });

  it("takes no choice any more once it is undone", () => {
    const shown: ToastData[] = [];
    const closers: (() => void)[] = [];
    const detach = attachToastScreen({
      add: ({ data, onClose }) => {
        shown.push(data);
        if (onClose) closers.push(onClose);
      },
      close: () => closers.pop()?.(),
    });
    const onChoose = vi.fn();
    const choices = { label: "Why?", options: [], onChoose, thanks: "Noted." };
    toasts.showUndoable({ title: "Dismissed", undo: vi.fn(), choices });
    const [data] = shown;
    void data?.choices?.onChoose("pay");
    expect(onChoose).toHaveBeenCalledTimes(1);
    data?.undo?.();
    void data?.choices?.onChoose("place");
    detach();
    expect(onChoose).toHaveBeenCalledTimes(1);
  });

  it("stays for eight seconds, then makes it final", async () => {
    const undo = vi.fn();
    const onExpire = vi.fn();
    act(() => void toasts.showUndoable({ title: "Gone soon", undo, onExpire }));
    await wait(7_500);
    screen.getByRole("dialog", { name: "Gone soon" });
    expect(onExpire).not.toHaveBeenCalled();
    await wait(1_000);
    expect(onExpire).toHaveBeenCalledTimes(1);
    expect(undo).not.toHaveBeenCalled();
  });

  it("stops the clock while someone is at it", async () => {
    const onExpire = vi.fn();
    act(
      () =>
        void toasts.showUndoable({ title: "Hold on", undo: vi.fn(), onExpire }),
    );
    fireEvent.mouseEnter(await screen.findByRole("region"));
    await wait(30_000);
    expect(onExpire).not.toHaveBeenCalled();
    fireEvent.mouseLeave(screen.getByRole("region"));
    await wait(9_000);
    expect(onExpire).toHaveBeenCalledTimes(1);
  });

  it("undoes the newest first by shortcut, and says when there is none", async () => {
    const undone: string[] = [];
    act(() => {
      toasts.showUndoable({ title: "One", undo: () => undone.push("one") });
      toasts.showUndoable({ title: "Two", undo: () => undone.push("two") });
    });
    await wait(100);
    await act(async () => void toasts.undoLatest());
    await act(async () => void toasts.undoLatest());
    await wait(100);
    expect(undone).toEqual(["two", "one"]);
    expect(toasts.undoLatest()).toBe(false);
  });

  it("keeps what was said before the toaster arrived", async () => {
    cleanup();
    act(() => toasts.show("Early word"));
    render(
      <Words>
        <Toaster />
      </Words>,
    );
    await wait(100);
    screen.getByRole("dialog", { name: "Early word" });
  });

  it("says so when the undo itself fails", async () => {
    act(
      () =>
        void toasts.showUndoable({
          title: "Removed",
          undo: () => Promise.reject(refusal("CONFLICT")),
        }),
    );
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await wait(500);
    expect(screen.getByRole("alert").textContent).toMatch(
      /Someone changed this at the same time/,
    );
    fireEvent.click(screen.getByLabelText("Dismiss"));
  });
});
