import { describe, expect, it } from "vitest";
import type { Id } from "@convex/_generated/dataModel";
import {
  checkEligibility,
  createEligibilityCheck,
} from "@convex/shared/eligibility";
import { parsePlace } from "@convex/shared/places";
import type { ListingFacts } from "@convex/tables/opportunities";
import type { ProfileContent } from "@convex/tables/profiles";
import { aPackedListing, aProfile } from "../../support/matching-profiles";

const NOW = Date.UTC(2026, 10, 23);
const DAY = 24 * 60 * 60 * 1000;

function check(profile: ProfileContent, facts: Partial<ListingFacts>) {
  return checkEligibility(profile, aPackedListing("o", { facts }), NOW);
}

/** Eligibility for a listing whose place line is `line`, read as an importer reads it. */
function checkLine(profile: ProfileContent, line: string) {
  const { workplace, visaSponsorship, ...place } = parsePlace(line);
  return check(profile, {
    ...place,
    workplace: workplace ?? "onsite",
    visaSponsorship: visaSponsorship ?? "unknown",
  });
}

const preferring = (preferences: Partial<ProfileContent["preferences"]>) =>
  aProfile({ preferences });

describe("a member in Buenos Aires", () => {
  it.each([
    "Remote",
    "Remote (LATAM)",
    "Remote – Americas",
    "Anywhere",
    "UTC-3 ± 3 h",
    "Remote, UTC-5 to UTC+1",
    "Remote (EST)",
    "Remoto, Latinoamérica",
    "Remoto (solo Argentina y Uruguay)",
    "Presencial en Buenos Aires",
    "Híbrido en CABA",
    "Remote - South America",
    "Remote, San Francisco",
    "San Francisco, CA or Remote (Americas)",
  ])("may apply to %s", (line) => {
    expect(checkLine(aProfile(), line)).toEqual({
      verdict: "pass",
      questions: [],
    });
  });

  it.each([
    ["Remote (US only)", "region"],
    ["Remote (EU/EEA)", "region"],
    ["Remoto (solo España)", "region"],
    ["Remote (CET ± 2 hours)", "timeZone"],
    ["Remote, Asia-Pacific", "region"],
    ["Remote, GMT+5 to GMT+9", "timeZone"],
  ])("is told why %s is not open: %s", (line, reason) => {
    expect(checkLine(aProfile(), line)).toMatchObject({
      verdict: "blocked",
      reason,
    });
  });

  it.each([
    "On-site, San Francisco, no sponsorship",
    "Presencial, Madrid. Sin patrocinio de visa",
  ])("is asked about permission before %s is closed", (line) => {
    expect(checkLine(aProfile(), line)).toMatchObject({
      verdict: "ask",
      reason: "workPermission",
    });
    const elsewhere = preferring({ workPermissions: ["AR"] });
    expect(checkLine(elsewhere, line)).toMatchObject({
      verdict: "blocked",
      reason: "workPermission",
    });
  });

  it("is asked about permission where the listing leaves it open", () => {
    expect(checkLine(aProfile(), "Berlin, Germany")).toEqual({
      verdict: "ask",
      reason: "workPermission",
      detail: { regions: ["DE"] },
      questions: [{ type: "workPermission", country: "DE" }],
    });
  });
});

describe("work permission", () => {
  it("of the European Union holds in each of its countries", () => {
    const profile = preferring({ workPermissions: ["EU"] });
    expect(checkLine(profile, "Berlin, Germany").verdict).toBe("pass");
    expect(checkLine(profile, "Zurich, Switzerland").verdict).toBe("pass");
    expect(checkLine(profile, "London, UK").verdict).toBe("ask");
  });

  it("once answered with no is not asked again, and blocks where no visa is arranged", () => {
    const profile = preferring({ noWorkPermissions: ["US"] });
    expect(checkLine(profile, "Austin, TX")).toMatchObject({
      verdict: "ask",
      questions: [],
    });
    expect(checkLine(profile, "Austin, TX, no visa sponsorship").verdict).toBe(
      "blocked",
    );
    expect(
      checkLine(profile, "Austin, TX, visa sponsorship available").verdict,
    ).toBe("pass");
  });

  it("takes the kindest of several offices", () => {
    expect(checkLine(aProfile(), "London, UK; Buenos Aires").verdict).toBe(
      "pass",
    );
  });

  it("lets someone who would move and may work there apply to a remote job of that country", () => {
    const profile = preferring({ places: ["US"], workPermissions: ["US"] });
    expect(checkLine(profile, "Remote (US only)").verdict).toBe("pass");
    expect(
      checkLine(preferring({ workPermissions: ["US"] }), "Remote (US only)")
        .reason,
    ).toBe("region");
  });
});

describe("a listing that offers an office or remote work", () => {
  const offered: Partial<ListingFacts> = {
    workplace: "hybrid",
    places: [{ text: "Zürich", country: "CH" }],
    remoteRegions: ["EU", "GB"],
  };
  const british = (preferences = {}) =>
    aProfile({
      basics: { country: "GB", timeZone: "Europe/London" },
      preferences,
    });

  it("is open to whoever may do one of them", () => {
    expect(check(british(), offered).verdict).toBe("pass");
    expect(check(british({ workplaces: ["remote"] }), offered).verdict).toBe(
      "pass",
    );
    expect(check(aProfile(), offered)).toMatchObject({
      verdict: "ask",
      reason: "workPermission",
    });
  });
});

describe("what a member prefers", () => {
  it("keeps offices out of countries they did not name, and home in", () => {
    const profile = preferring({ places: ["EU"], workPermissions: ["US"] });
    expect(checkLine(profile, "Austin, TX").reason).toBe("place");
    expect(checkLine(profile, "Córdoba, Argentina").verdict).toBe("pass");
  });

  it("keeps workplaces they did not choose out", () => {
    const profile = preferring({ workplaces: ["remote"] });
    expect(checkLine(profile, "Presencial en Buenos Aires")).toMatchObject({
      reason: "workplace",
      detail: { workplace: "onsite" },
    });
    expect(checkLine(profile, "Remote").verdict).toBe("pass");
  });

  it("blocks levels two steps away, not one", () => {
    const profile = preferring({ levels: ["entry"] });
    expect(check(profile, { level: "mid" }).verdict).toBe("pass");
    expect(check(profile, { level: "senior" }).reason).toBe("level");
    expect(check(profile, {}).verdict).toBe("pass");
  });

  it("hides organisations by id", () => {
    const orgId = "org1" as Id<"organisations">;
    const profile = preferring({ hiddenOrganisationIds: [orgId] });
    const listing = aPackedListing("o", { orgId });
    expect(checkEligibility(profile, listing, NOW).reason).toBe(
      "hiddenOrganisation",
    );
  });

  it("compares pay within one currency, over periods and hours", () => {
    const profile = preferring({
      minimumPay: { amount: 3_000, currency: "USD", period: "month" },
    });
    const pay = (
      max: number,
      period: "hour" | "month" | "year",
      currency = "USD",
    ) => check(profile, { pay: { max, period, currency } });
    expect(pay(30_000, "year").reason).toBe("pay");
    expect(pay(36_000, "year").verdict).toBe("pass");
    expect(pay(15, "hour").reason).toBe("pay");
    expect(pay(20, "hour").verdict).toBe("pass");
    expect(pay(1_000, "month", "EUR").verdict).toBe("pass");
    expect(check(profile, {}).verdict).toBe("pass");
  });

  it("allows a month between the start and the day they are free", () => {
    const profile = preferring({ earliestStart: "2027-03-01" });
    expect(check(profile, { startsOn: "2027-02-10" }).verdict).toBe("pass");
    expect(check(profile, { startsOn: "2027-01-10" })).toMatchObject({
      reason: "startDate",
      detail: { startsOn: "2027-01-10" },
    });
    expect(check(profile, { startsOn: "soon" }).verdict).toBe("pass");
  });

  it("blocks hours far beyond those offered", () => {
    const profile = preferring({ hoursPerWeek: 10 });
    expect(check(profile, { hoursPerWeek: 12 }).verdict).toBe("pass");
    expect(check(profile, { hoursPerWeek: 40 }).reason).toBe("hours");
  });
});

describe("languages", () => {
  const needing = (
    code: string,
    level: "basic" | "conversational" | "fluent" | "native",
  ): Partial<ListingFacts> => ({ languages: [{ code, level }] });
  const speaking = (languages: ProfileContent["basics"]["languages"]) =>
    aProfile({ basics: { languages } });

  it("pass within one level of what is asked", () => {
    const profile = speaking([{ code: "en", level: "conversational" }]);
    expect(check(profile, needing("en", "fluent")).verdict).toBe("pass");
    expect(check(profile, needing("en", "native")).reason).toBe("language");
  });

  it("that are not listed are asked about, and block once denied", () => {
    const profile = speaking([{ code: "es", level: "native" }]);
    expect(check(profile, needing("en", "fluent"))).toMatchObject({
      verdict: "ask",
      questions: [{ type: "language", code: "en" }],
    });
    expect(check(profile, needing("de", "fluent"))).toMatchObject({
      verdict: "ask",
      questions: [{ type: "language", code: "de" }],
    });
    const denying = preferring({ noLanguages: ["de"] });
    expect(check(denying, needing("de", "fluent"))).toMatchObject({
      verdict: "blocked",
      detail: { language: "de", languageLevel: "fluent" },
    });
    expect(check(speaking([]), needing("de", "fluent")).verdict).toBe("ask");
  });
});

describe("the check as a whole", () => {
  it("blocks what is past its deadline", () => {
    const listing = aPackedListing("o", { deadline: NOW - DAY });
    expect(checkEligibility(aProfile(), listing, NOW).reason).toBe(
      "deadlinePassed",
    );
    const later = aPackedListing("o", { deadline: NOW + DAY });
    expect(checkEligibility(aProfile(), later, NOW).verdict).toBe("pass");
  });

  it("gathers the questions of every check", () => {
    const profile = aProfile({ basics: { languages: [] } });
    const facts: Partial<ListingFacts> = {
      workplace: "onsite",
      places: [{ text: "Berlin", country: "DE" }],
      languages: [{ code: "de", level: "fluent" }],
    };
    expect(check(profile, facts).questions).toEqual([
      { type: "workPermission", country: "DE" },
      { type: "language", code: "de" },
    ]);
  });

  it("never blocks a profile that says nothing for what it does not say", () => {
    const profile = aProfile({
      basics: { country: "", timeZone: "", languages: [] },
    });
    expect(checkLine(profile, "Remote (LATAM)").verdict).toBe("ask");
    expect(checkLine(profile, "UTC-3 ± 3 h").verdict).toBe("pass");
    expect(checkLine(profile, "Berlin, Germany").verdict).toBe("ask");
  });

  it("falls back on the country where the time zone is unknown", () => {
    const profile = aProfile({ basics: { timeZone: "Nowhere/Land" } });
    expect(checkLine(profile, "UTC-3 ± 3 h").verdict).toBe("pass");
    expect(checkLine(profile, "UTC+3 ± 3 h").reason).toBe("timeZone");
  });

  it("answers the same when the profile is prepared once", () => {
    const profile = aProfile();
    const prepared = createEligibilityCheck(profile, NOW);
    for (const workplace of ["remote", "hybrid", "onsite"] as const) {
      const listing = aPackedListing("o", {
        facts: { workplace, places: [{ text: "Berlin", country: "DE" }] },
      });
      expect(prepared(listing)).toEqual(
        checkEligibility(profile, listing, NOW),
      );
    }
  });
});
