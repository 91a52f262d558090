/** A deployment that cannot mail yet: whoever wants in is told so, and why. */
import { describe, expect, test } from "vitest";
import { useDemo } from "./support/demo";
import { PASSWORD } from "./support/journey";
import { visit, type Visitor } from "./support/page";

const demo = useDemo({ env: () => ({ APP_AS_DEPLOYMENT: "1" }) });

async function askForCode({ page, say }: Visitor, at: "signUp" | "reset") {
  await page.goto(at === "signUp" ? "/sign-up" : "/reset-password");
  const fill = (label: string, text: string) =>
    page.getByLabel(say(label), { exact: true }).fill(text);
  await fill("auth.email", "camila@mail.example");
  if (at === "signUp") {
    await fill("auth.name", "Camila Ortega");
    await fill("auth.password", PASSWORD);
  }
  await page.getByRole("button", { name: say(`auth.${at}Action`) }).click();
}

describe.each([
  ["en", 1280, "light"],
  ["es", 390, "dark"],
] as const)("where no mail leaves, in %s", (locale, width, theme) => {
  test.each(["signUp", "reset"] as const)(
    `%s says so and stays where it is, at ${width} px`,
    async (at) => {
      const { app, browser } = demo();
      const screen = { locale, width, theme } as const;
      const visitor = await visit(browser, app.url, screen);
      visitor.expectProblems(/ConvexError: \{"code":"MAIL_UNAVAILABLE"/);
      await askForCode(visitor, at);
      const { page, say } = visitor;
      await page
        .getByRole("alert")
        .filter({ hasText: say("errors.MAIL_UNAVAILABLE") })
        .waitFor();
      const email = page.getByLabel(say("auth.email"), { exact: true });
      expect(await email.inputValue()).toBe("camila@mail.example");
    },
  );
});
