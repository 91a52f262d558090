import { describe, expect, test } from "vitest";
import { parseGreenhouse } from "../../../convex/integrations/greenhouse/parseGreenhouse";
import { FileError } from "../../../convex/integrations/listings/types";
import {
  boardWithBrokenJobs,
  greenhouseBoard,
} from "../../support/greenhouse-board";

const options = { now: Date.UTC(2026, 10, 23) };

/** The first job of the answer that Greenhouse's own documentation shows. */
const DOCUMENTED = {
  id: 127817,
  internal_job_id: 144381,
  title: "Vault Designer",
  updated_at: "2016-01-14T10:55:28-05:00",
  requisition_id: "50",
  location: { name: "NYC" },
  absolute_url: "https://boards.greenhouse.io/vaulttec/jobs/127817",
  metadata: null,
  content:
    "This is the job description. &lt;p&gt;Any HTML included through the hosted job application editor will be automatically converted into corresponding HTML entities.&lt;/p&gt;",
  departments: [
    {
      id: 13583,
      name: "Department of Departments",
      parent_id: null,
      child_ids: [13585],
    },
  ],
  offices: [
    {
      id: 8304,
      name: "East Coast",
      location: "United States",
      parent_id: null,
      child_ids: [8787],
    },
    {
      id: 8787,
      name: "New York City",
      location: "New York, NY, United States",
      parent_id: 8304,
      child_ids: [],
    },
  ],
};

function parseJob(job: object, organisation = "Vault-Tec") {
  const text = JSON.stringify({ jobs: [job], meta: { total: 1 } });
  return parseGreenhouse(text, { ...options, organisation });
}

describe("a Greenhouse board", () => {
  test("reads the documented example", () => {
    const { listings, errors, isComplete } = parseJob(DOCUMENTED);
    expect(errors).toEqual([]);
    expect(isComplete).toBe(true);
    expect(listings[0]).toMatchObject({
      sourceKey: "127817",
      title: "Vault Designer",
      organisationName: "Vault-Tec",
      description:
        "This is the job description.\n\nAny HTML included through the hosted job application editor will be automatically converted into corresponding HTML entities.",
      applyUrl: "https://boards.greenhouse.io/vaulttec/jobs/127817",
      postedAt: Date.parse("2016-01-14T10:55:28-05:00"),
      textLanguage: "en",
    });
    expect(listings[0]?.facts.places).toEqual([
      expect.objectContaining({ city: "New York", country: "US" }),
    ]);
  });

  test("reads every job of a board of more than a hundred, whatever its HTML", () => {
    const { listings, errors } = parseGreenhouse(
      JSON.stringify(greenhouseBoard()),
      options,
    );
    expect(errors).toEqual([]);
    expect(listings.length).toBeGreaterThanOrEqual(100);
    for (const { title, description, facts } of listings) {
      expect(description, title).not.toMatch(
        /<[a-z/!]|&(?:amp|lt|gt|nbsp|#\d+);|mso-|track\(|\u00a0|·|•|\n{3}/i,
      );
      expect(description, title).toMatch(/^- \S/m);
      expect(description).toContain("small, distributed & independent");
      expect(facts.languages.length).toBeGreaterThan(0);
    }
    const kinds = new Set(listings.map(({ kind }) => kind));
    expect(kinds.size).toBe(6);
  });

  test.each([
    ["Remote (LATAM)", { workplace: "remote", remoteRegions: ["LATAM"] }],
    ["Buenos Aires, Argentina", { workplace: "onsite", remoteRegions: [] }],
    [
      "Remote - Americas (UTC-8 to UTC-3)",
      { workplace: "remote", remoteUtcOffsets: { min: -8, max: -3 } },
    ],
    ["Hybrid — Ciudad de México", { workplace: "hybrid" }],
    ["Remoto en Latinoamérica", { remoteRegions: ["LATAM"] }],
  ])("reads the place %s", (name, facts) => {
    const { listings } = parseJob({ ...DOCUMENTED, location: { name } });
    expect(listings[0]?.facts).toMatchObject(facts);
  });

  test("missing fields are missing, not invented", () => {
    const { location, departments, offices, updated_at, metadata, ...rest } =
      DOCUMENTED;
    expect([
      location,
      departments,
      offices,
      updated_at,
      metadata,
    ]).toBeDefined();
    const { listings, errors } = parseJob(rest);
    expect(errors).toEqual([]);
    expect(listings[0]).not.toHaveProperty("postedAt");
    expect(listings[0]).not.toHaveProperty("deadline");
    expect(listings[0]?.facts).not.toHaveProperty("pay");
    expect(listings[0]?.facts).toMatchObject({
      places: [],
      remoteRegions: [],
      visaSponsorship: "unknown",
    });
  });

  test("pay, deadline and employer are taken from their fields when a board sends them", () => {
    const { listings } = parseJob({
      ...DOCUMENTED,
      company_name: "Overseer Inc.",
      first_published: "2026-11-01T00:00:00Z",
      application_deadline: "2027-01-31T23:59:59Z",
      pay_input_ranges: [
        {
          min_cents: 5_000_000,
          max_cents: 7_500_000,
          currency_type: "USD",
          title: "NYC Salary Range",
          blurb: "",
        },
      ],
    });
    expect(listings[0]).toMatchObject({
      organisationName: "Overseer Inc.",
      postedAt: Date.parse("2026-11-01T00:00:00Z"),
      deadline: Date.parse("2027-01-31T23:59:59Z"),
      facts: {
        pay: { min: 50_000, max: 75_000, currency: "USD", period: "year" },
      },
    });
  });

  test("custom fields are matched by meaning, whatever their type", () => {
    const { listings } = parseJob({
      ...DOCUMENTED,
      location: { name: "Argentina" },
      metadata: [
        { id: 1, name: "Remote?", value: true, value_type: "yes_no" },
        {
          id: 2,
          name: "Employment Type",
          value: "Part-time",
          value_type: "single_select",
        },
        {
          id: 3,
          name: "Salary",
          value: { min_value: "1000", max_value: 2000, unit: "EUR" },
          value_type: "currency_range",
        },
        { id: 4, name: "Team", value: ["A", "B"], value_type: "multi_select" },
        { id: 5, name: "Nothing", value: null, value_type: "short_text" },
      ],
    });
    expect(listings[0]).toMatchObject({
      commitment: "partTime",
      facts: {
        workplace: "remote",
        remoteRegions: ["AR"],
        pay: { min: 1000, max: 2000, currency: "EUR", period: "year" },
      },
    });
  });

  test("an http link is kept as https, as the documentation's own example needs", () => {
    const { listings } = parseJob({
      ...DOCUMENTED,
      absolute_url: "http://your.co/careers?gh_jid=444444",
    });
    expect(listings[0]?.applyUrl).toBe("https://your.co/careers?gh_jid=444444");
  });

  test("bad jobs are named with row, field and reason; the good ones stay", () => {
    const { board, broken } = boardWithBrokenJobs();
    const { listings, errors } = parseGreenhouse(
      JSON.stringify(board),
      options,
    );
    const good = greenhouseBoard().jobs.length;
    expect(listings).toHaveLength(good);
    expect(errors).toHaveLength(broken);
    expect(
      errors.map(({ row, field, reason }) => [row - good, field, reason]),
    ).toEqual([
      [1, "id", "missing"],
      [2, "title", "missing"],
      [3, "description", "missing"],
      [4, "url", "notUrl"],
      [5, "organisation", "missing"],
      [6, "id", "duplicate"],
      [7, "internal_job_id", "notAnOpening"],
      [8, "job", "notObject"],
    ]);
  });

  test("a board that says it has more jobs than it lists is not complete", () => {
    const board = { ...greenhouseBoard(), meta: { total: 500 } };
    expect(parseGreenhouse(JSON.stringify(board), options).isComplete).toBe(
      false,
    );
  });

  test.each([
    ["", "notJson"],
    ["{", "notJson"],
    ["<html></html>", "notJson"],
    ["[]", "wrongShape"],
    ["null", "wrongShape"],
    ['{"jobs": {}}', "wrongShape"],
    ['{"error": "not found"}', "wrongShape"],
    ['{"jobs": []}', "noListings"],
    [
      JSON.stringify({ jobs: [{ ...DOCUMENTED, content: undefined }] }),
      "noContent",
    ],
  ])("refuses as a whole: %s", (text, problem) => {
    let caught: unknown;
    try {
      parseGreenhouse(text, options);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(FileError);
    expect(caught).toMatchObject({ problem });
  });

  test("a text longer than the limit is cut between lines and says so", () => {
    const content = `<p>${"A sentence that goes on. ".repeat(40)}</p>`.repeat(
      40,
    );
    const { listings } = parseJob({ ...DOCUMENTED, content });
    const text = listings[0]?.description ?? "";
    expect(text.length).toBeLessThanOrEqual(20_000);
    expect(text).toMatch(/longer than can be shown here\.\]$/);
  });
});
