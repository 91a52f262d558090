import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { RuleValue } from "../../../convex/shared/rules";
import {
  LEVELS,
  WORK_KINDS,
  WORKPLACES,
} from "../../../convex/shared/vocabulary";
import {
  addListings,
  aListing,
  aMatchable,
  matched,
  matchesOf,
  type Matchable,
} from "../../support/matching";
import { newWorld } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { rules } = api.matching;

const someFacts = fc.record({
  kind: fc.constantFrom(...WORK_KINDS),
  level: fc.constantFrom(...LEVELS),
  workplace: fc.constantFrom(...WORKPLACES),
});
const someValue: fc.Arbitrary<RuleValue> = fc.oneof(
  fc.record({
    type: fc.constant("level" as const),
    level: fc.constantFrom(...LEVELS),
  }),
  fc.record({
    type: fc.constant("kind" as const),
    kind: fc.constantFrom(...WORK_KINDS),
  }),
  fc.record({
    type: fc.constant("workplace" as const),
    workplace: fc.constantFrom(...WORKPLACES),
  }),
);
const someStatus = fc.constantFrom("open", "saved", "applied");

/** Open matches, and open listings that are open to the member. */
async function standing(ada: Matchable) {
  const { totalCount } = await ada.as.query(api.matches.listBlocked, {});
  return { open: (await matchesOf(ada)).length, blocked: totalCount };
}

async function put(ada: Matchable, statuses: readonly string[]) {
  for (const [at, { matchId }] of (await matchesOf(ada)).entries()) {
    const status = statuses[at % statuses.length];
    if (status === "saved") {
      await ada.as.mutation(api.matches.save, { matchId });
    } else if (status === "applied") {
      await ada.as.mutation(api.matches.markApplied, { matchId });
    }
  }
}

test(
  "what a preview says is what accepting, changing and removing do",
  { timeout: 60_000 },
  async () => {
    const world = fc.record({
      facts: fc.array(someFacts, { minLength: 5, maxLength: 12 }),
      statuses: fc.array(someStatus, { minLength: 1, maxLength: 4 }),
      values: fc.array(someValue, { minLength: 1, maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(world, async ({ facts, statuses, values }) => {
        const t = await newWorld();
        const ada = await aMatchable(t);
        await addListings(
          t,
          facts.map(({ kind, ...rest }, at) => {
            const listing = aListing(at, { kind });
            const remoteRegions = rest.workplace === "remote" ? ["LATAM"] : [];
            const all = { ...listing.facts, ...rest, remoteRegions };
            const places = [{ text: "Rosario", country: "AR" }];
            return { ...listing, facts: { ...all, places } };
          }),
        );
        await matched(t, ada);
        const [first] = await matchesOf(ada);
        if (first === undefined) return;
        await put(ada, statuses);
        const before = await standing(ada);
        for (const value of values) {
          const was = await standing(ada);
          const said = await ada.as.query(rules.preview, { value });
          const { matchId } = first;
          const did = await ada.as.mutation(rules.accept, { matchId, value });
          const is = await standing(ada);
          expect(did.hiddenCount).toBe(said.matchesLeaving.count);
          expect(was.open - is.open).toBe(said.matchesLeaving.count);
          expect(is.blocked - was.blocked).toBe(said.listingsLeaving.count);
        }
        for (const { key } of await ada.as.query(rules.listMine, {})) {
          await ada.as.mutation(rules.remove, { key });
        }
        expect(await standing(ada)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  },
);
