/** What is said of why a mail about an event came: true of everybody it goes to. */
import { expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { signMailToken } from "../../../convex/model/emails/tokens";
import { anEvent, DAY_MS, eventFacts, HOUR_MS } from "../../support/events";
import {
  aReader,
  goTo,
  MAIL_START,
  planAndSend,
  settle,
  useMail,
} from "../../support/mail";
import {
  addOrganisation,
  asOrgMember,
  inOrganisation,
} from "../../support/people";
import { newWorld } from "../../support/setup";

const mail = useMail();
const STARTS = MAIL_START + 10 * DAY_MS + 8 * HOUR_MS;
const title = "Reading group";

async function aScene(answer?: "going" | "maybe") {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte", "Nodo Norte");
  const admin = await asOrgMember(t, orgId, "admin");
  const someone = await aReader(t, { email: "reader@example.org" });
  const reader = await inOrganisation(t, someone, orgId, "member");
  const eventId = await anEvent(admin, orgId, { startsAt: STARTS });
  if (answer !== undefined) {
    await reader.as.mutation(api.events.mutations.answer, { eventId, answer });
  }
  const about = { orgId, eventId };
  /** By the link of the newest mail of a stream. */
  const why = async (stream: "reminder" | "attendance" | "eventWeekly") => {
    const { userId } = reader;
    const token = await signMailToken({ userId, stream, version: 1 });
    return await t.query(api.emails.preferences.getWhy, { token });
  };
  return { t, admin, about, why };
}

/** Told once it is clear that a change is the last word. */
async function told(t: Awaited<ReturnType<typeof newWorld>>) {
  vi.advanceTimersByTime(11 * 60_000);
  await settle(t);
}

const newest = () => mail.fake().mailbox.at(-1)?.text ?? "";

test("a reminder came because its reader goes", async () => {
  const { t, why } = await aScene("going");
  goTo(STARTS - DAY_MS);
  await t.mutation(internal.events.reminding.tick, {});
  await settle(t);
  expect(await why("reminder")).toMatchObject({
    stream: "reminder",
    isOn: true,
    mail: { cause: { kind: "reminder", title } },
  });
  expect(newest()).toContain("because you said you would go to this event");
});

test.each(["going", "maybe"] as const)(
  "a new time came to who answered %s, and says no more than that",
  async (answer) => {
    const { t, admin, about, why } = await aScene(answer);
    const facts = eventFacts({ startsAt: STARTS + DAY_MS });
    const edited = { ...about, facts };
    await admin.as.mutation(api.events.mutations.edit, edited);
    await told(t);
    expect(await why("reminder")).toMatchObject({
      mail: { cause: { kind: "eventMoved", title } },
    });
    expect(newest()).toContain("you said you would go to this event, or might");
    expect(newest()).not.toContain("your place");
  },
);

test.each(["going", "maybe"] as const)(
  "that it is called off came to who answered %s",
  async (answer) => {
    const { t, admin, about, why } = await aScene(answer);
    await admin.as.mutation(api.events.mutations.cancel, about);
    await told(t);
    expect(await why("reminder")).toMatchObject({
      mail: { cause: { kind: "eventCancelled", title } },
    });
    expect(newest()).toContain("you said you would go to this event, or might");
  },
);

test.each(["going", "maybe"] as const)(
  "the question came to who answered %s",
  async (answer) => {
    const { t, why } = await aScene(answer);
    goTo(STARTS + 3 * HOUR_MS + 60_000);
    await t.mutation(internal.attendance.prompts.tick, {});
    await settle(t);
    expect(await why("attendance")).toMatchObject({
      stream: "attendance",
      mail: { cause: { kind: "attendance", title } },
    });
    expect(newest()).toContain("you had said you would go, or might");
  },
);

test("a digest came because communities announced something", async () => {
  const { t, why } = await aScene();
  goTo(MAIL_START + 7 * DAY_MS - 2 * HOUR_MS);
  await planAndSend(t);
  expect(await why("eventWeekly")).toMatchObject({
    stream: "eventWeekly",
    mail: { cause: { kind: "eventDigest", period: "weekly", count: 1 } },
  });
});
