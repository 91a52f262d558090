/** What holds at the end of every schedule, whatever happened in it. */
import { expect } from "vitest";
import type { Doc } from "../../../convex/_generated/dataModel";
import { PACE } from "../../../convex/model/matching/pace";
import { createEligibilityCheck } from "../../../convex/shared/eligibility";
import { profilePassages } from "../../../convex/shared/profilePassages";
import type { Rows, Stage } from "./world";

export interface Aftermath {
  runs: Doc<"matchRuns">[];
  batches: Doc<"matchBatches">[];
  matches: Doc<"matches">[];
  progress: Doc<"matchProgress">[];
  listings: Map<string, Doc<"opportunities">>;
  profile: Doc<"profiles"> | undefined;
  usage: Doc<"llmUsage">[];
  counters: Doc<"llmCounters">[];
  hops: Doc<"matchHops">[];
  dismissals: Doc<"matchDismissals">[];
}

export function toAftermath(rows: Rows, { ada }: Stage): Aftermath {
  const own = <T extends { userId: string }>(all: T[]) =>
    all.filter(({ userId }) => userId === ada.userId);
  return {
    runs: own(rows.matchRuns).sort((a, b) => a.runTimestamp - b.runTimestamp),
    batches: rows.matchBatches,
    matches: own(rows.matches),
    progress: own(rows.matchProgress),
    listings: new Map(rows.opportunities.map((row) => [row._id, row])),
    profile: rows.profiles.find(({ _id }) => _id === ada.profileId),
    usage: rows.llmUsage,
    counters: rows.llmCounters,
    hops: rows.matchHops,
    dismissals: own(rows.matchDismissals),
  };
}

export function checkAftermath(
  after: Aftermath,
  around: { calls: number; isClockSteady: boolean },
): void {
  checkTerminal(after);
  checkMatches(after);
  // Which came first, an edit or a judgement, only a steady clock can tell.
  if (around.isClockSteady) checkFreshness(after);
  checkEvidence(after, around.isClockSteady);
  checkTallies(after);
  checkBounds(after);
  checkLedger(after, around.calls);
}

/** G1, G3: nothing lives on, no slot is held, run stamps are one row of steps. */
function checkTerminal({ runs, hops }: Aftermath) {
  for (const run of runs) {
    expect(["queued", "running"], "G3 not terminal").not.toContain(run.state);
    expect(run.watchdogJobId, "G3 watchdog left").toBeUndefined();
    expect(run.restartJobId, "restart left").toBeUndefined();
  }
  expect(hops, "a slot is still held").toEqual([]);
  const stamps = runs.map(({ runTimestamp }) => runTimestamp);
  expect(new Set(stamps).size, "G1 equal timestamps").toBe(stamps.length);
}

/** G2, integrity: one match a listing, both its ends exist, and what was put away is listed. */
function checkMatches({
  matches,
  listings,
  profile,
  runs,
  dismissals,
}: Aftermath) {
  const listed = dismissals.flatMap(({ opportunityIds }) => opportunityIds);
  const seen = new Set<string>();
  for (const match of matches) {
    expect(seen.has(match.opportunityId), "G2 doubled").toBe(false);
    seen.add(match.opportunityId);
    expect(listings.has(match.opportunityId), "no listing").toBe(true);
    expect(listed.includes(match.opportunityId), "put away, listed").toBe(
      match.status === "dismissed",
    );
    expect(profile?._id, "no profile").toBe(match.profileId);
    expect(
      runs.some(({ _id }) => _id === match.runId),
      "no run",
    ).toBe(true);
  }
}

/** G6: nothing was judged of an older profile, a closed or a blocked listing. */
function checkFreshness({ matches, listings, profile }: Aftermath) {
  if (profile === undefined) return;
  const checks = new Map<number, ReturnType<typeof createEligibilityCheck>>();
  const checkAt = (at: number) => {
    const check = checks.get(at) ?? createEligibilityCheck(profile.content, at);
    checks.set(at, check);
    return check;
  };
  for (const match of matches) {
    const listing = listings.get(match.opportunityId);
    if (listing === undefined) continue;
    if (match.judgedAt > profile.editedAt) {
      expect(match.profileRev, "G6 judged of an older profile").toBe(
        profile.rev,
      );
    }
    const isUnchanged =
      match.profileRev === profile.rev && listing.changedAt <= match.judgedAt;
    if (!isUnchanged || listing.status === "closed") continue;
    const { deadline, ...rest } = listing;
    const { verdict } = checkAt(match.judgedAt)(
      // A deadline that was set after the judgement does not speak against it.
      deadline !== undefined && deadline >= match.judgedAt - 1 ? rest : listing,
    );
    expect(verdict, "G6 judged although blocked").not.toBe("blocked");
  }
}

/** Each quote stands where it says, in the very words. */
function checkEvidence(
  { matches, listings, profile }: Aftermath,
  isClockSteady: boolean,
) {
  if (profile === undefined) return;
  const passages = new Map(
    profilePassages(profile.content).map(({ key, text }) => [key, text]),
  );
  for (const match of matches) {
    const listing = listings.get(match.opportunityId);
    if (listing === undefined) continue;
    for (const { profileEvidence: mine, listingEvidence: theirs } of [
      ...match.factors,
      ...match.strengths,
    ]) {
      if (mine !== undefined && match.profileRev === profile.rev) {
        const text = passages.get(mine.passage) ?? "";
        expect(text.slice(mine.start, mine.end), "profile quote").toBe(
          mine.quote,
        );
        expect(mine.quote).not.toBe("");
      }
      // Changed after a clock ran back, a text looks older than its judgement.
      if (!isClockSteady) continue;
      if (theirs !== undefined && listing.changedAt < match.judgedAt) {
        const text = listing[theirs.passage];
        expect(text.slice(theirs.start, theirs.end), "listing quote").toBe(
          theirs.quote,
        );
        expect(theirs.quote).not.toBe("");
      }
    }
  }
}

/** G2, G7: the sums a run keeps are the sums of what it did. */
function checkTallies({
  runs,
  progress,
  batches,
  matches,
  profile,
}: Aftermath) {
  for (const run of runs) {
    const own = batches.filter(({ runId }) => runId === run._id);
    const line = progress.find(({ runId }) => runId === run._id);
    if (run.totalBatches !== undefined) {
      expect(own.length, "batches counted").toBe(run.totalBatches);
    }
    const tiers = run.tierCounts ?? { great: 0, good: 0, exploring: 0 };
    const judged = tiers.great + tiers.good + tiers.exploring;
    const confirmed = matches.filter(({ runId }) => runId === run._id).length;
    expect(judged, "tiers counted").toBeGreaterThanOrEqual(confirmed);
    const isNewest = run === runs.at(-1);
    if (isNewest && run.state === "done") {
      if (profile !== undefined) {
        expect(judged, "tiers counted once").toBe(confirmed);
      }
      expect(line?.readCount, "all read").toBe(line?.totalCount);
      expect(line?.failedCount, "none failed").toBe(0);
      for (const { state } of own) expect(state).toBe("saved");
    }
    expect(line?.waitingUntil, "still says it waits").toBeUndefined();
  }
}

/** G8: no batch is tried for ever. */
function checkBounds({ batches, runs }: Aftermath) {
  for (const { attempt } of batches) {
    expect(attempt, "G8 tries").toBeLessThanOrEqual(PACE.mostTries);
  }
  for (const { watchdogActs } of runs) {
    expect(watchdogActs).toBeLessThanOrEqual(PACE.mostWatchdogActs + 1);
  }
}

/** G8: each call is paid once, and every sum agrees with the ledger. */
function checkLedger({ usage, counters }: Aftermath, calls: number) {
  expect(usage.length, "more paid than called").toBeLessThanOrEqual(calls);
  checkPaidOnce(usage);
  for (const [name, rows, paid] of sumsOf(usage, counters)) {
    for (const key of [
      "inputTokens",
      "outputTokens",
      "costMicroUsd",
    ] as const) {
      expect(sum(rows, key), `${name} ${key}`).toBe(sum(paid, key));
    }
    expect(sum(rows, "reservedMicroUsd"), `${name} reserved`).toBe(0);
    expect(sum(rows, "calls"), `${name} calls`).toBe(paid.length);
  }
}

function checkPaidOnce(usage: Doc<"llmUsage">[]) {
  const leases = new Set(usage.map(({ leaseToken }) => leaseToken));
  expect(leases.size, "paid twice").toBe(usage.length);
  for (const { isCounted } of usage) expect(isCounted).toBe(true);
}

/** Each sum with the calls it must be the sum of: a call counts once in every scope it has. */
function sumsOf(usage: Doc<"llmUsage">[], counters: Doc<"llmCounters">[]) {
  const of = (scope: string, scopeId: string, periodLength: number) =>
    counters.filter(
      (row) =>
        row.scope === scope &&
        row.scopeId === scopeId &&
        row.period.length === periodLength,
    );
  const owners = (key: "userId" | "orgId" | "runId") => [
    ...new Set(usage.flatMap((row) => row[key] ?? [])),
  ];
  const [day, month, run] = ["2026-11-23", "2026-11", "run"].map(
    ({ length }) => length,
  ) as [number, number, number];
  const scopes = [
    ["user", "userId", day],
    ["organisation", "orgId", month],
    ["run", "runId", run],
  ] as const;
  const owned = scopes.flatMap(([scope, key, length]) =>
    owners(key).map(
      (id) =>
        [
          `${scope} ${id}`,
          of(scope, id, length),
          usage.filter((row) => row[key] === id),
        ] as const,
    ),
  );
  const known = new Set<string>(["all", ...owned.map(([name]) => name)]);
  for (const { scope, scopeId, calls, reservedMicroUsd } of counters) {
    if (scope === "global" || known.has(`${scope} ${scopeId}`)) continue;
    expect([calls, reservedMicroUsd], `${scope} of nobody`).toEqual([0, 0]);
  }
  return [
    ["month", of("global", "all", month), usage] as const,
    ["day", of("global", "all", day), usage] as const,
    ...owned,
  ];
}

function sum<K extends string>(rows: Record<K, number>[], key: K): number {
  return rows.reduce((total, row) => total + row[key], 0);
}
