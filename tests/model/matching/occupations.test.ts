import { describe, expect, it } from "vitest";
import { OCCUPATION_ROWS } from "../../../convex/shared/occupationData";
import {
  findOccupations,
  isGenericInTitles,
} from "../../../convex/shared/occupations";
import { rowsOf } from "../../../convex/shared/skillRows";

const keysOf = (title: string) =>
  [...findOccupations(title)].map(({ key }) => key);

describe("the occupations a title names", () => {
  it.each([
    ["Abogada", "Legal Counsel", "lawyer"],
    ["Contadora pública", "Bookkeeper", "accountant"],
    ["Ingeniero de software", "Backend Developer", "software developer"],
    ["Epidemióloga de campo", "Public Health Officer", "epidemiologist"],
    ["Selección de personal", "Recruiter", "recruiter"],
  ])("are the same in “%s” and “%s”", (one, other, key) => {
    expect(keysOf(one)).toContain(key);
    expect(keysOf(other)).toContain(key);
  });

  it("are the longest name's: an executive assistant is no executive", () => {
    expect(keysOf("Executive Assistant")).toEqual(["secretary"]);
    expect(keysOf("Data Engineer")).toEqual(["data engineer"]);
  });

  it("are none where the title names none", () => {
    expect(keysOf("Thornfield Fellowship")).toEqual([]);
    expect(keysOf("")).toEqual([]);
  });

  it("say what is near from both sides", () => {
    const [lawyer] = findOccupations("Lawyer");
    const [officer] = findOccupations("Compliance Officer");
    expect(lawyer?.near.has("compliance officer")).toBe(true);
    expect(officer?.near.has("lawyer")).toBe(true);
  });

  it("come of a table whose rows name each other by their keys", () => {
    const rows = rowsOf(OCCUPATION_ROWS).map(([english = "", , near = ""]) => ({
      key: english.split(",")[0] ?? "",
      near: near.split(",").filter((name) => name !== ""),
    }));
    const keys = new Set(rows.map(({ key }) => key));
    expect(keys.size).toBe(rows.length);
    for (const { key, near } of rows) {
      for (const other of near)
        expect(keys, `${key} → ${other}`).toContain(other);
      expect(near).not.toContain(key);
    }
  });
});

describe("words of rank", () => {
  it("are told from words of the field, in both languages", () => {
    for (const word of ["senior", "manager", "coordinadora", "jefe"]) {
      expect(isGenericInTitles(word), word).toBe(true);
    }
    for (const word of ["finance", "biologa", "policy"]) {
      expect(isGenericInTitles(word), word).toBe(false);
    }
  });
});
