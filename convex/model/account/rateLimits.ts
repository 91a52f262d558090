import { HOUR, MINUTE, RateLimiter } from "@convex-dev/rate-limiter";
import { components } from "../../_generated/api";
import type { Id } from "../../_generated/dataModel";
import type { ActionCtx, MutationCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { hashText } from "./secrets";

/**
 * How often one address or member, and everybody together, may try. The limits
 * of all stay far above honest use: they stop a flood, not a busy morning.
 */
const limits = {
  /** Ten guesses an hour at one password; a success gives them back. */
  signInPerAddress: { kind: "token bucket", rate: 10, period: HOUR },
  signInOverall: { kind: "token bucket", rate: 600, period: MINUTE },
  /** A session left open lets somebody else guess at its password; a success gives them back. */
  passwordPerMember: { kind: "token bucket", rate: 10, period: HOUR },
  passwordOverall: { kind: "token bucket", rate: 600, period: MINUTE },
  /** Nobody moves this often; each one mails somebody who may not have asked, whom `send` protects too. */
  emailChangePerMember: { kind: "token bucket", rate: 5, period: HOUR },
  emailChangeOverall: { kind: "token bucket", rate: 600, period: HOUR },
  /** Of 10^8 codes, with fifteen minutes to live. Of a member, where the code proves a change. */
  codePerAddress: { kind: "token bucket", rate: 10, period: HOUR },
  codeOverall: { kind: "token bucket", rate: 300, period: MINUTE },
  /** Each one is a mail to somebody who may not have asked for it. */
  sendPerAddress: { kind: "token bucket", rate: 5, period: HOUR },
  sendOverall: { kind: "token bucket", rate: 600, period: HOUR },
  /** A page load refreshes once; a tab that loops does so without end. */
  refreshPerSession: { kind: "token bucket", rate: 60, period: MINUTE },
  refreshOverall: { kind: "token bucket", rate: 6_000, period: MINUTE },
  /** Of 10^8 codes, with two minutes to live, for the one browser that left. */
  oauthPerVerifier: { kind: "token bucket", rate: 10, period: HOUR },
  oauthOverall: { kind: "token bucket", rate: 600, period: MINUTE },
  /** Each leaves a row until the daily sweep. */
  leaveOverall: { kind: "token bucket", rate: 600, period: MINUTE },
  demoPerAddress: { kind: "token bucket", rate: 120, period: MINUTE },
  demoOverall: { kind: "token bucket", rate: 600, period: MINUTE },
  /**
   * Reading a pasted CV takes up to a second of computing and leaves a row. Ten
   * at once are enough to paste, look and paste again; then one in three minutes.
   */
  importPerMember: {
    kind: "token bucket",
    rate: 20,
    period: HOUR,
    capacity: 10,
  },
  importOverall: { kind: "token bucket", rate: 300, period: MINUTE },
  /** Each is a mail to somebody who may not have asked for it; a founding weekend invites a few hundred. */
  invitePerOrg: { kind: "token bucket", rate: 1_000, period: 24 * HOUR },
  inviteOverall: { kind: "token bucket", rate: 10_000, period: 24 * HOUR },
  /** Each reads a whole organisation; nobody needs its members on file this often. */
  exportPerMember: {
    kind: "token bucket",
    rate: 20,
    period: HOUR,
    capacity: 10,
  },
  exportOverall: { kind: "token bucket", rate: 120, period: MINUTE },
  /** Each may mail five thousand people. Ten to correct and look again. */
  memberImportPerOrg: {
    kind: "token bucket",
    rate: 10,
    period: HOUR,
    capacity: 10,
  },
  memberImportOverall: { kind: "token bucket", rate: 60, period: MINUTE },
  /** A program asks every quarter of an hour at most; this is a dozen devices of one person. */
  calendarPerToken: {
    kind: "token bucket",
    rate: 120,
    period: HOUR,
    capacity: 40,
  },
  /** One address for everybody who follows the organisation. */
  calendarPerOrg: { kind: "token bucket", rate: 600, period: MINUTE },
  calendarOverall: { kind: "token bucket", rate: 6_000, period: MINUTE },
} as const;

const limiter = new RateLimiter(components.rateLimiter, limits);

export type Attempt = keyof typeof PER_WHAT;

const PER_WHAT = {
  signIn: "signInPerAddress",
  password: "passwordPerMember",
  emailChange: "emailChangePerMember",
  code: "codePerAddress",
  send: "sendPerAddress",
  refresh: "refreshPerSession",
  oauth: "oauthPerVerifier",
  demo: "demoPerAddress",
} as const satisfies Record<string, keyof typeof limits>;

/**
 * Takes one attempt for `key` and one of everybody's; refuses RATE_LIMITED. The
 * key's own comes first, so that hammering one address costs others nothing.
 */
export async function takeAttempt(
  ctx: ActionCtx,
  attempt: Attempt,
  key: string,
): Promise<void> {
  await take(ctx, PER_WHAT[attempt], await digest(key));
  await take(ctx, `${attempt}Overall`);
}

/** Takes one way out to another site: nobody is anybody yet. */
export async function takeLeave(ctx: ActionCtx): Promise<void> {
  await take(ctx, "leaveOverall");
}

/** Takes one reading of a pasted CV of a member; refuses RATE_LIMITED. */
export async function takeImport(
  ctx: MutationCtx,
  userId: Id<"users">,
): Promise<void> {
  await take(ctx, "importPerMember", userId);
  await take(ctx, "importOverall");
}

/** Takes so many mailed invitations of an organisation; refuses RATE_LIMITED. */
export async function takeInvitations(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
  count: number,
): Promise<void> {
  await take(ctx, "invitePerOrg", orgId, count);
  await take(ctx, "inviteOverall", undefined, count);
}

/** Takes one export of an organisation's members; refuses RATE_LIMITED. */
export async function takeExport(
  ctx: MutationCtx,
  userId: Id<"users">,
): Promise<void> {
  await take(ctx, "exportPerMember", userId);
  await take(ctx, "exportOverall");
}

/** Takes one file of people of an organisation; refuses RATE_LIMITED. */
export async function takeMemberImport(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
): Promise<void> {
  await take(ctx, "memberImportPerOrg", orgId);
  await take(ctx, "memberImportOverall");
}

/**
 * Takes one reading of a calendar by its address, a member's token or an
 * organisation's slug; refuses RATE_LIMITED.
 */
export async function takeCalendar(
  ctx: ActionCtx,
  of: "token" | "org",
  name: string,
): Promise<void> {
  const limit = of === "org" ? "calendarPerOrg" : "calendarPerToken";
  await take(ctx, limit, await digest(name));
  await take(ctx, "calendarOverall");
}

/** Gives `key` its attempts back, after one that succeeded. */
export async function forgiveAttempts(
  ctx: ActionCtx,
  attempt: Attempt,
  key: string,
): Promise<void> {
  await limiter.reset(ctx, PER_WHAT[attempt], { key: await digest(key) });
}

/**
 * Removes the limiter's rows made before `before`, in pages of the component's
 * own. It goes by age, not by last use: a bucket of today's that is older than
 * `before` starts full once more. That gives a flood its first minute back and
 * no more, and the model's service says itself when it is asked too much.
 */
export async function forgetOldAttempts(
  ctx: MutationCtx,
  before: number,
): Promise<void> {
  await ctx.runMutation(components.rateLimiter.lib.clearAll, { before });
}

async function take(
  ctx: ActionCtx | MutationCtx,
  limit: keyof typeof limits,
  key?: string,
  count = 1,
): Promise<void> {
  const { ok, retryAfter } = await limiter.limit(ctx, limit, {
    count,
    ...(key !== undefined && { key }),
  });
  if (ok) return;
  throw refusal("RATE_LIMITED", { retryAfterMs: Math.ceil(retryAfter) });
}

/** The limiter's rows outlive an account: they name nobody. */
async function digest(text: string): Promise<string> {
  return (await hashText(text)).slice(0, 32);
}
