import { expect, test, vi } from "vitest";
import { enqueue } from "../../../convex/model/emails/outbox";
import { addOrganisation, asMember } from "../../support/people";
import { MAIL_START, settle, useMail } from "../../support/mail";
import { newWorld, type World } from "../../support/setup";

/** Finer than the provider's pace. */
const STEP_MS = 10;
/** Two a second, less the steps by which a clock moved here comes late. */
const LEAST_MS = 500 - 10 * STEP_MS;
const mail = useMail();

const soon = async (t: World) =>
  await t.finishAllScheduledFunctions(
    () => vi.advanceTimersByTime(STEP_MS),
    1_000,
  );

/** Not on the embedded engine: its actions take real time, past which a moved clock runs ahead. */
const isExact = process.env.TEST_ENGINE !== "embedded";

test.runIf(isExact)(
  "what comes right after a request waits for the provider's pace",
  async () => {
    const t = await newWorld();
    const orgId = await addOrganisation(t, "norte");
    const { userId: inviterId } = await asMember(t);
    const invite = async (address: string) => {
      await t.run((ctx) =>
        enqueue(ctx, {
          dedupeKey: `invite:${address}`,
          stream: "invitation",
          address,
          orgId,
          locale: "en",
          refs: {
            kind: "invitation",
            orgId,
            inviterId,
            path: "/join/token",
            expiresAt: MAIL_START + 1e9,
          },
          notBefore: Date.now(),
          notAfter: MAIL_START + 1e9,
        }),
      );
      await soon(t);
    };
    for (const name of ["one", "two", "three"]) {
      await invite(`${name}@example.org`);
    }
    await settle(t);
    const times = mail.fake().requests.map(({ at }) => at);
    expect(times).toHaveLength(3);
    const [one = 0, two = 0, three = 0] = times;
    expect(two - one).toBeGreaterThanOrEqual(LEAST_MS);
    expect(three - two).toBeGreaterThanOrEqual(LEAST_MS);
  },
);
