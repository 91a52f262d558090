import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateQuote } from "@convex/shared/evidence";

const TEXT =
  "Coordiné  el equipo de “datos abiertos” —tres personas—\nentre 2019 y 2021, con apoyo del Ministerio.";

describe("a quote", () => {
  it.each([
    ["in its own words", "el equipo", "el equipo"],
    ["across white space", "coordiné el equipo", "Coordiné  el equipo"],
    ["across lines", "personas— entre 2019", "personas—\nentre 2019"],
    [
      "with straight marks for curly ones",
      '"datos abiertos"',
      "datos abiertos",
    ],
    [
      "with another dash",
      "abiertos” -tres personas-",
      "abiertos” —tres personas—",
    ],
    ["in decomposed letters", "Coordine\u0301 el", "Coordiné  el"],
    [
      "with an ellipsis at its ends",
      "…apoyo del Ministerio…",
      "apoyo del Ministerio",
    ],
    [
      "with a full stop of the quoter",
      "entre 2019 y 2021.",
      "entre 2019 y 2021",
    ],
    ["with invisible signs", "equipo\u200b de", "equipo de"],
  ])("is found %s", (_, quote, expected) => {
    const found = locateQuote(TEXT, quote);
    expect(found?.quote).toBe(expected);
    expect(TEXT.slice(found?.start, found?.end)).toBe(expected);
  });

  it.each([
    ["that nobody wrote", "dirigí el ministerio"],
    ["of no words", "—"],
    ["that is empty", ""],
    ["of white space", "  \n "],
    ["that begins inside a word", "quipo de"],
    ["whose accents differ", "Coordine el equipo"],
  ])("is not found when it is one %s", (_, quote) => {
    expect(locateQuote(TEXT, quote)).toBeNull();
  });

  it("is found whole before it is found inside words", () => {
    const text = "Researching is research";
    expect(locateQuote(text, "research")?.start).toBe(15);
  });

  it("cut from a text is always found in it, and only its own words are answered", () => {
    const word = fc.stringMatching(/^[a-zñáéüA-Z0-9]{1,9}$/);
    const gap = fc.constantFrom(" ", "  ", "\n", " \u00a0", ", ", " — ");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        (parts, from, count) => {
          const text = parts.flat().join("");
          const start = from % parts.length;
          const length = 1 + (count % (parts.length - start));
          const quote = parts
            .slice(start, start + length)
            .map(([letters], at) =>
              at === 0
                ? letters
                : (parts[start + at - 1]?.[1] ?? " ") + letters,
            )
            .join("");
          const found = locateQuote(text, quote.toUpperCase());
          expect(found).not.toBeNull();
          expect(found?.quote).toBe(text.slice(found?.start, found?.end));
          const plain = (value = "") =>
            value.replace(/\s+/g, " ").trim().toLowerCase();
          expect(plain(found?.quote)).toBe(plain(quote));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("never throws, whatever it is looked for in", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        (text, quote) => {
          const found = locateQuote(text, quote);
          if (found === null) return;
          expect(found.quote).toBe(text.slice(found.start, found.end));
        },
      ),
    );
  });

  it("in a long text is found quickly", () => {
    const text = "palabras sueltas de relleno ".repeat(800);
    const start = performance.now();
    expect(locateQuote(text, "no está aquí de ningún modo")).toBeNull();
    expect(performance.now() - start).toBeLessThan(500);
  });
});
