import { describe, expect, it } from "vitest";
import { findNamed, searchIn } from "@/lib/option-search";

const OPTIONS = [
  { label: "Machine learning", aliases: ["ML"] },
  { label: "Java" },
  { label: "JavaScript", aliases: ["JS", "ecmascript"] },
  { label: "Estadística", aliases: ["Statistics"] },
];
const search = searchIn(OPTIONS);
const labels = (text: string) => search(text).map(({ option }) => option.label);

describe("searching options", () => {
  it("finds by an alias and says by which", () => {
    expect(search("js")).toMatchObject([
      { option: { label: "JavaScript" }, via: "JS" },
    ]);
  });

  it("puts the whole name before longer ones, and needs no accents", () => {
    expect(labels("java")).toEqual(["Java", "JavaScript"]);
    expect(search("ESTADISTICA")[0]).not.toHaveProperty("via");
  });

  it("finds later words, and letters inside a word from the third on", () => {
    expect(labels("lear")).toEqual(["Machine learning"]);
    expect(labels("ript")).toEqual(["JavaScript"]);
    expect(labels("ip")).toEqual([]);
  });

  it("lists everything while nothing is typed", () => {
    expect(labels("  ")).toHaveLength(OPTIONS.length);
  });

  it("takes words for an option when they are its name or an alias as a whole", () => {
    expect(findNamed(OPTIONS, "js")?.label).toBe("JavaScript");
    expect(findNamed(OPTIONS, "statistics")?.label).toBe("Estadística");
    expect(findNamed(OPTIONS, "stat")).toBeUndefined();
  });
});
