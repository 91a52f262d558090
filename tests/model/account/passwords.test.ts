import { describe, expect, test } from "vitest";
import {
  brokenPasswordRules,
  checkPassword,
} from "../../../convex/shared/passwords";

describe("a password may be", () => {
  test.each([
    "tortoise ladder quilt 7",
    "correct horse battery",
    "xK9#mQ2$vL5@",
    "mi abuela teje los martes",
    "añejos relojes de arena",
    "q7vR2mZ9kL4p",
    "dragonfly over the marsh",
    "9482758261073",
  ])("%s", (password) => {
    expect(brokenPasswordRules(password)).toEqual([]);
  });
});

describe("a password may not be", () => {
  test.each([
    "password1234",
    "P@ssw0rd2026!",
    "qwertyuiop123",
    "Contraseña123",
    "contraseñacontraseña",
    "iloveyou2024!",
    "123456789012",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "abcdefghijkl",
    "dragon-monkey-1",
    "Wayfinder2026",
    "BAISH-baish-2026",
    "bocajuniors12",
    "1qaz2wsx3edc",
    "            ",
  ])("a common one: %s", (password) => {
    expect(brokenPasswordRules(password)).toContain("uncommon");
  });

  test("shorter than twelve characters, however many code units they take", () => {
    expect(checkPassword("xK9#mQ2$vL5").length).toBe(false);
    expect(checkPassword("😀😃😄😁😆😅😂🤣😊😇🙂").length).toBe(false);
    expect(checkPassword("😀😃😄😁😆😅😂🤣😊😇🙂🙃").length).toBe(true);
  });

  test("longer than anyone types", () => {
    expect(checkPassword("ab".repeat(200)).length).toBe(false);
  });

  test("the person's own address or name with little beside it", () => {
    const personal = ["lucia.ferro@example.org", "Lucía Ferro"];
    for (const password of [
      "lucia.ferro@example.org",
      "luciaferro1990",
      "Lucía Ferro 12",
    ]) {
      expect(brokenPasswordRules(password, personal)).toContain("impersonal");
    }
    expect(brokenPasswordRules("lucia teje bufandas largas", personal)).toEqual(
      [],
    );
  });

  test("empty: then the checklist shows every rule as unmet", () => {
    expect(checkPassword("")).toEqual({
      length: false,
      uncommon: false,
      impersonal: false,
    });
  });
});
