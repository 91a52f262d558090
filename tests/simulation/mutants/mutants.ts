import { BACKGROUND_MUTANTS } from "./background-mutants";
import { MAIL_MUTANTS } from "./mail-mutants";

/** One guard taken out of a chain; the simulation must notice. */
export interface Mutant {
  guard: string;
  /** Below convex/. */
  file: string;
  find: string;
  replace: string;
  /**
   * Where it is noticed: among the schedules of matching unless said otherwise.
   * Those with the background in them are one in eight.
   */
  shownBy?: "background schedules" | `${string}.test.ts`;
}

const MATCHING_MUTANTS: readonly Mutant[] = [
  {
    guard: "batch fence",
    file: "model/matching/lifecycle.ts",
    find: 'state === "saved" || state === "failed"',
    replace: "false",
  },
  {
    guard: "state fence",
    file: "model/matching/lifecycle.ts",
    find: 'return run.state === "running" && run.runTimestamp === runTimestamp;',
    replace: "return run.runTimestamp === runTimestamp;",
  },
  {
    guard: "upsert",
    file: "model/matching/saving.ts",
    find: "if (known === null) {",
    replace: "if (known === null || known.runId !== run._id) {",
  },
  {
    guard: "supersede",
    file: "model/matching/saving.ts",
    find: "if (profile.rev !== run.profileRev) {",
    replace: "if (profile.rev < run.profileRev) {",
  },
  {
    guard: "schedule next",
    file: "model/matching/batches.ts",
    find: "await closeHop(ctx, run);\n  await scheduleNext(ctx, run);",
    replace: "await closeHop(ctx, run);",
  },
  {
    guard: "watchdog",
    file: "model/matching/watching.ts",
    find: "const lost = await findLost(ctx, run);",
    replace: "const lost = null as Lost | null;",
  },
  {
    guard: "evidence check",
    file: "model/matching/checking.ts",
    find: "const found = locateQuote(text, quote);",
    replace:
      "const found = locateQuote(text, quote) ?? { start: 0, end: quote.length, quote };",
  },
  {
    guard: "eligibility re-check",
    file: "model/matching/saving.ts",
    find: 'if (verdict === "blocked") continue;',
    replace: "",
  },
  {
    guard: "listing re-check",
    file: "model/matching/saving.ts",
    find: 'if (listing?.status !== "open") continue;',
    replace: "if (listing === null) continue;",
  },
  {
    guard: "old text",
    file: "model/matching/saving.ts",
    find: "if (listing.changedAt !== result.changedAt) {",
    replace: "if (listing.changedAt < result.changedAt) {",
  },
  {
    guard: "ledger once",
    file: "model/matching/usage.ts",
    find: "if (await isKnown(ctx, call)) return;",
    replace: "",
  },
  {
    guard: "dismissal listed",
    file: "model/matching/memberHalf.ts",
    find: 'if (status === "dismissed" || match.status === "dismissed") {',
    replace: 'if (match.status === "dismissed") {',
  },
  {
    guard: "reservation released",
    file: "model/matching/usage.ts",
    find: "if (reserved !== undefined) await release(ctx, userId, reserved);",
    replace: "",
  },
  {
    guard: "claim fence",
    file: "model/matching/lifecycle.ts",
    find: 'batch.state === "dispatched" &&\n    batch.hop === hop.attempt',
    replace: 'batch.state !== "saved"',
  },
  {
    guard: "holder fence",
    file: "model/matching/lifecycle.ts",
    find: 'return batch.state === "leased" && batch.leaseToken === leaseToken;',
    replace: 'return batch.state !== "saved" || leaseToken === "";',
  },
  {
    guard: "consent re-check",
    file: "model/matching/saving.ts",
    find: "if (member.matchingConsentAt === undefined) {",
    replace: "if (member.matchingConsentAt === 0) {",
  },
  {
    guard: "consent before freezing",
    file: "model/matching/freezing.ts",
    find: "if (member.matchingConsentAt === undefined) {",
    replace: "if (member.matchingConsentAt === 0) {",
  },
  {
    guard: "bounded tries",
    file: "model/matching/lifecycle.ts",
    find: "batch.attempt >= PACE.mostTries || notBefore > deadlineAt",
    replace: "notBefore > deadlineAt",
  },
  {
    guard: "one hop at a time",
    file: "model/matching/dispatching.ts",
    find: "if ((await inFlight(ctx, run._id)).length > 0) return;",
    replace: "",
  },
  {
    guard: "switch before each hop",
    file: "model/matching/dispatching.ts",
    find: "if (isMatchingPaused) return await stopForSwitch(ctx, run);",
    replace: "",
  },
  {
    guard: "a slot is given back",
    file: "model/matching/hops.ts",
    find: 'await ctx.db.delete("matchHops", hop._id);',
    replace: "",
  },
];

export const MUTANTS: readonly Mutant[] = [
  ...MATCHING_MUTANTS,
  ...BACKGROUND_MUTANTS,
  ...MAIL_MUTANTS,
];
