import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Locale } from "@convex/shared/vocabulary";
import { DoNext } from "@/features/home/components/do-next";
import type { Suggestion } from "@/features/home/types";
import { en } from "@/messages/en";
import { show } from "../support/render";

const matchId = "m1" as Extract<Suggestion, { kind: "closing" }>["matchId"];
const about = { matchId, title: "Keeper of clinics", textLanguage: "en" };
const DAY = 86_400_000;
const eventId = "e1" as Extract<Suggestion, { kind: "comingEvent" }>["eventId"];
const aboutEvent = { eventId, title: "Reading group" };

/** One of every kind. */
const EVERY: Suggestion[] = [
  { kind: "closing", key: "c", ...about, deadline: Date.now() + 3 * DAY },
  { kind: "firstRun", key: "f", step: "review" },
  {
    kind: "profile",
    key: "p",
    section: "skills",
    why: "skills",
    isRequired: true,
  },
  {
    kind: "confirmEvent",
    key: "ce",
    ...aboutEvent,
    startsAt: Date.now() - DAY,
    endsAt: Date.now() - DAY / 2,
    count: 2,
  },
  {
    kind: "comingEvent",
    key: "ne",
    ...aboutEvent,
    startsAt: Date.now() + DAY,
    endsAt: Date.now() + 2 * DAY,
  },
  { kind: "ask", key: "a" },
  { kind: "askAgain", key: "aa" },
  { kind: "judge", key: "j", count: 4, hasMore: false },
  {
    kind: "question",
    key: "q",
    matchId,
    question: { type: "workPermission", country: "UY" },
    matchCount: 2,
  },
  { kind: "outcome", key: "o", ...about, appliedAt: Date.now() - 20 * DAY },
];

async function showNext(
  suggestions: Suggestion[],
  locale: Locale = "en",
  onNotNow = vi.fn(),
) {
  const router = createRouter({
    routeTree: createRootRoute({
      component: () => <DoNext suggestions={suggestions} onNotNow={onNotNow} />,
    }),
    history: createMemoryHistory(),
  });
  // The test's tree has one route; links are built from the app's.
  const shown = show(<RouterProvider router={router as never} />, locale);
  await screen.findByRole("heading", { level: 2 });
  return { ...shown, onNotNow };
}

test.each(["en", "es"] as const)(
  "each kind is a sentence, a reason and one link, in %s",
  async (locale) => {
    await showNext(EVERY, locale);
    const lines = screen.getAllByRole("listitem");
    expect(lines).toHaveLength(EVERY.length);
    for (const line of lines) {
      const [what, why] = line.querySelectorAll("p");
      expect(what?.textContent).toMatch(/\S.*\.$/);
      expect(why?.textContent).toMatch(/\S/);
      expect(within(line).getAllByRole("link")).toHaveLength(1);
      expect(within(line).getAllByRole("button")).toHaveLength(1);
    }
  },
);

test("leads where each thing is done", async () => {
  await showNext(EVERY);
  const hrefs = screen
    .getAllByRole("link")
    .map((link) => link.getAttribute("href"));
  expect(hrefs).toEqual([
    "/matches/m1",
    "/welcome?step=review",
    "/profile#skills",
    "/events",
    "/events/e1",
    "/matches",
    "/matches",
    "/matches",
    "/matches/m1",
    "/matches/m1",
  ]);
});

test("says what is waved away, by its name", async () => {
  const { user, onNotNow } = await showNext([
    { kind: "judge", key: "judge", count: 1, hasMore: false },
  ]);
  await user.click(
    screen.getByRole("button", {
      name: /Not now: Judge 1 match/,
    }),
  );
  expect(onNotNow).toHaveBeenCalledExactlyOnceWith("judge");
});

test("says so when there is nothing to do", async () => {
  await showNext([]);
  screen.getByText(en.home.next.none);
  expect(screen.queryAllByRole("listitem")).toEqual([]);
});
