import { setTimeout as pause } from "node:timers/promises";
import { styleText } from "node:util";
import type { FunctionReturnType } from "convex/server";
import { internal } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import type { AdminClient } from "./admin-client";

type Report = NonNullable<
  FunctionReturnType<typeof internal.matching.ops.describe>
>;

const POLL_MS = 150;
const GIVE_UP_MS = 15 * 60_000;
const LIVE_STATES = ["queued", "running"];
const TIER_WORDS = {
  great: "Great",
  good: "Good",
  exploring: "To explore",
} as const;

const bold = (text: string) => styleText("bold", text);
const dim = (text: string) => styleText("dim", text);
const print = (text = "") => process.stdout.write(`  ${text}\n`);

/**
 * Runs one member's matching through the real chain and prints each batch as it
 * lands, then the tiers and the best matches. Answers whether it ended well.
 */
export async function showRun(
  client: AdminClient,
  { email, name, url }: { email: string; name: string; url: string },
): Promise<boolean> {
  print(bold(`Matching ${name}`));
  const { runId } = await client.call(internal.matching.ops.start, { email });
  if (runId === undefined) throw new Error(`no run was started for ${email}`);
  const report = await follow(client, runId);
  printEnd(report, url);
  return report.state === "done";
}

async function follow(
  client: AdminClient,
  runId: Id<"matchRuns">,
): Promise<Report> {
  const printed = new Set<number>();
  let hasCandidates = false;
  const started = Date.now();
  while (Date.now() - started < GIVE_UP_MS) {
    const report = await client.call(internal.matching.ops.describe, { runId });
    if (report === null) throw new Error(`run ${runId} is gone`);
    if (!hasCandidates && report.candidateCount !== undefined) {
      hasCandidates = true;
      printCandidates(report);
    }
    printBatches(report, printed);
    if (!LIVE_STATES.includes(report.state)) return report;
    await pause(POLL_MS);
  }
  throw new Error(`run ${runId} did not end`);
}

function printCandidates(report: Report): void {
  const blocked = report.blocked.reduce((sum, { count }) => sum + count, 0);
  print(
    `reading ${report.candidateCount} of ${report.openCount} open roles · ${blocked} not open to them, by code`,
  );
}

function printBatches(report: Report, printed: Set<number>): void {
  for (const batch of report.batches) {
    const isSettled = batch.state === "saved" || batch.state === "failed";
    if (!isSettled || printed.has(batch.index)) continue;
    printed.add(batch.index);
    const tries = batch.attempt > 1 ? `, try ${batch.attempt}` : "";
    const why = batch.failureReason ? ` (${batch.failureReason})` : "";
    print(
      dim(
        `batch ${batch.index + 1}/${report.totalBatches}  ${batch.size} roles  ${batch.state}${why}${tries}  +${elapsed(report)} s`,
      ),
    );
  }
}

function elapsed({ startedAt, finishedAt }: Report): string {
  return (((finishedAt ?? Date.now()) - startedAt) / 1000).toFixed(1);
}

function printEnd(report: Report, url: string): void {
  const { great, good, exploring } = report.tierCounts;
  const how =
    report.scorer === "local" ? "scored locally, keyword-grade" : "by Claude";
  print(
    `${bold(report.state)} in ${elapsed(report)} s: ${great} great, ${good} good, ${exploring} to explore ${dim(`(${how}; ${report.droppedClaimCount} claims dropped for want of a quote)`)}`,
  );
  for (const { tier, title, organisationName } of report.best) {
    print(`  ${TIER_WORDS[tier].padEnd(10)}  ${title}, ${organisationName}`);
  }
  print(`Look at them: ${bold(`${url}/matches`)}`);
  print();
}
