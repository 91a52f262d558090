import { describe, expect, test } from "vitest";
import { extractCv } from "../../../convex/shared/cv/extractCv";
import { differences, readCvFixture, valuesOf } from "../../support/cv-reading";
import { EXPECTED } from "../../support/fixtures/cvs/expected";

const read = (name: string) => readCvFixture("cvs", name);

describe("reading a CV", () => {
  test.each(Object.entries(EXPECTED))(
    "%s gives what a careful reader takes from it",
    (name, expected) => {
      expect(differences(valuesOf(read(name)), expected)).toEqual([]);
    },
  );

  test.each(Object.keys(EXPECTED))(
    "every item of %s carries a line of the text",
    (name) => {
      for (const { text, edit } of read(name)) {
        expect(text.trim(), JSON.stringify(edit)).not.toBe("");
      }
    },
  );

  test("descriptions keep the words of the job and nothing of the next", () => {
    const [first, second] = read("en-classic").flatMap(({ edit }) =>
      edit.section === "work" ? [edit.value.description] : [],
    );
    expect(first).toBe(
      "Built an evaluation harness for dialogue models in Python and PyTorch, used by 14 people.\n" +
        "Cut the cost of fine-tuning runs by 40% with better batching.",
    );
    expect(second).toBe(
      "Wrote SQL models for a marketplace with 2 million orders a month.\n" +
        "Trained four junior analysts.",
    );
  });

  test.each(["en-linkedin", "es-linkedin", "es-linkedin-grupo"])(
    "an organisation over several roles of %s is in nobody's description",
    (name) => {
      const jobs = read(name).flatMap(({ edit }) =>
        edit.section === "work" ? [edit.value] : [],
      );
      for (const { organisation } of jobs) {
        for (const { description } of jobs) {
          expect(description.split("\n")).not.toContain(organisation);
        }
      }
    },
  );

  test.each([
    ["nothing", ""],
    ["white space", " \n\t\n"],
    ["a shopping list", "milk\neggs\n2 onions\nbread"],
    [
      "a letter",
      "Dear team,\nI saw your listing in 2021 and have thought of it since.\nBest, M.",
    ],
    [
      "a job advertisement",
      "We are hiring a Data Analyst. You will report to the Head of Data from March 2025 to June 2026. Apply now!",
    ],
  ])("finds nothing in %s", (_what, text) => {
    expect(extractCv(text)).toEqual([]);
  });
});
