import { act, fireEvent, screen } from "@testing-library/react";
import { getFunctionName, type FunctionReference } from "convex/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { refusal } from "@convex/shared/errors";
import Toaster from "@/components/ui/toaster";
import { useTriage } from "@/features/matches/hooks/use-triage";
import { aCard } from "./builders";
import { show } from "../support/render";

const calls = vi.hoisted(() => ({
  made: [] as [string, unknown][],
  refuse: null as null | (() => Error),
}));

vi.mock("convex/react", () => ({
  useMutation:
    (reference: FunctionReference<"mutation">) => async (args: unknown) => {
      calls.made.push([getFunctionName(reference), args]);
      if (calls.refuse) throw calls.refuse();
      return null;
    },
}));

const CARD = aCard("m1", "good", { title: "Research Engineer" });
const SAVED = aCard("m2", "good", { title: "Policy Lead", status: "saved" });

/** Two cards as a view draws them: gone at once, back on undo. */
function Cards({ onBack }: { onBack: () => void }) {
  const { left, statuses, dismiss, change } = useTriage();
  return [CARD, SAVED]
    .filter(({ matchId }) => !left.has(matchId))
    .map((card) => (
      <article key={card.matchId} aria-label={card.title}>
        <output>{statuses.get(card.matchId) ?? card.status}</output>
        <button type="button" onClick={() => dismiss(card, onBack)}>
          {"dismiss"}
        </button>
        <button type="button" onClick={() => change(card, "saved")}>
          {"save"}
        </button>
      </article>
    ));
}

const article = (name: string) => screen.queryByRole("article", { name });
const press = (name: string, button: string) => {
  const card = screen.getByRole("article", { name });
  const found = [...card.querySelectorAll("button")].find(
    ({ textContent }) => textContent === button,
  );
  if (!found) throw new Error(`no ${button} on ${name}`);
  fireEvent.click(found);
};
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const names = () => calls.made.map(([name]) => name);

describe("dismissing a match", () => {
  const onBack = vi.fn();
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    calls.made.length = 0;
    calls.refuse = null;
    onBack.mockClear();
    show(
      <>
        <Cards onBack={onBack} />
        <Toaster />
      </>,
    );
  });
  afterEach(async () => {
    await wait(20_000);
    vi.useRealTimers();
  });

  it("lets the card leave at once and asks why only then", async () => {
    press("Research Engineer", "dismiss");
    expect(article("Research Engineer")).toBeNull();
    expect(names()).toEqual(["matches:dismiss"]);
    fireEvent.click(await screen.findByRole("button", { name: "Pay" }));
    await wait(50);
    expect(calls.made.at(-1)).toEqual([
      "matches:setDismissReason",
      { matchId: "m1", reason: "pay" },
    ]);
    expect(screen.getByText("Noted, thank you.")).toBeTruthy();
  });

  it("can be undone for eight seconds, and the card is back where it was", async () => {
    press("Research Engineer", "dismiss");
    await wait(7_000);
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    await wait(100);
    expect(article("Research Engineer")).not.toBeNull();
    expect(screen.getAllByRole("article")[0]?.getAttribute("aria-label")).toBe(
      "Research Engineer",
    );
    expect(names()).toEqual(["matches:dismiss", "matches:restore"]);
    expect(onBack).toHaveBeenCalledOnce();
  });

  it("stands when nobody undoes it", async () => {
    press("Research Engineer", "dismiss");
    await wait(9_000);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    expect(names()).toEqual(["matches:dismiss"]);
  });

  it("of a saved match is taken back as such: the server knows that it was saved", async () => {
    press("Policy Lead", "dismiss");
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await wait(100);
    expect(names()).toEqual(["matches:dismiss", "matches:restore"]);
  });

  it("brings the card back and says so when the server refuses", async () => {
    calls.refuse = () => refusal("RATE_LIMITED");
    press("Research Engineer", "dismiss");
    await wait(100);
    expect(article("Research Engineer")).not.toBeNull();
    expect(screen.getByRole("alert").textContent).toMatch(/That was a lot/);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("and a save that is refused does not stay shown", async () => {
    calls.refuse = () => refusal("RATE_LIMITED");
    press("Research Engineer", "save");
    const output = () =>
      screen
        .getByRole("article", { name: "Research Engineer" })
        .querySelector("output")?.textContent;
    expect(output()).toBe("saved");
    await wait(100);
    expect(output()).toBe("open");
  });
});
