/** What people, the provider and the scheduler do while mail is under way. */
import { api, internal } from "../../../../convex/_generated/api";
import { signMailToken } from "../../../../convex/model/emails/tokens";
import type { FakeResend } from "../../../support/fake-resend";
import type { Random } from "../../support/random";
import type { MailOperation } from "./plan";
import { readMailRows, type MailStage, type Reader } from "./world";
import { vi } from "vitest";

export interface MailScene {
  stage: MailStage;
  provider: FakeResend;
  random: Random;
  witness: MailWitness;
}

/** Who may no longer be written to, and of whom it cannot be said that all must arrive. */
export class MailWitness {
  readonly off = new Set<string>();
  readonly excused = new Set<string>();

  stop(email: string): void {
    this.off.add(email);
    this.excused.add(email);
  }
}

/** Answers whether it had its effect. */
export async function perform(
  operation: MailOperation,
  scene: MailScene,
): Promise<boolean> {
  const { stage, random } = scene;
  const reader = random.pick(stage.readers);
  return await ACTS[operation](scene, reader);
}

const { delivery, planner, webhook } = internal.emails;

const ACTS: Record<
  MailOperation,
  (scene: MailScene, reader: Reader) => Promise<boolean>
> = {
  unsubscribe: async ({ stage, witness }, { userId, email }) => {
    const token = await stage.t.run(() =>
      signMailToken({ userId, stream: "all", version: 1 }),
    );
    await stage.t.mutation(api.emails.preferences.unsubscribe, { token });
    witness.stop(email);
    return true;
  },
  pause: async ({ witness }, { as, email }) => {
    await as.mutation(api.emails.preferences.saveMine, {
      pausedUntil: Date.now() + 30 * 24 * 60 * 60_000,
    });
    witness.stop(email);
    return true;
  },
  "change the zone": async ({ random }, { as }) => {
    const timeZone = random.pick(["Asia/Tokyo", "America/Havana", "UTC"]);
    await as.mutation(api.emails.preferences.saveMine, { timeZone });
    return true;
  },
  "see a match": async ({ stage, witness }, { userId, email }) => {
    witness.excused.add(email);
    return await stage.t.run(async (ctx) => {
      const rows = await ctx.db.query("matches").collect();
      const match = rows.find(
        (row) => row.userId === userId && row.viewedAt === undefined,
      );
      if (match === undefined) return false;
      await ctx.db.patch("matches", match._id, { viewedAt: Date.now() });
      return true;
    });
  },
  bounce: (scene, reader) => tellOf(scene, reader, "bounced"),
  complaint: (scene, reader) => tellOf(scene, reader, "complained"),
  "plan again": async ({ stage }) => {
    await stage.t.mutation(planner.tick, {});
    return true;
  },
  "dispatch again": async ({ stage }) => {
    await stage.t.mutation(delivery.dispatch, {});
    return true;
  },
  "watch again": async ({ stage }) => {
    await stage.t.mutation(delivery.watch, {});
    return true;
  },
  "send again": async ({ stage }) => {
    const { batches } = await readMailRows(stage.t);
    const batch = batches.at(-1);
    if (batch === undefined) return false;
    await stage.t.run((ctx) =>
      ctx.scheduler.runAfter(0, delivery.send, {
        batchId: batch._id,
        leaseToken: batch.leaseToken ?? "none",
      }),
    );
    return true;
  },
  "clock runs on": async ({ random }) => {
    vi.setSystemTime(Date.now() + random.whole(1, 300) * 1_000);
    return await Promise.resolve(true);
  },
};

/** The provider tells of a mail that was sent and recorded. */
async function tellOf(
  { stage, witness, random }: MailScene,
  { userId, email }: Reader,
  delivery_: "bounced" | "complained",
): Promise<boolean> {
  const { outbox } = await readMailRows(stage.t);
  const mail = outbox.find(
    (row) => row.userId === userId && row.providerId !== undefined,
  );
  if (mail?.providerId === undefined) return false;
  await stage.t.mutation(webhook.take, {
    messageId: `msg_${random.whole(1, 1_000_000)}`,
    type: `email.${delivery_}`,
    providerId: mail.providerId,
    delivery: delivery_,
    isPermanent: true,
  });
  witness.stop(email);
  return true;
}
