/** The steps of the main journey, as a person takes them. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { eitherOf, patternOf, type Say } from "./words";
import type { Visitor } from "./page";

export const PASSWORD = "tortoise ladder quilt 7";

export async function readCv(name: string): Promise<string> {
  const path = new URL(
    `../../support/fixtures/cvs/${name}.txt`,
    import.meta.url,
  );
  return await readFile(path, "utf8");
}

/** From the landing page to the first run, with the code from the screen. */
export async function signUp(
  { page, say }: Visitor,
  { name, email }: { name: string; email: string },
): Promise<void> {
  await page.goto("/");
  await page
    .getByRole("link", { name: say("shell.signIn") })
    .first()
    .click();
  await page.getByRole("link", { name: say("auth.toSignUp") }).click();
  await page.getByLabel(say("auth.name"), { exact: true }).fill(name);
  await page.getByLabel(say("auth.email"), { exact: true }).fill(email);
  await page.getByLabel(say("auth.password"), { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: say("auth.signUpAction") }).click();
  await page.getByRole("button", { name: say("auth.useDemoCode") }).click();
  await heading(page, say("welcome.language.title")).waitFor();
}

export async function enterAs(
  { page, say }: Visitor,
  persona: { name: string },
): Promise<void> {
  await page.goto("/sign-in");
  await page
    .getByRole("button", { name: say("auth.demoAction", persona) })
    .click();
  await heading(page, say("home.title")).waitFor();
}

/** Pastes a CV on the empty profile and takes what is offered of it. */
export async function importCv(
  { page, say }: Visitor,
  text: string,
): Promise<void> {
  await goByNav(page, say("shell.profile"));
  await heading(page, say("profile.title")).waitFor();
  await page.getByLabel(say("profile.import.text")).fill(text);
  await page.getByRole("button", { name: say("profile.import.read") }).click();
  await heading(page, say("profile.review.title")).waitFor();
  await page.getByRole("button", { name: acceptName(say) }).click();
  await heading(page, say("profile.added.title")).waitFor();
}

/** What would replace words of one's own is not chosen by itself, hence the second form. */
export const acceptName = (say: Say) =>
  eitherOf(
    patternOf(say, "profile.review.acceptAll", { count: "number" }),
    patternOf(say, "profile.review.acceptSome", {
      chosen: "number",
      total: "number",
    }),
  );

export const heading = (page: Page, name: string): Locator =>
  page.getByRole("heading", { level: 1, name, exact: true });

/** A link of the main navigation, the rail's or the bottom bar's. */
export const mainLink = (page: Page, name: string): Locator =>
  page.getByRole("navigation").getByRole("link", { name, exact: true });

/** Follows one, on a phone out of the sheet where it has no tab. */
export async function goByNav(page: Page, name: string): Promise<void> {
  const link = mainLink(page, name).filter({ visible: true });
  const more = page.locator("nav button[aria-haspopup=dialog]:visible");
  await link.or(more).first().waitFor();
  if ((await link.count()) === 0) await more.click();
  await link.click();
}

export const cards = (page: Page): Locator => page.locator("[data-card]");

/** The panel that tells of the reading. */
export const reading = ({ page, say }: Pick<Visitor, "page" | "say">) =>
  page.getByRole("region", { name: say("matches.run.label") });

/** The sentence at the end of a run that read everything; it counts what was found. */
export async function endOfRun(
  { say, ...visitor }: Visitor,
  page = visitor.page,
): Promise<string> {
  const panel = reading({ page, say });
  await panel.getByRole("button", { name: say("matches.ask.again") }).waitFor();
  const sentence = await panel.locator("p").first().textContent();
  const counts = ["great", "good", "exploring"].map((tier) =>
    patternOf(say, `matches.run.found.${tier}`, { count: "number" }),
  );
  expect(sentence).toMatch(eitherOf(...counts));
  return sentence ?? "";
}

/** Brings the cards that wait behind the pill, if any, into the list. */
export async function showWaiting({ page, say }: Visitor): Promise<void> {
  const name = eitherOf(
    patternOf(say, "matches.board.stronger", { count: "number" }),
    patternOf(say, "matches.board.more", { count: "number" }),
  );
  const pill = page.getByRole("button", { name });
  if ((await pill.count()) === 0) return;
  await pill.first().click();
  await pill.first().waitFor({ state: "detached" });
}
