import { describe, expect, it } from "vitest";
import { profilePassages, scorerProfile } from "@convex/shared/profilePassages";
import { createRedactor } from "@convex/shared/redaction";
import { aProfile } from "../../support/matching-profiles";

const FULL = aProfile({
  basics: {
    fullName: "María José Pérez Quiroga",
    headline: "Data scientist (she/her) · maria.perez@example.org",
    links: ["https://github.com/mjpquiroga", "https://example.dev/mjp"],
  },
  work: [
    {
      id: "w1",
      title: "Analyst",
      organisation: "Booking.com",
      start: "2019-03",
      end: "",
      isCurrent: true,
      description:
        "María José led the team; see https://example.org/pérez?x=1 or www.example.net.\nCall +54 11 4567 8901 or write to mjp (at) example.org.\nMJPQuiroga on GitHub, @mjpq elsewhere. Used Node.js, ASP.NET and CI/CD from 2015 to 2019.",
    },
  ],
  education: [
    {
      id: "e1",
      school: "Universidad de Buenos Aires",
      degree: "Licenciatura",
      field: "Economía",
      startYear: 2012,
      endYear: 2018,
      description: "",
    },
  ],
  skills: [
    { name: "Python", level: "strong" },
    { name: "Rust", level: "learning" },
    { name: "" },
  ],
  interests: ["Bienestar animal"],
  goals: "Quiero trabajar en rosa de los vientos, firmado PÉREZ.",
});

const passages = profilePassages(FULL);
const textOf = (key: string) =>
  passages.find((passage) => passage.key === key)?.text;

describe("passages", () => {
  it("are keyed by section and entry, empty ones left out", () => {
    expect(passages.map(({ key }) => key)).toEqual([
      "headline",
      "work:w1",
      "education:e1",
      "skills",
      "interests",
      "goals",
      "languages",
    ]);
  });

  it("tell periods, skills and languages in words of no interface language", () => {
    expect(textOf("education:e1")).toBe(
      "Licenciatura, Economía, Universidad de Buenos Aires (2012–2018)",
    );
    expect(textOf("work:w1")?.split("\n")[0]).toBe(
      "Analyst, Booking.com (2019-03–)",
    );
    expect(textOf("skills")).toBe("Python, Rust");
    expect(textOf("languages")).toBe("Español (nativo), English (fluent)");
  });

  it("hold nothing that says who the person is", () => {
    const all = JSON.stringify(scorerProfile(FULL)).toLowerCase();
    for (const identifying of [
      "maría",
      "pérez",
      "quiroga",
      "mjp",
      "example.org",
      "example.net",
      "4567",
      "she/her",
      "@",
      "http",
    ]) {
      expect(all, identifying).not.toContain(identifying);
    }
  });

  it("keep years, technologies and words that only look like names", () => {
    const work = textOf("work:w1") ?? "";
    expect(work).toContain("Node.js, ASP.NET and CI/CD from 2015 to 2019");
    const rosa = createRedactor("Rosa Díaz", []);
    expect(rosa.prose("La rosa de los vientos, dijo Rosa.")).toBe(
      "La rosa de los vientos, dijo.",
    );
  });

  it("survive names with signs of their own", () => {
    const redact = createRedactor("J. (Pepe) O'Neil-Díaz [Jr.] *", []);
    expect(redact.prose("Pepe works in C++ (since 2019).")).toContain("C++");
  });

  it("give the scorer typed facts beside them", () => {
    expect(scorerProfile(FULL)).toMatchObject({
      country: "AR",
      languages: [
        { code: "es", level: "native" },
        { code: "en", level: "fluent" },
      ],
      skills: [
        { name: "Python", level: "strong" },
        { name: "Rust", level: "learning" },
      ],
    });
  });
});
