/** A world that can send mail: a fake provider, members who want mail, matches to tell of. */
import { afterEach, beforeEach, vi } from "vitest";
import { internal } from "../../convex/_generated/api";
import type { Doc, Id } from "../../convex/_generated/dataModel";
import { ensurePreferences } from "../../convex/model/emails/preferences";
import { createFakeResend, type FakeResend } from "./fake-resend";
import { WEBHOOK_SECRET } from "./fake-resend-webhooks";
import { importListings, aListing } from "./listings";
import { CONTENT, insertProfile, type Matchable } from "./matching";
import { insertMatch, insertRun } from "./old-runs";
import { asMember } from "./people";
import type { World } from "./setup";

export const MAIL_ENV = {
  RESEND_API_KEY: "re_test",
  RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
  MAIL_FROM: "Wayfinder <hello@wayfinder.example>",
  MAIL_REPLY_TO: "people@wayfinder.example",
  MAIL_OPERATOR: "Nodo Sur, hola@nodosur.example.org",
  MAIL_TOKEN_SECRET: "thirty-two bytes for tests alone",
  SITE_URL: "https://wayfinder.example",
  CONVEX_SITE_URL: "https://site.wayfinder.example",
};

/** A Monday, 10:00 in Buenos Aires. */
export const MAIL_START = Date.UTC(2026, 10, 23, 13);

/** Puts the environment of a deployment that can send in place, and the fake in the network's. */
export function useMail(): { fake: () => FakeResend } {
  let fake = createFakeResend();
  const before = { ...process.env };
  beforeEach(() => {
    vi.useFakeTimers({ now: MAIL_START });
    fake = createFakeResend();
    vi.stubGlobal("fetch", fake.fetch);
    Object.assign(process.env, MAIL_ENV);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
    for (const name of Object.keys(MAIL_ENV)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  });
  return { fake: () => fake };
}

/** A member with a profile and mail preferences, as a sign-up leaves them. */
export async function aReader(
  t: World,
  fields: Parameters<typeof asMember>[1] & {
    preferences?: Partial<Doc<"mailPreferences">>;
  } = {},
): Promise<Matchable> {
  const { preferences, ...user } = fields;
  const person = await asMember(t, user);
  const { userId } = person;
  const profileId = await t.run(async (ctx) => {
    const made = await insertProfile(ctx, userId);
    const row = await ensurePreferences(
      ctx,
      { _id: userId },
      CONTENT.basics.timeZone,
    );
    if (preferences !== undefined) {
      await ctx.db.patch("mailPreferences", row._id, preferences);
    }
    return made;
  });
  return { ...person, profileId };
}

/** Open listings of a world, by their keys. */
export async function someListings(
  t: World,
  keys: readonly string[],
): Promise<Doc<"opportunities">[]> {
  await importListings(
    t,
    keys.map((sourceKey) => aListing({ sourceKey })),
  );
  const rows = await t.run((ctx) => ctx.db.query("opportunities").collect());
  return rows.filter(({ sourceKey }) => keys.includes(sourceKey));
}

/** A match of the reader's, as a save would leave it. */
export async function aMatch(
  t: World,
  owner: Pick<Matchable, "userId" | "profileId">,
  listing: Doc<"opportunities">,
  fields: Partial<Doc<"matches">> = {},
): Promise<Id<"matches">> {
  return await t.run(async (ctx) => {
    const runId = await insertRun(ctx, owner);
    return await insertMatch(ctx, owner, {
      runId,
      opportunityId: listing._id,
      ...(listing.deadline !== undefined && { deadline: listing.deadline }),
      organisationName: listing.organisationName,
      tier: "great",
      strengths: [STRENGTH],
      locale: "en",
      firstSeenAt: Date.now(),
      ...fields,
    });
  });
}

const STRENGTH: Doc<"matches">["strengths"][number] = {
  text: "You have used Python for years.",
  profileEvidence: { passage: "skills", quote: "Pyth", start: 0, end: 4 },
  listingEvidence: { passage: "description", quote: "What", start: 0, end: 4 },
};

/** Has the planner look for everybody who is due now, and lets the mail leave. */
export async function planAndSend(t: World): Promise<void> {
  await t.mutation(internal.emails.planner.tick, {});
  await settle(t);
}

/** A first back-off takes five seconds, and a request its pace. */
const SETTLE_SECONDS = 12;

/** Lets everything that is scheduled within the next seconds happen, on either engine. */
export async function settle(t: World): Promise<void> {
  for (let second = 0; second < SETTLE_SECONDS; second += 1) {
    await t.finishAllScheduledFunctions(() => vi.advanceTimersByTime(1_000));
  }
}

export async function outboxOf(t: World): Promise<Doc<"emailOutbox">[]> {
  return await t.run((ctx) => ctx.db.query("emailOutbox").collect());
}

export async function preferencesOf(
  t: World,
  userId: Id<"users">,
): Promise<Doc<"mailPreferences">> {
  const row = await t.run((ctx) =>
    ctx.db
      .query("mailPreferences")
      .withIndex("by_userId", (q) => q.eq("userId", userId))
      .unique(),
  );
  if (row === null) throw new Error("no preferences");
  return row;
}

/** Moves the clock to `at` (ms). */
export function goTo(at: number): void {
  vi.setSystemTime(at);
}
