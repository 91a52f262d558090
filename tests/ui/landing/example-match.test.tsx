import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ExampleMatch } from "@/features/landing/components/example-match";
import { en } from "@/messages/en";
import { show } from "../support/render";

const words = en.landing.example;
let isReduced = false;

beforeEach(() => {
  isReduced = false;
  vi.useFakeTimers();
  vi.stubGlobal("matchMedia", () => ({
    matches: isReduced,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const row = (word: keyof typeof words.requirements) =>
  within(screen.getByRole("list", { name: words.rows })).getByRole("button", {
    name: new RegExp(words.requirements[word]),
  });
const chosen = () =>
  screen
    .getAllByRole("button", { pressed: true })
    .map((button) => button.textContent);
const wait = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
const outlined = () =>
  [...document.querySelectorAll<HTMLElement>("mark")]
    .filter(({ className }) => className.includes("outline-accent"))
    .map(({ textContent }) => textContent);

test("a requirement shows its words in both texts, and says what follows", () => {
  show(<ExampleMatch />);
  expect(outlined()).toEqual([
    "design and maintain evaluation suites",
    "built an evaluation suite for code models",
  ]);
  fireEvent.click(row("training"));
  expect(outlined()).toEqual(["Experience with distributed training"]);
  screen.getByText(words.said.training);
});

test("it does so in Spanish too, by focus alone", () => {
  show(<ExampleMatch />, "es");
  const [, second] = screen.getAllByRole("button");
  if (!second) throw new Error("no rows");
  act(() => second.focus());
  expect(outlined()).toEqual([
    "Trabajamos en inglés",
    "Español nativo, inglés fluido",
  ]);
});

test("it walks once through all of them and rests where it began", () => {
  show(<ExampleMatch />);
  const seen = [chosen()];
  for (let count = 0; count < 6; count += 1) {
    wait(3_000);
    seen.push(chosen());
  }
  expect(new Set(seen.slice(0, 4).flat()).size).toBe(4);
  expect(seen.slice(4)).toEqual([seen[0], seen[0], seen[0]]);
});

test("the first touch ends the walk for good", () => {
  show(<ExampleMatch />);
  wait(3_000);
  fireEvent.click(row("permission"));
  const after = chosen();
  wait(30_000);
  expect(chosen()).toEqual(after);
});

test("nothing moves by itself where motion is not wanted", () => {
  isReduced = true;
  show(<ExampleMatch />);
  const before = chosen();
  wait(30_000);
  expect(chosen()).toEqual(before);
});
