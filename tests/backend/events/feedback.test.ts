import { describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import { codeOf, refusalIn } from "../../support/accounts";
import { aCommunity, joined } from "../../support/community";
import { anEvent, DAY_MS } from "../../support/events";
import { asMember, type Person } from "../../support/people";

const { feedback } = api.events;

/** An evening of yesterday for members; who came is as each says. */
async function anEvening() {
  const community = await aCommunity();
  const { admin, orgId } = community;
  const eventId = await anEvent(admin, orgId, {
    startsAt: Date.now() - DAY_MS,
    audience: "members",
  });
  const came = async (name: string) => {
    const person = await joined(community, name);
    await say(person, "yes");
    return person;
  };
  const say = async ({ as }: Person, answer: "yes" | "no") =>
    await as.mutation(api.attendance.mutations.answer, { eventId, answer });
  const give = async (
    { as }: Person,
    more: Partial<{
      rating: number | null;
      comment: string;
      isSigned: boolean;
    }>,
  ) =>
    await as.mutation(feedback.give, {
      eventId,
      feedback: { rating: 4, comment: "", isSigned: false, ...more },
    });
  const report = async () =>
    await admin.as.query(feedback.getReport, { orgId, eventId });
  return { ...community, eventId, came, say, give, report };
}

describe("what a member thought of an event", () => {
  test("is theirs to give, change and take back", async () => {
    const { eventId, came, give, report } = await anEvening();
    const ana = await came("Ana");
    const mine = async () => await ana.as.query(feedback.getMine, { eventId });
    expect(await mine()).toBeNull();
    await give(ana, { rating: 2, comment: "Too long." });
    await give(ana, { rating: 5, comment: "I was wrong.", isSigned: true });
    expect(await mine()).toEqual({
      rating: 5,
      comment: "I was wrong.",
      isSigned: true,
    });
    expect(await report()).toMatchObject({
      ratingCount: 1,
      lines: [{ rating: 5, comment: "I was wrong.", name: "Ana" }],
    });
    await ana.as.mutation(feedback.withdraw, { eventId });
    await ana.as.mutation(feedback.withdraw, { eventId });
    expect(await mine()).toBeNull();
    expect(await report()).toEqual({
      average: null,
      ratingCount: 0,
      lines: [],
    });
  });

  test("reaches organisers without a name unless it is signed", async () => {
    const { came, give, report } = await anEvening();
    await give(await came("Ana"), { comment: "Warm." });
    await give(await came("Beto"), { comment: "Cold.", isSigned: true });
    const { lines } = await report();
    expect(lines.map(({ name, comment }) => [name, comment])).toEqual([
      ["Beto", "Cold."],
      ["", "Warm."],
    ]);
    expect(JSON.stringify(lines)).not.toContain("Ana");
  });

  test("tells no rating that is not signed until three rated", async () => {
    const { came, give, report } = await anEvening();
    const people = [await came("Ana"), await came("Beto"), await came("Caro")];
    const [ana, beto, caro] = people as [Person, Person, Person];
    await give(ana, { rating: 1 });
    await give(beto, { rating: 2, comment: "Cold." });
    expect(await report()).toMatchObject({
      average: null,
      ratingCount: 2,
      lines: [{ rating: null, comment: "Cold." }],
    });
    await give(caro, { rating: 3 });
    const { average, lines } = await report();
    expect(average).toBe(2);
    expect(lines.map(({ rating }) => rating)).toEqual([3, 2, 1]);
    await give(caro, { rating: null, comment: "No number." });
    expect(await report()).toMatchObject({ average: null, ratingCount: 2 });
  });
});

describe("is refused", () => {
  test("to whoever was not there, and to strangers", async () => {
    const evening = await anEvening();
    const { t, eventId, say, give } = evening;
    const absent = await joined(evening, "Ana");
    expect(await refusalIn(give(absent, {}))).toMatchObject({
      code: "CONFLICT",
      details: { reason: "notThere" },
    });
    await say(absent, "no");
    expect(await codeOf(give(absent, {}))).toBe("CONFLICT");
    const stranger = await asMember(t);
    expect(await codeOf(give(stranger, {}))).toBe("NOT_FOUND");
    expect(await stranger.as.query(feedback.getMine, { eventId })).toBeNull();
  });

  test("at the field that is wrong", async () => {
    const { came, give } = await anEvening();
    const ana = await came("Ana");
    const fieldOf = async (more: Parameters<typeof give>[1]) =>
      (await refusalIn(give(ana, more)))?.field;
    expect(await fieldOf({ rating: 0 })).toBe("rating");
    expect(await fieldOf({ rating: 4.5 })).toBe("rating");
    expect(await fieldOf({ rating: Number.NaN })).toBe("rating");
    expect(await fieldOf({ rating: null, comment: "  " })).toBe("rating");
    expect(await fieldOf({ comment: "x".repeat(2_001) })).toBe("comment");
  });

  test("to another organisation's admin", async () => {
    const { orgId, eventId, t } = await anEvening();
    const stranger = await asMember(t);
    const reading = stranger.as.query(feedback.getReport, { orgId, eventId });
    expect(await codeOf(reading)).toBe("NOT_FOUND");
  });
});
