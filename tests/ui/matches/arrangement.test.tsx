import { act, renderHook } from "@testing-library/react";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TIERS } from "@convex/shared/vocabulary";
import { useArrangement } from "@/features/matches/hooks/use-arrangement";
import type { MatchCard } from "@/features/matches/types";
import { aCard } from "./builders";

interface Props {
  live: readonly MatchCard[] | undefined;
  isGrowing?: boolean;
  hidden?: ReadonlySet<string>;
  before?: readonly { id: string; group: number }[];
  seen?: ReadonlySet<string>;
}

function board(first: Props) {
  const hook = renderHook(
    ({
      live,
      isGrowing = false,
      hidden = new Set<string>(),
      before,
      seen,
    }: Props) => useArrangement(live, { isGrowing, hidden, before, seen }),
    { initialProps: first },
  );
  const arrangement = () => hook.result.current.arrangement;
  return {
    show: (props: Props) => hook.rerender(props),
    rearrange: () => act(() => hook.result.current.rearrange()),
    ids: () => arrangement()?.rows.map(({ id }) => id) ?? [],
    rows: () => arrangement()?.rows ?? [],
    strongerCount: () => arrangement()?.strongerCount,
    heldCount: () => arrangement()?.held.length,
  };
}

/** The live list is always best first. */
const ranked = (cards: readonly { id: string; tier: number }[]) =>
  [...cards]
    .sort((a, b) => a.tier - b.tier || a.id.localeCompare(b.id))
    .map(({ id, tier }) => aCard(id, TIERS[tier]));

/** Each run mounts a hook. */
const RUNS = { numRuns: 60 };

const someCards = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }).map((n) => `m${n}`),
    tier: fc.integer({ min: 0, max: 2 }),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);

describe("cards that arrive", () => {
  it("never move a card that is shown, whatever the server sends", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ cards: someCards, isGrowing: fc.boolean() }), {
          minLength: 1,
          maxLength: 8,
        }),
        (steps) => {
          const seen = board({ live: [], isGrowing: true });
          let before = seen.rows();
          for (const { cards, isGrowing } of steps) {
            seen.show({ live: ranked(cards), isGrowing });
            const after = seen.rows();
            const kept = after.slice(0, before.length);
            expect(kept.map(({ id, group }) => [id, group])).toEqual(
              before.map(({ id, group }) => [id, group]),
            );
            // The groups stay in their order, so no section grows in its middle.
            const groups = after.map(({ group }) => group);
            expect(groups).toEqual([...groups].sort());
            before = after;
          }
        },
      ),
      RUNS,
    );
  });

  it("show every card once the reader asks, best first", () => {
    fc.assert(
      fc.property(someCards, someCards, (first, then) => {
        const seen = board({ live: ranked(first), isGrowing: true });
        seen.show({ live: ranked(then), isGrowing: true });
        seen.rearrange();
        expect(seen.ids()).toEqual(ranked(then).map(({ matchId }) => matchId));
        expect(seen.strongerCount()).toBe(0);
        expect(seen.heldCount()).toBe(0);
      }),
      RUNS,
    );
  });

  it("join below when weaker and wait when stronger", () => {
    const [best, good, weak] = [
      aCard("best", "great"),
      aCard("good", "good"),
      aCard("weak", "exploring"),
    ] as const;
    const seen = board({ live: [], isGrowing: true });
    seen.show({ live: [good], isGrowing: true });
    seen.show({ live: [best, good, weak], isGrowing: true });
    expect(seen.ids()).toEqual(["good", "weak"]);
    expect(seen.strongerCount()).toBe(1);
    seen.rearrange();
    expect(seen.ids()).toEqual(["best", "good", "weak"]);
  });

  it("still join below when the last batch comes with the end of the run", () => {
    const seen = board({ live: [aCard("a")], isGrowing: true });
    seen.show({ live: [aCard("a"), aCard("b")], isGrowing: false });
    expect(seen.ids()).toEqual(["a", "b"]);
    seen.show({ live: ["a", "b", "c"].map((id) => aCard(id)) });
    expect(seen.ids()).toEqual(["a", "b"]);
    expect(seen.heldCount()).toBe(1);
  });

  it("keep the place of a card that left, and of one that moved up", () => {
    const seen = board({ live: [aCard("a"), aCard("b")] });
    seen.show({ live: [aCard("b", "great")] });
    expect(seen.rows().map(({ id, isGone }) => [id, isGone])).toEqual([
      ["a", true],
      ["b", false],
    ]);
    expect(seen.strongerCount()).toBe(1);
  });

  it("enter one after the other, and not at all when they were there before", () => {
    const seen = board({ live: [aCard("old")], isGrowing: true });
    seen.show({
      live: [aCard("old"), aCard("x"), aCard("y")],
      isGrowing: true,
    });
    expect(seen.rows().map(({ entrance }) => entrance)).toEqual([
      undefined,
      0,
      1,
    ]);
  });
});

describe("the way back to a list", () => {
  it("take their old place when they come back to a list the reader returned to", () => {
    const before = ["a", "sent", "b"].map((id) => ({ id, group: 1 }));
    const seen = board({ live: [aCard("a"), aCard("b")], before });
    expect(seen.ids()).toEqual(["a", "b"]);
    seen.show({ live: ["sent", "a", "b"].map((id) => aCard(id)), before });
    expect(seen.ids()).toEqual(["a", "sent", "b"]);
    expect(seen.heldCount()).toBe(0);
    expect(seen.rows().map(({ group }) => group)).toEqual([1, 1, 1]);
  });

  it("wait like any other once the reader asked for a new order", () => {
    const before = ["a", "sent", "b"].map((id) => ({ id, group: 1 }));
    const seen = board({ live: [aCard("a"), aCard("b")], before });
    seen.rearrange();
    seen.show({ live: ["sent", "a", "b"].map((id) => aCard(id)), before });
    expect(seen.ids()).toEqual(["a", "b"]);
    expect(seen.heldCount()).toBe(1);
  });

  it("finds the cards as they stood, without what has gone", () => {
    const live = [aCard("new", "great"), aCard("b"), aCard("a")];
    const before = ["a", "gone", "b"].map((id) => ({ id, group: 1 }));
    const seen = board({ live, before });
    expect(seen.ids()).toEqual(["a", "b"]);
    expect(seen.strongerCount()).toBe(1);
  });
});

describe("cards below the screen", () => {
  it("stand in the live order, while those that were seen never move", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ cards: someCards, scrolled: fc.nat(12) }), {
          minLength: 1,
          maxLength: 8,
        }),
        (steps) => {
          const list = board({ live: [], isGrowing: true, seen: new Set() });
          let seen = new Set<string>();
          let fixed: string[] = [];
          for (const { cards, scrolled } of steps) {
            const live = ranked(cards);
            list.show({ live, isGrowing: true, seen });
            const ids = list.ids();
            expect(ids.slice(0, fixed.length)).toEqual(fixed);
            const below = ids.slice(fixed.length);
            const order = live.map(({ matchId }) => String(matchId));
            expect(below).toEqual(order.filter((id) => below.includes(id)));
            const groups = list.rows().map(({ group }) => group);
            expect(groups).toEqual([...groups].sort());
            // The reader scrolls: from now on these have been seen.
            fixed = ids.slice(0, Math.max(fixed.length, scrolled));
            seen = new Set(fixed);
          }
        },
      ),
      RUNS,
    );
  });

  it("take in what belongs among them, so that only what is better waits", () => {
    const seen = new Set(["b"]);
    const list = board({
      live: [aCard("b", "good"), aCard("d", "exploring")],
      isGrowing: true,
      seen,
    });
    list.show({
      live: [
        aCard("a", "great"),
        aCard("b", "good"),
        aCard("c", "good"),
        aCard("d", "exploring"),
        aCard("e", "exploring"),
      ],
      isGrowing: false,
      seen,
    });
    expect(list.ids()).toEqual(["b", "c", "d", "e"]);
    expect(list.strongerCount()).toBe(1);
    expect(list.heldCount()).toBe(1);
  });

  it("once the list has been seen to its end, nothing is pushed in after a run", () => {
    const seen = new Set(["b"]);
    const list = board({ live: [aCard("b", "good")], seen });
    list.show({ live: [aCard("b", "good"), aCard("c", "good")], seen });
    expect(list.ids()).toEqual(["b"]);
    expect(list.heldCount()).toBe(1);
  });
});
