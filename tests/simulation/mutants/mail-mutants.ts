import type { Mutant } from "./mutants";

const SCHEDULES = "tests/simulation/email/schedules.test.ts";
const DELIVERY = "tests/backend/emails/delivery.test.ts";
const PACE = "tests/backend/emails/pace.test.ts";
const WEBHOOK = "tests/backend/emails/webhook.test.ts";

/** Guards of the sending chain and of the planner. */
export const MAIL_MUTANTS: readonly Mutant[] = [
  {
    guard: "mail: claim fence",
    file: "model/emails/beginning.ts",
    find: 'batch?.state !== "open" || batch.leaseToken !== leaseToken',
    replace: 'batch?.state !== "open"',
    shownBy: SCHEDULES,
  },
  {
    guard: "mail: lease after a standstill",
    file: "emails/delivery.ts",
    find: "const isInTime = Date.now() < request.until;",
    replace: "const isInTime = true;",
    shownBy: SCHEDULES,
  },
  {
    guard: "mail: dedupeKey",
    file: "model/emails/outbox.ts",
    find: "return known !== null;",
    replace: "return known === undefined;",
    shownBy: DELIVERY,
  },
  {
    guard: "mail: preference recheck",
    file: "model/emails/checking.ts",
    find: "if (!isBulk(stream) || !preferences.isOn[stream])",
    replace: "if (!isBulk(stream))",
    shownBy: SCHEDULES,
  },
  {
    guard: "mail: pause recheck",
    file: "model/emails/checking.ts",
    find: 'if ((preferences.pausedUntil ?? 0) > now) return no("paused");',
    replace: "",
    shownBy: SCHEDULES,
  },
  {
    guard: "mail: suppression recheck",
    file: "model/emails/checking.ts",
    find: 'if (suppression === "bounced") return no("bounced");',
    replace: "",
    shownBy: SCHEDULES,
  },
  {
    guard: "mail: notAfter",
    file: "model/emails/checking.ts",
    find: "if (mail.notAfter <= now)",
    replace: "if (mail.notAfter <= 0)",
    shownBy: SCHEDULES,
  },
  {
    guard: "mail: a key is of its contents",
    file: "model/emails/claiming.ts",
    find: "key: contentHash(parts),",
    replace: "key: contentHash(parts.length),",
    shownBy: SCHEDULES,
  },
  {
    guard: "mail: a key stays",
    file: "model/emails/beginning.ts",
    find: "return { key: batch.key,",
    replace: "return { key: batch.key + batch.attempt,",
    shownBy: SCHEDULES,
  },
  {
    guard: "mail: 23 hours",
    file: "model/emails/batches.ts",
    find: "now - firstSentAt >= KEY_KEPT_MS",
    replace: "now - firstSentAt >= Infinity",
    shownBy: SCHEDULES,
  },
  {
    guard: "mail: what is unknown stays unknown",
    file: "model/emails/recording.ts",
    find: "...(!isUnknown && !mayHaveReached && { firstSentAt: undefined }),",
    replace: "firstSentAt: undefined,",
    shownBy: SCHEDULES,
  },
  {
    guard: "mail: 409",
    file: "integrations/resend/outcomes.ts",
    find: 'if (name === "invalid_idempotent_request")',
    replace: 'if (name === "")',
    shownBy: SCHEDULES,
  },
  {
    guard: "mail: split on a permanent error",
    file: "model/emails/recording.ts",
    find: "if (only !== undefined && asked.length === 1) {",
    replace:
      "if (only !== undefined) {\n for (const mail of asked.slice(1)) await fail(ctx, mail, 'refused', error, tally);",
    shownBy: SCHEDULES,
  },
  {
    guard: "mail: watchdog",
    file: "model/emails/watching.ts",
    find: "if (hasWoken) await wake(ctx, now);",
    replace: "",
    shownBy: SCHEDULES,
  },
  {
    guard: "mail: the lane's pace",
    file: "model/emails/lane.ts",
    find: "nextSendAt: at + lane.gapMs",
    replace: "nextSendAt: at",
    shownBy: PACE,
  },
  {
    guard: "mail: webhooks once",
    file: "model/emails/deliveries.ts",
    find: "if (known !== null) return false;",
    replace: "",
    shownBy: WEBHOOK,
  },
  {
    guard: "mail: webhooks in any order",
    file: "model/emails/deliveries.ts",
    find: "if (rank(delivery) <= rank(mail.delivery)) return;",
    replace: "if (delivery === mail.delivery) return;",
    shownBy: SCHEDULES,
  },
  {
    guard: "mail: the planner moves on",
    file: "model/emails/planning.ts",
    find: "[field]: isOver && !isPaused ? undefined : next,",
    replace: "",
    shownBy: SCHEDULES,
  },
  {
    guard: "mail: unsent news is news again",
    file: "model/emails/beginning.ts",
    find: "await releaseMatches(ctx, mail, checked.reason, batch);",
    replace: "",
    shownBy: SCHEDULES,
  },
];
