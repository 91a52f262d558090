/** Skills found by any of their names, and what stands beside them. */
import { expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { audit } from "./support/audit";
import { clientOf } from "./support/claims";
import { useDemo } from "./support/demo";
import { enterAs, heading } from "./support/journey";
import { visit } from "./support/page";

const demo = useDemo();

test.each([
  ["en", 1280, "light", 2],
  ["es", 390, "dark", 1],
] as const)(
  "an alias becomes its skill, and one press adds what stands beside it (%s, %i px)",
  async (locale, width, theme, at) => {
    const { app, browser } = demo();
    const people = await app.admin.call(
      api.account.queries.listDemoPersonas,
      {},
    );
    const person = people[at];
    if (!person) throw new Error("the demo has fewer people");
    const visitor = await visit(browser, app.url, { locale, width, theme });
    const { page, say } = visitor;
    await enterAs(visitor, person);
    await page.goto("/profile");
    await heading(page, say("profile.title")).waitFor();
    const client = await clientOf(page);
    const saved = async () => {
      const { content } = await client.query(api.profiles.queries.getMine, {});
      return content.skills.map(({ name }) => name);
    };
    const before = await saved();
    const field = page.getByRole("combobox", {
      name: say("profile.skills.field"),
    });
    await field.fill("k8s");
    await page.getByRole("option", { name: /^Kubernetes/ }).waitFor();
    await field.press("Enter");
    await field.press("Escape");
    const beside = page.getByRole("group", {
      name: say("profile.skills.beside", { name: "Kubernetes" }),
    });
    await beside
      .getByRole("button", {
        name: say("profile.skills.addNamed", { name: "Terraform" }),
      })
      .press("Enter");
    await expect.poll(saved).toEqual([...before, "Kubernetes", "Terraform"]);
    expect(await beside.getByText("Terraform").count()).toBe(0);
    expect(
      await beside.evaluate((each) => each === document.activeElement),
    ).toBe(true);
    expect(await audit(page)).toEqual([]);
  },
);
