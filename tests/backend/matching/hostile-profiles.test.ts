import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import { setOutsideFetch } from "../../../convex/lib/outside";
import { createFakeAnthropic } from "../../support/fake-anthropic";
import {
  EMAIL,
  HOSTILE_CV,
  HOSTILE_PROFILES,
  SECRETS,
} from "../../support/hostile/profiles";
import {
  aCatalogue,
  aMatchable,
  matched,
  type Matchable,
} from "../../support/matching";
import { asMember } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv("ANTHROPIC_API_KEY", "test-key");
});
afterEach(() => {
  setOutsideFetch(null);
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

/** The data of every request of one run: what stands in it was put there. */
async function sentFor(t: World, ada: Matchable) {
  const fake = createFakeAnthropic();
  setOutsideFetch(fake.fetch);
  await matched(t, ada);
  expect(fake.calls.length).toBeGreaterThan(0);
  return fake.calls;
}

/** The person's half of a request; the other is the listings' own words. */
function profileIn(body: string): string {
  const { messages } = JSON.parse(body) as {
    messages: { content: { text: string }[] }[];
  };
  expect(messages[0]?.content).toHaveLength(2);
  return messages[0]?.content[1]?.text ?? "";
}

function expectNobody(body: string, ids: readonly string[]) {
  const profile = profileIn(body);
  for (const secret of SECRETS) expect(profile).not.toMatch(secret);
  for (const id of ids) expect(body).not.toContain(id);
  // Whatever was written, it is one string within one document.
  expect(Object.keys(JSON.parse(profile) as object)).toEqual([
    "profile",
    "answerLanguage",
  ]);
  expect(profile).not.toMatch(
    /[\p{Cs}\u200b\u202a-\u202e\u{e0000}-\u{e007f}]/u,
  );
}

describe("no byte that leaves says who it is about", () => {
  test.each(HOSTILE_PROFILES)("with $name", async ({ content, keeps }) => {
    const t = await newWorld();
    const ada = await aMatchable(t, { content, email: EMAIL });
    const listings = await aCatalogue(t, 1);
    for (const { body, canary } of await sentFor(t, ada)) {
      expectNobody(body, [ada.userId, ada.profileId, ...listings]);
      if (keeps !== undefined) expect(profileIn(body)).toContain(keeps);
      const stored = await t.run((ctx) => ctx.db.query("matches").take(5));
      expect(stored).toHaveLength(1);
      expect(JSON.stringify(stored)).not.toContain(canary);
    }
  });

  test("with a CV that was pasted and accepted whole", async () => {
    const t = await newWorld();
    const { as, userId } = await asMember(t, {
      matchingConsentAt: 1,
      email: EMAIL,
    });
    const { importId } = await as.mutation(api.profiles.imports.start, {
      text: HOSTILE_CV,
    });
    const pending = await as.query(api.profiles.imports.getPending, {});
    await as.mutation(api.profiles.imports.accept, {
      importId,
      items: pending?.items ?? [],
    });
    const profile = await t.run((ctx) => ctx.db.query("profiles").first());
    if (profile === null) throw new Error("nothing was accepted");
    const ada = { as, userId, profileId: profile._id };
    await aCatalogue(t, 1);
    for (const { body } of await sentFor(t, ada)) {
      expectNobody(body, [userId, profile._id]);
      expect(profileIn(body)).toContain("Built weekly reports in Python");
    }
  });

  test("of two members, the one's requests hold nothing of the other's", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    const content = HOSTILE_PROFILES[0]?.content;
    if (content === undefined) throw new Error("no profile");
    const eve = await aMatchable(t, {
      content: { ...content, goals: "Grow barley on salt." },
    });
    await aCatalogue(t, 2);
    const [first] = await sentFor(t, ada);
    const [second] = await sentFor(t, eve);
    expect(first?.body).not.toContain("barley");
    expect(second?.body).toContain("barley");
    expect(first?.canary).not.toBe(second?.canary);
    expect(second?.body).not.toContain(first?.canary);
  });
});
