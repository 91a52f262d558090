import {
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
  vi,
} from "vitest";
import { setOutsideFetch } from "../../../convex/lib/outside";
import {
  createFakeAnthropic,
  type FakeAnthropicOptions,
} from "../../support/fake-anthropic";
import {
  HOSTILE_LISTINGS,
  type HostileListing,
} from "../../support/hostile/listings";
import { OBEDIENT, obeying } from "../../support/hostile/obedience";
import { faultsIn } from "../../support/hostile/faults";
import { fairMatches, readAmong } from "../../support/hostile/world";

/** What fair listings are worth with nobody hostile among them, by who reads. */
const plain = { local: {}, claude: {} };
beforeAll(async () => {
  vi.useFakeTimers();
  plain.local = fairMatches(await readAmong([]));
  withClaude();
  plain.claude = fairMatches(await readAmong([]));
  tidy();
});
beforeEach(() => vi.useFakeTimers());
afterEach(tidy);

function tidy() {
  setOutsideFetch(null);
  vi.unstubAllEnvs();
  vi.useRealTimers();
}
/** From here on listings are read by the fake of Claude. */
function withClaude(options: FakeAnthropicOptions = {}) {
  vi.stubEnv("ANTHROPIC_API_KEY", "test-key");
  const fake = createFakeAnthropic(options);
  setOutsideFetch(fake.fetch);
  return fake;
}

/** Few enough that every listing of a world is a candidate. */
const AT_ONCE = 16;
const GROUPS: HostileListing[][] = [];
for (let at = 0; at < HOSTILE_LISTINGS.length; at += AT_ONCE) {
  GROUPS.push(HOSTILE_LISTINGS.slice(at, at + AT_ONCE));
}
const named = GROUPS.map((group): [string, HostileListing[]] => [
  `${group[0]?.name} … ${group.at(-1)?.name}`,
  group,
]);

const canariesOf = ({ calls }: { calls: readonly { canary: string }[] }) => [
  ...new Set(calls.map(({ canary }) => canary)),
];

describe("read by rules", () => {
  test.each(named)("nobody's result hangs on: %s", async (_, group) => {
    const hostile = await readAmong(group);
    expect(Object.keys(plain.local)).toHaveLength(8);
    expect(fairMatches(hostile)).toEqual(plain.local);
    expect(await faultsIn(hostile)).toEqual([]);
    expect(hostile.refused.map(({ field }) => field)).toEqual(
      group.flatMap(({ refusedFor }) => refusedFor ?? []),
    );
    // All that was taken in was also read: a hostile text spoils no run.
    expect(hostile.matches).toHaveLength(hostile.listings.length);
    expect(hostile.runs).toMatchObject([{ state: "done" }]);
  });
});

describe("read by a model that does whatever it reads", () => {
  test.each(named)("nobody's result hangs on: %s", async (_, group) => {
    const fake = withClaude({ written: obeying(OBEDIENT.everything) });
    const hostile = await readAmong(group.filter(({ isSubtle }) => !isSubtle));
    expect(fairMatches(hostile)).toEqual(plain.claude);
    expect(await faultsIn(hostile, canariesOf(fake))).toEqual([]);
    expect(hostile.runs).toMatchObject([{ state: "done" }]);
  });

  test("nobody's result hangs on what no rule can tell from a fair text", async () => {
    const fake = withClaude();
    const subtle = HOSTILE_LISTINGS.filter((one) => one.isSubtle);
    const hostile = await readAmong(subtle);
    expect(fairMatches(hostile)).toEqual(plain.claude);
    expect(await faultsIn(hostile, canariesOf(fake))).toEqual([]);
    expect(hostile.matches).toHaveLength(8 + subtle.length);
  });

  test.each(Object.keys(OBEDIENT) as (keyof typeof OBEDIENT)[])(
    "it may write %s and harms but the listing that asked for it",
    async (kind) => {
      const subtle = HOSTILE_LISTINGS.filter(
        ({ name }) => name === "an order in riddles",
      );
      const fake = withClaude({ written: obeying(OBEDIENT[kind]) });
      const hostile = await readAmong(subtle);
      const faults = await faultsIn(hostile, canariesOf(fake));
      if (kind === "everything") {
        // Nothing tells this from a judgement; see promptInjection.ts.
        expect(fairMatches(hostile)).not.toEqual(plain.claude);
      } else expect(fairMatches(hostile)).toEqual(plain.claude);
      expect(faults).toEqual([]);
    },
  );

  test("is not shown what gives it orders, and the match says who read it", async () => {
    const fake = withClaude();
    const open = HOSTILE_LISTINGS.filter(
      ({ isSubtle, attacks }) =>
        !isSubtle && attacks.startsWith("the judgement"),
    );
    const { listings, matches } = await readAmong(open);
    const shown = fake.calls.flatMap((call) => call.listings);
    expect(shown).toHaveLength(8);
    const hostile = new Set(
      listings
        .filter(({ source }) => source === "hostile")
        .map(({ _id }) => _id),
    );
    expect(hostile.size).toBe(open.length);
    for (const { opportunityId, scorer } of matches) {
      expect(scorer).toBe(hostile.has(opportunityId) ? "local" : "claude");
    }
  });
});
