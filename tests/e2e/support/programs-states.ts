/** Programs of the demo, as a member and as who runs Nodo Sur sees them. */
import type { Visitor } from "./page";
import { button, open, type State } from "./state";

const catalogueTitle = (visitor: Visitor) =>
  visitor.page
    .getByRole("main")
    .getByRole("listitem")
    .getByRole("link")
    .first();

/** Of anybody who is signed in. */
export const PROGRAMS: readonly State[] = [
  {
    route: "/programs",
    name: "of a member in none",
    reach: async (visitor) => {
      await open(visitor, "/programs", "programs.mine.title");
      await catalogueTitle(visitor).waitFor();
    },
  },
  {
    route: "/programs/$programId",
    name: "open, and full",
    reach: async (visitor) => {
      await catalogueTitle(visitor).click();
      await button(visitor, "programs.page.enrolWait").waitFor();
    },
  },
  {
    route: "/programs/$programId",
    name: "waited for",
    reach: async (visitor) => {
      await button(visitor, "programs.page.enrolWait").click();
      await button(visitor, "programs.page.withdrawRequest").waitFor();
    },
  },
];

async function openFellowship({ page }: Visitor, tab: string) {
  await page.goto("/organise/nodo-sur/programs");
  await page.getByRole("link", { name: /Beca de investigación/ }).click();
  await page.getByRole("tab").first().waitFor();
  await page.goto(`${page.url().split("?")[0] ?? ""}?tab=${tab}`);
  await page.getByRole("tabpanel").waitFor();
}

/** Of an admin of Nodo Sur. */
export const RUN_PROGRAMS: readonly State[] = [
  {
    route: "/organise/$slug/programs",
    name: "the list",
    reach: async (visitor) =>
      await open(visitor, "/organise/nodo-sur/programs", "programs.run.title"),
  },
  {
    route: "/organise/$slug/programs",
    name: "a new one, without its name",
    reach: async (visitor) => {
      await button(visitor, "programs.run.new").click();
      await button(visitor, "programs.form.create").click();
      await visitor.page
        .getByText(visitor.say("programs.form.required"))
        .first()
        .waitFor();
    },
  },
  ...(["people", "sessions", "marks", "facts"] as const).map((tab) => ({
    route: "/organise/$slug/programs/$programId",
    name: tab,
    reach: async (visitor: Visitor) => await openFellowship(visitor, tab),
  })),
];
