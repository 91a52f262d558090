import { expect } from "vitest";
import type { FunctionArgs, FunctionReturnType } from "convex/server";
import type { internal } from "../../../convex/_generated/api";
import type { Doc, Id } from "../../../convex/_generated/dataModel";
import { BackgroundWitness } from "./background-witness";
import type { Moment } from "./probe";
import { rowsOf, type Rows, type Stage } from "./world";

type Step = FunctionArgs<typeof internal.matching.compute.processMatchBatch>;
type Claim = NonNullable<
  FunctionReturnType<typeof internal.matching.mutations.claimBatches>
>;
type Failure = FunctionArgs<typeof internal.matching.mutations.failBatch>;
type Save = FunctionArgs<typeof internal.matching.mutations.saveBatchResults>;

/** Remembers during a schedule what must still hold at its end. */
export class Witness {
  readonly background = new BackgroundWitness();
  /** Steps and saves as they were once sent, to be delivered again. */
  readonly steps: Step[] = [];
  readonly saves: Save[] = [];
  /** The member's half of each match they touched. */
  private readonly touched = new Map<Id<"matches">, string>();
  private readonly closedAt = new Map<Id<"opportunities">, number>();
  private readonly claimed = new Set<string>();
  private readonly holders = new Map<Id<"matchBatches">, string>();
  private hopsAtPause: ReadonlyMap<Id<"matchRuns">, number> | null = null;
  private withdrawn: {
    judgedAt: ReadonlyMap<Id<"matches">, number>;
    queued: Id<"matchRuns">[];
  } | null = null;
  private silence: string | null = null;
  private readonly progress = new Map<string, Doc<"matchProgress">>();

  noteMoment({ kind, phase, args, result }: Moment): void {
    if (kind !== "runMutation") return;
    if (phase === "after") this.checkHolder(args, result);
    if (phase === "after") return;
    const call = args as Partial<Step & Save>;
    if (call.batchIds !== undefined) this.steps.push(call as Step);
    if (call.results !== undefined) this.saves.push(call as Save);
  }

  /** G8: a hop's batch is taken once, and failed by nobody but who holds it. */
  private checkHolder(args: unknown, result: unknown): void {
    const { leases } = (result ?? {}) as Partial<Claim>;
    for (const { batchId, leaseToken } of leases ?? []) {
      const hop = `${batchId} ${(args as Step).attempt}`;
      expect(this.claimed.has(hop), "G8 claimed twice").toBe(false);
      this.claimed.add(hop);
      this.holders.set(batchId, leaseToken);
    }
    const failure = args as Partial<Failure>;
    if (failure.kind === undefined || result !== true) return;
    expect(this.holders.get(failure.batchId!), "failed by another").toBe(
      failure.leaseToken,
    );
  }

  async noteMember({ t }: Stage, matchId: Id<"matches">): Promise<void> {
    const match = await t.run((ctx) => ctx.db.get("matches", matchId));
    if (match !== null) this.touched.set(matchId, memberHalf(match));
  }

  noteClosed(opportunityId: Id<"opportunities">): void {
    if (this.closedAt.has(opportunityId)) return;
    this.closedAt.set(opportunityId, Date.now());
  }

  /** As an import left them; what it opened again may be judged again. */
  noteImport(rows: readonly Doc<"opportunities">[]): void {
    for (const { _id, status } of rows) {
      if (status === "open") this.closedAt.delete(_id);
    }
    this.background.noteImport(rows);
  }

  /** G6: nothing was judged after its listing had closed. */
  checkClosed(matches: Doc<"matches">[]): void {
    for (const { opportunityId, judgedAt } of matches) {
      const closedAt = this.closedAt.get(opportunityId) ?? Infinity;
      expect(judgedAt, "G6 judged although closed").toBeLessThanOrEqual(
        closedAt,
      );
    }
  }

  /** F22: once matching is paused no further hop is sent. */
  async notePause({ t }: Stage): Promise<void> {
    const runs = await rowsOf(t, "matchRuns");
    this.hopsAtPause ??= new Map(
      runs.map(({ _id, hopCount }) => [_id, hopCount]),
    );
  }

  /** Until it is lifted: from then on they go on. */
  async checkPause({ t }: Stage): Promise<void> {
    this.expectPaused({ matchRuns: await rowsOf(t, "matchRuns") });
    this.hopsAtPause = null;
  }

  private expectPaused({ matchRuns }: Pick<Rows, "matchRuns">): void {
    if (this.hopsAtPause === null) return;
    for (const { _id, hopCount } of matchRuns) {
      expect(hopCount, "sent although paused").toBeLessThanOrEqual(
        this.hopsAtPause.get(_id) ?? 0,
      );
    }
  }

  /** From a withdrawal on nothing is judged, and what has not begun never does. */
  async noteWithdrawal({ t, ada }: Stage): Promise<void> {
    this.background.noteOut();
    if (this.withdrawn !== null) return;
    const runs = await rowsOf(t, "matchRuns");
    this.withdrawn = {
      judgedAt: new Map(
        (await rowsOf(t, "matches"))
          .filter(({ userId }) => userId === ada.userId)
          .map(({ _id, judgedAt }) => [_id, judgedAt]),
      ),
      queued: runs.flatMap(({ _id, state }) =>
        state === "queued" ? [_id] : [],
      ),
    };
  }

  private expectWithdrawn({ ada }: Pick<Stage, "ada">, rows: Rows): void {
    if (this.withdrawn === null) return;
    // What was to be pruned may still go.
    for (const match of rows.matches) {
      if (match.userId !== ada.userId) continue;
      const since =
        match.judgedAt > (this.withdrawn.judgedAt.get(match._id) ?? -1);
      expect(since, "judged without consent").toBe(false);
    }
    for (const id of this.withdrawn.queued) {
      const run = rows.matchRuns.find(({ _id }) => _id === id);
      expect(run?.totalBatches, "begun without consent").toBeUndefined();
    }
  }

  /** The profile and its matches are gone: nothing of them is left to hold. */
  noteGone(): void {
    this.background.noteOut();
    this.touched.clear();
    this.silence = null;
    this.withdrawn = null;
  }

  /**
   * G9: from a cancel of `run` on, until the member asks again, no judgement
   * changes. Who came too late stopped nothing: what a whole run did not confirm
   * still goes, and what was asked for since goes on.
   */
  async noteSilence(
    { t, ada }: Stage,
    run: Doc<"matchRuns">,
    hasBackground: boolean,
  ): Promise<void> {
    const { runs, matches } = await t.run(async (ctx) => ({
      runs: await ctx.db.query("matchRuns").collect(),
      matches: await ctx.db.query("matches").collect(),
    }));
    const isDone = runs.some(
      ({ _id, state }) => _id === run._id && state === "done",
    );
    const isAskedAgain = runs.some(
      (other) =>
        other.userId === ada.userId &&
        other.runTimestamp > run.runTimestamp &&
        (other.state === "queued" || other.state === "running"),
    );
    // Only who stops a reading is left alone by the background too.
    const isStopped = runs.some(
      ({ _id, state }) => _id === run._id && state === "cancelled",
    );
    if (isDone || isAskedAgain || (hasBackground && !isStopped)) return;
    this.silence ??= judgements(matches, ada);
  }

  async checkSilence({ t, ada }: Stage): Promise<void> {
    if (this.silence === null) return;
    this.expectSilence(judgements(await rowsOf(t, "matches"), ada));
    this.silence = null;
  }

  /** Asked again: also where a cancel came between the asking and its answer. */
  endSilence(): void {
    this.silence = null;
  }

  private expectSilence(now: string) {
    expect(now, "G9 written after cancel").toBe(this.silence ?? now);
  }

  checkEnd({ ada }: Stage, rows: Rows): void {
    this.expectProgress(rows.matchProgress);
    this.expectSilence(judgements(rows.matches, ada));
    this.expectWithdrawn({ ada }, rows);
    this.expectPaused(rows);
    // G5: what the member did is as they left it, under the same id.
    const byId = new Map(rows.matches.map((row) => [row._id, row]));
    for (const [id, half] of this.touched) {
      const row = byId.get(id);
      expect(row && memberHalf(row), `G5 match ${id}`).toBe(half);
    }
  }

  async sampleProgress({ t }: Stage): Promise<void> {
    this.expectProgress(await rowsOf(t, "matchProgress"));
  }

  /** G7: what was read stays read, and is never more than there is. */
  private expectProgress(rows: Doc<"matchProgress">[]) {
    for (const row of rows) {
      const before = this.progress.get(row._id);
      expect(row.readCount, "G7 progress fell").toBeGreaterThanOrEqual(
        before?.readCount ?? 0,
      );
      expect(row.totalCount, "G7 total fell").toBeGreaterThanOrEqual(
        before?.totalCount ?? 0,
      );
      expect(
        row.readCount + row.failedCount,
        "G7 more read than there is",
      ).toBeLessThanOrEqual(row.totalCount);
      this.progress.set(row._id, row);
    }
  }
}

function memberHalf(match: Doc<"matches">): string {
  const { status, dismissReason, outcome, viewedAt, statusChangedAt } = match;
  return JSON.stringify({
    status,
    dismissReason,
    outcome,
    viewedAt,
    statusChangedAt,
    firstSeenAt: match.firstSeenAt,
    opportunityId: match.opportunityId,
  });
}

function judgements(
  rows: Doc<"matches">[],
  { userId: own }: Stage["ada"],
): string {
  return JSON.stringify(
    rows
      .filter(({ userId }) => userId === own)
      .map(({ _id, runId, judgedAt, tier, score, factors }) => ({
        _id,
        runId,
        judgedAt,
        tier,
        score,
        factors,
      })),
  );
}
