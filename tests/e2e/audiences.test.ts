/** A member decides who sees what, and looks at themselves through others' eyes. */
import { beforeAll, describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { audienceOf } from "./support/audiences";
import { useDemo } from "./support/demo";
import { enterAs, heading } from "./support/journey";
import { visit, type Visitor } from "./support/page";

/** In two communities: an organiser of one, a member of the other. */
const SOFIA = "Sofía Benedetti";

const demo = useDemo();
let goals = "";

async function sofia(width = 1280): Promise<Visitor> {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale: "en", width });
  await enterAs(visitor, { name: SOFIA });
  return visitor;
}

async function openProfile({ page, say }: Visitor) {
  await page.goto("/profile");
  await heading(page, say("profile.title")).waitFor();
}

const sheet = ({ page }: Visitor) => page.getByRole("article");

async function choose(visitor: Visitor, choice: string) {
  const { page, say } = visitor;
  await audienceOf(visitor, "goals").click();
  await page
    .getByRole("option", { name: say(`profile.audience.choice.${choice}`) })
    .click();
}

beforeAll(async () => {
  const { admin } = demo().app;
  const people = await admin.call(api.account.queries.listDemoPersonas, {});
  expect(people.map(({ name }) => name)).toContain(SOFIA);
});

describe("who sees a section", () => {
  test("is changed in place, can be undone, and holds in the preview", async () => {
    const visitor = await sofia();
    const { page, say } = visitor;
    await openProfile(visitor);
    goals = await page
      .getByLabel(say("profile.goals.field"), { exact: true })
      .inputValue();
    expect(goals).not.toBe("");
    const seenBy = (audience: string) =>
      audienceOf(visitor, "goals").getByText(
        say(`profile.audience.seen.${audience}`),
      );
    await choose(visitor, "me");
    await seenBy("me").waitFor();
    await page.getByRole("button", { name: say("common.undo") }).click();
    await seenBy("organisers").waitFor();

    await choose(visitor, "members");
    await seenBy("members").waitFor();
    await page
      .getByRole("link", { name: say("profile.preview.button") })
      .click();
    await heading(page, say("profile.preview.title")).waitFor();
    await sheet(visitor).getByText(goals).waitFor();
    await openProfile(visitor);
    await seenBy("members").waitFor();
    await choose(visitor, "organisers");
    await seenBy("organisers").waitFor();
  });

  test.each([1280, 390])(
    "is seen through the eyes that the address names (%i px)",
    async (width) => {
      const visitor = await sofia(width);
      const { page, say } = visitor;
      await page.goto("/profile/preview?as=organiser&of=lumbre-collective");
      await sheet(visitor).getByText(SOFIA).waitFor();
      await sheet(visitor).getByText(goals).waitFor();
      await page
        .getByRole("radio", { name: say("profile.preview.onlooker.member") })
        .click();
      await sheet(visitor).getByText(goals).waitFor({ state: "detached" });
      await sheet(visitor).getByText(SOFIA).waitFor();
      const { searchParams } = new URL(page.url());
      expect(Object.fromEntries(searchParams)).toEqual({
        as: "member",
        of: "lumbre-collective",
      });
      await page.reload();
      await sheet(visitor).getByText(SOFIA).waitFor();
      expect(await sheet(visitor).getByText(goals).count()).toBe(0);
      await page.goto("/profile/preview?as=stranger");
      await page.getByText(say("profile.preview.nothingStranger")).waitFor();
      expect(await sheet(visitor).getByText(SOFIA).count()).toBe(0);
    },
  );
});
