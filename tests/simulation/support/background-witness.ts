/** What must hold of the background: whatever an import changes is read again, once, and nobody is in its way. */
import { expect } from "vitest";
import type { Doc, Id } from "../../../convex/_generated/dataModel";
import { BACKGROUND } from "../../../convex/model/matching/backgroundQueue";
import { booked, periodsOf } from "../../../convex/model/matching/budget";
import { createEligibilityCheck } from "../../../convex/shared/eligibility";
import type { Moment } from "./probe";
import { rowsOf, type Rows, type Stage } from "./world";

type Listing = Doc<"opportunities">;
type Run = Doc<"matchRuns">;

const LIVE: readonly Run["state"][] = ["queued", "running"];

export class BackgroundWitness {
  /** When the text of each listing that an import brought was last changed. */
  private readonly brought = new Map<Id<"opportunities">, number>();
  private isTight = false;
  private isOut = false;
  private readonly broughtSinceOut = new Set<Id<"opportunities">>();

  noteImport(rows: readonly Listing[]): void {
    for (const { _id, changedAt } of rows) {
      // Brought as it was, it is walked for nobody.
      const isNew = this.brought.get(_id) !== changedAt;
      this.brought.set(_id, changedAt);
      if (this.isOut && isNew) this.broughtSinceOut.add(_id);
    }
  }

  /** The profile is gone, or the consent: from here on nobody may be reached. */
  noteOut(): void {
    this.isOut = true;
  }

  noteTightDay(): void {
    this.isTight = true;
  }

  /** G1: a background run is never beside a member's own. */
  async checkAlone({ t, ada }: Stage): Promise<void> {
    const runs = await rowsOf(t, "matchRuns");
    const live = runs.filter(
      ({ userId, state }) => userId === ada.userId && LIVE.includes(state),
    );
    expect(live.length, "G1 two runs at once").toBeLessThanOrEqual(1);
  }

  async checkMoment(stage: Stage, moment: Moment): Promise<void> {
    if (moment.kind !== "runMutation" || moment.phase !== "before") return;
    const call = moment.args as Partial<Save & { batchIds: unknown }>;
    if (call.results !== undefined) await this.checkSave(stage, call as Save);
    else if (call.batchIds !== undefined && this.isTight) {
      await this.checkShare(stage, call.runId!);
    }
  }

  /** F22: what nobody asked for is called for out of its part of the day alone. */
  private async checkShare({ t, ada }: Stage, runId: Run["_id"]) {
    const runs = await rowsOf(t, "matchRuns");
    if (!runs.some((run) => run._id === runId && run.isUnasked)) return;
    const { day } = periodsOf(Date.now());
    const counters = await rowsOf(t, "llmCounters");
    const mine = counters.find(
      ({ scopeId, period }) => scopeId === ada.userId && period === day,
    );
    const [switches] = await rowsOf(t, "switches");
    const share = switches!.memberDailyCapMicroUsd * BACKGROUND.budgetShare;
    expect(
      booked(mine),
      "more than the background's share",
    ).toBeLessThanOrEqual(share);
  }

  /** What is fresh is not judged again by the background. */
  private async checkSave({ t, ada }: Stage, save: Save): Promise<void> {
    const runs = await rowsOf(t, "matchRuns");
    const run = runs.find(({ _id }) => _id === save.runId);
    if (run?.state !== "running" || run.readingId === undefined) return;
    const batches = await rowsOf(t, "matchBatches");
    const batch = batches.find(({ _id }) => _id === save.batchId);
    if (batch?.state !== "leased") return;
    const matches = await rowsOf(t, "matches");
    for (const { opportunityId, changedAt } of save.results) {
      const isFresh = matches.some(
        (match) =>
          match.userId === ada.userId &&
          match.opportunityId === opportunityId &&
          match.runId !== run._id &&
          match.profileRev === run.profileRev &&
          match.judgedAt >= changedAt,
      );
      expect(isFresh, "read twice").toBe(false);
    }
  }

  /** At the end of a schedule in which nothing is left to walk, and nothing that may be read is queued. */
  checkEnd(stage: Stage, rows: Rows, isClockSteady: boolean): void {
    expect(rows.catalogueWalks, "a walk is left").toEqual([]);
    expect(rows.listingChanges, "a change is left").toEqual([]);
    this.checkOut(stage, rows);
    if (!isClockSteady) return;
    this.checkDismissed(stage, rows);
    const isDrained = mayRead(stage, rows);
    if (isDrained && !this.isTight) expect(hasWork(stage, rows)).toBe(false);
    if (isDrained) this.checkStale(stage, rows);
  }

  /** For whoever may not be read nothing waits; nor are they packed, once a walk has come by. */
  private checkOut(stage: Stage, rows: Rows): void {
    if (!isOut(stage, rows)) return;
    const mine = <T extends { userId: string }>(all: T[]) =>
      all.filter(({ userId }) => userId === stage.ada.userId);
    expect(hasWork(stage, rows), "queued though out").toBe(false);
    const isWalked = rows.opportunities.some(
      ({ _id, status }) => status === "open" && this.broughtSinceOut.has(_id),
    );
    if (isWalked) expect(mine(rows.profileFeatures), "packed").toEqual([]);
  }

  /** What was put away before a background run began is not judged by it. */
  private checkDismissed({ ada }: Stage, { matches, matchRuns }: Rows): void {
    for (const match of matches) {
      if (match.userId !== ada.userId || match.status !== "dismissed") continue;
      const run = matchRuns.find(({ _id }) => _id === match.runId);
      if (run?.readingId === undefined) continue;
      expect(run.startedAt, "read although put away").toBeLessThanOrEqual(
        match.statusChangedAt ?? Infinity,
      );
    }
  }

  /** F17: whatever an import brought is judged as it is now, or is known to wait. */
  private checkStale({ ada }: Stage, rows: Rows): void {
    const profile = rows.profiles.find(({ _id }) => _id === ada.profileId);
    const readings = rows.matchReadings.find(
      ({ userId }) => userId === ada.userId,
    );
    const reads = rows.backgroundReads.find(
      ({ userId }) => userId === ada.userId,
    );
    const check = createEligibilityCheck(profile!.content, Date.now());
    for (const [id, changedAt] of this.brought) {
      const listing = rows.opportunities.find(({ _id }) => _id === id);
      // Changed again since, behind the import's back.
      if (listing?.changedAt !== changedAt || listing.status !== "open")
        continue;
      if (check(listing).verdict === "blocked") continue;
      if (this.isTight && reads?.opportunityIds.includes(id)) continue;
      const match = rows.matches.find(
        ({ userId, opportunityId }) =>
          userId === ada.userId && opportunityId === id,
      );
      if (match?.status === "dismissed") continue;
      const isRead =
        match === undefined
          ? readings?.opportunityIds.includes(id)
          : match.judgedAt >= changedAt;
      expect(isRead, `stale: ${listing.title}`).toBe(true);
    }
  }
}

interface Save {
  runId: Run["_id"];
  batchId: Id<"matchBatches">;
  results: { opportunityId: Id<"opportunities">; changedAt: number }[];
}

/** Whether something is queued for the member. */
export function hasWork(
  { ada }: Stage,
  { backgroundReads }: Pick<Rows, "backgroundReads">,
): boolean {
  return backgroundReads.some(
    ({ userId, opportunityIds, isProfileChanged }) =>
      userId === ada.userId && (opportunityIds.length > 0 || isProfileChanged),
  );
}

/** Whether the member has nothing to be read any more, or has not agreed to it. */
export function isOut({ ada }: Stage, { profiles, users }: Rows): boolean {
  const profile = profiles.find(({ _id }) => _id === ada.profileId);
  const member = users.find(({ _id }) => _id === ada.userId);
  return profile === undefined || member?.matchingConsentAt === undefined;
}

/** Ends in a row after which what is queued is given up. */
const SHORT: readonly Run["state"][] = ["partial", "failed"];

/** Whether the background may read for the member at all: they have asked, agreed and stopped nothing. */
export function mayRead(stage: Stage, rows: Rows): boolean {
  const { ada } = stage;
  const readings = rows.matchRuns
    .filter(
      ({ userId, readingId }) =>
        userId === ada.userId && readingId === undefined,
    )
    .sort((a, b) => b.runTimestamp - a.runTimestamp);
  const short = rows.matchRuns.filter(
    ({ userId, state }) => userId === ada.userId && SHORT.includes(state),
  );
  return (
    !isOut(stage, rows) &&
    !rows.switches.some(({ isMatchingPaused }) => isMatchingPaused) &&
    readings[0] !== undefined &&
    readings[0].state !== "cancelled" &&
    short.length < BACKGROUND.mostFailed
  );
}
