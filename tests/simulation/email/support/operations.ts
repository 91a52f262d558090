/** What people, the provider and the scheduler do while mail is under way. */
import { api, internal } from "../../../../convex/_generated/api";
import { signMailToken } from "../../../../convex/model/emails/tokens";
import {
  BULK_STREAMS,
  type Delivery,
  type Stream,
} from "../../../../convex/shared/mail/streams";
import type { FakeResend } from "../../../support/fake-resend";
import type { Random } from "../../support/random";
import { STANDSTILL, type MailOperation } from "./plan";
import {
  deadAddressOf,
  readMailRows,
  type MailStage,
  type Reader,
} from "./world";
import { vi } from "vitest";

const HOUR = 60 * 60_000;

export interface MailScene {
  stage: MailStage;
  provider: FakeResend;
  random: Random;
  witness: MailWitness;
}

/** Who may no longer be written to, and of whom it cannot be said that all must arrive. */
export class MailWitness {
  readonly excused = new Set<string>();
  /** What the provider told of each of its mails, in turn. */
  readonly told = new Map<string, Delivery[]>();
  private readonly off = new Set<string>();

  stop(email: string, streams: readonly Stream[] = BULK_STREAMS): void {
    for (const stream of streams) this.off.add(`${email} ${stream}`);
    this.excused.add(email);
  }

  isOff(email: string, stream: Stream): boolean {
    return this.off.has(`${email} ${stream}`);
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
  unsubscribe: async (scene, reader) => {
    await unsubscribe(scene, reader, "all");
    scene.witness.stop(reader.email);
    return true;
  },
  "unsubscribe from one stream": async (scene, reader) => {
    const stream = scene.random.pick(["matchAlert", "weeklyDigest"] as const);
    await unsubscribe(scene, reader, stream);
    scene.witness.stop(reader.email, [stream]);
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
  // Somebody else's mail had come back from it: nothing leaves for it any more.
  "move to a dead address": async ({ stage, witness }, { userId, email }) => {
    const dead = deadAddressOf(email);
    await stage.t.run(async (ctx) => {
      await ctx.db.patch("users", userId, { email: dead });
    });
    witness.stop(dead);
    witness.excused.add(email);
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
  [STANDSTILL]: async ({ random }) => {
    vi.setSystemTime(Date.now() + random.whole(23, 75) * HOUR);
    return await Promise.resolve(true);
  },
};

async function unsubscribe(
  { stage }: MailScene,
  { userId }: Reader,
  stream: "all" | "matchAlert" | "weeklyDigest",
): Promise<void> {
  const token = await stage.t.run(() =>
    signMailToken({ userId, stream, version: 1 }),
  );
  await stage.t.mutation(api.emails.preferences.unsubscribe, { token });
}

/**
 * The provider tells of a mail that was sent and recorded: as its webhooks come,
 * each perhaps twice, and what happened first perhaps last.
 */
async function tellOf(
  { stage, witness, random }: MailScene,
  { userId, email }: Reader,
  worst: "bounced" | "complained",
): Promise<boolean> {
  const { outbox } = await readMailRows(stage.t);
  const mail = outbox.find(
    (row) => row.userId === userId && row.providerId !== undefined,
  );
  if (mail?.providerId === undefined) return false;
  const { providerId } = mail;
  const told = witness.told.get(providerId) ?? [];
  witness.told.set(providerId, told);
  const news: readonly Delivery[] = random.chance(0.5)
    ? ["delivered", worst]
    : [worst, "delivered"];
  for (const delivery of news) {
    const messageId = `msg_${random.whole(1, 1_000_000_000)}`;
    told.push(delivery);
    for (let times = random.whole(1, 2); times > 0; times -= 1) {
      await stage.t.mutation(webhook.take, {
        messageId,
        type: `email.${delivery}`,
        providerId,
        delivery,
        isPermanent: true,
      });
    }
  }
  witness.stop(email);
  return true;
}
