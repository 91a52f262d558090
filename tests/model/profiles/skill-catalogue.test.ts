import { describe, expect, it } from "vitest";
import { foldText } from "../../../convex/shared/folding";
import { LIMITS } from "../../../convex/shared/limits";
import {
  catalogueSkillNamed,
  listCatalogue,
  skillsBeside,
} from "../../../convex/shared/skillCatalogue/catalogue";

const named = (name: string) => catalogueSkillNamed(name)?.key;

describe("the catalogue of skills", () => {
  it("is wide enough for mission-driven work", () => {
    expect(listCatalogue().length).toBeGreaterThanOrEqual(400);
    for (const name of [
      "Sparse autoencoders",
      "Compute governance",
      "Bookkeeping",
      "Media relations",
      "DNA synthesis screening",
      "Maternal and child health",
      "Field-building",
      "Employment law",
      "Illustration",
      "Event logistics",
    ]) {
      expect(named(name), name).toBe(name);
    }
  });

  it.each([
    ["sklearn", "scikit-learn"],
    ["JS", "JavaScript"],
    ["estadística", "Statistics"],
    ["estadistica", "Statistics"],
    ["k8s", "Kubernetes"],
    ["RRHH", "People operations"],
    ["contabilidad", "Accounting"],
    ["vacunas", "Vaccinology"],
  ])("knows “%s” as %s", (alias, key) => {
    expect(named(alias)).toBe(key);
  });

  it("does not take a part of a name for the whole", () => {
    expect(named("scikit")).toBeUndefined();
    expect(named("machine learning engineer in training")).toBeUndefined();
  });

  it("names every skill once in each language, within what a profile takes", () => {
    for (const locale of ["en", "es"] as const) {
      const names = listCatalogue().map(({ names }) => foldText(names[locale]));
      expect(new Set(names).size).toBe(names.length);
    }
    for (const { key, names } of listCatalogue()) {
      expect(names.en.length, key).toBeLessThanOrEqual(LIMITS.skill);
      expect(names.es.length, key).toBeLessThanOrEqual(LIMITS.skill);
      expect(names.es, key).not.toBe("");
    }
  });

  it("stands only skills of its own beside another, never itself", () => {
    const keys = new Set(listCatalogue().map(({ key }) => key));
    for (const { key, beside } of listCatalogue()) {
      expect(beside, key).not.toContain(key);
      expect(
        beside.filter((each) => !keys.has(each)),
        key,
      ).toEqual([]);
    }
  });

  it("offers beside a skill what is not chosen yet, whatever it is chosen as", () => {
    const keys = (chosen: string[]) =>
      skillsBeside("sklearn", chosen).map(({ key }) => key);
    expect(keys(["sklearn"])).toContain("Machine learning");
    expect(keys(["sklearn", "aprendizaje automático"])).not.toContain(
      "Machine learning",
    );
    expect(skillsBeside("Beekeeping", [])).toEqual([]);
  });
});
