import { describe, expect, it } from "vitest";
import { createLocalScorer } from "@convex/integrations/localScorer/localScorer";
import { listSkills } from "@convex/shared/skills";
import { tierOf } from "@convex/shared/tiering";
import { SAMPLE_SCORER_PROFILES } from "../../support/matching-samples";

const NOW = Date.UTC(2026, 10, 23);
const SKILLS = listSkills().map(({ en }) => en);

function inLists(size: number, opening: string): string {
  const lines = Array.from(
    { length: Math.ceil(SKILLS.length / size) },
    (_, at) => SKILLS.slice(at * size, (at + 1) * size).join(", "),
  );
  return lines.map((line) => `- ${opening} ${line}`).join("\n");
}

const COMMON = SKILLS.slice(0, 8).join(", ");
const OPENINGS = ["One of", "Any of", "Some of", "Either", "Such as", "Like"];

/** Listings that are written to fit everybody. */
const STUFFED: Readonly<Record<string, string>> = {
  "each skill there is on a line": inLists(1, ""),
  "all skills in long lists": inLists(15, "Experience with"),
  "one of all skills, in long lists": inLists(15, "Experience with any of:"),
  "one of the same skills, over and over": OPENINGS.map(
    (opening) => `- ${opening}: ${SKILLS.slice(0, 25).join(", ")}`,
  ).join("\n"),
  "one of the same few skills, over and over": OPENINGS.map(
    (opening) => `- ${opening}: ${COMMON}`,
  ).join("\n"),
};

describe("a listing stuffed with skills", () => {
  it.each(Object.entries(STUFFED))(
    "is a great match for nobody: %s",
    async (_, asked) => {
      const scorer = createLocalScorer({ now: () => NOW });
      const listing = {
        alias: "o1",
        title: "Associate",
        organisationName: "Everybody's",
        description: `You bring\n${asked}`.slice(0, 20_000),
        textLanguage: "en",
        kind: "research",
        workplace: "remote",
        placeTexts: [],
      };
      const tiers = [];
      for (const { profile } of SAMPLE_SCORER_PROFILES) {
        const request = { profile, listings: [listing], canary: "" };
        const { scores } = await scorer.scoreBatch({
          ...request,
          locale: "en",
        });
        tiers.push(tierOf(scores[0]?.factors ?? [], "pass").tier);
      }
      expect(tiers).not.toContain("great");
      expect(tiers.filter((tier) => tier === "good").length).toBeLessThan(3);
    },
  );
});
