/** What somebody without an account sees, in the order in which one can reach it. */
import { PASSWORD } from "./journey";
import type { Visitor } from "./page";
import { button, fill, firstListing, open, type State } from "./state";

export const STRANGER: readonly State[] = [
  {
    route: "/",
    name: "landing",
    reach: async (visitor) => await open(visitor, "/"),
  },
  {
    route: "/opportunities",
    name: "list",
    reach: async (visitor) => {
      await open(visitor, "/opportunities", "opportunities.title");
      await firstListing(visitor.page).waitFor();
    },
  },
  {
    route: "/opportunities",
    name: "filtered to nothing",
    reach: async (visitor) => {
      await open(visitor, "/opportunities?text=zzqqxx", "opportunities.title");
      await visitor.page
        .getByText(visitor.say("opportunities.emptyTitle"))
        .waitFor();
    },
  },
  {
    route: "/opportunities/$opportunityId",
    name: "detail",
    reach: async (visitor) => {
      await open(visitor, "/opportunities", "opportunities.title");
      await firstListing(visitor.page).click();
      await visitor.page
        .getByRole("heading", { name: visitor.say("opportunities.facts") })
        .waitFor();
    },
  },
  ...(["privacy", "terms"] as const).map((page) => ({
    route: `/${page}`,
    name: "to read",
    reach: async (visitor: Visitor) =>
      await open(visitor, `/${page}`, `legal.${page}.title`),
  })),
  {
    route: null,
    name: "not found",
    reach: async (visitor) =>
      await open(visitor, "/nowhere", "shell.notFound.title"),
  },
  {
    // Of the development server alone; tests/e2e/styleguide.test.ts looks at it there.
    route: "/styleguide",
    name: "not in a build",
    reach: async (visitor) =>
      await open(visitor, "/styleguide", "shell.notFound.title"),
  },
  {
    route: "/reset-password",
    name: "asking for a code",
    reach: async (visitor) =>
      await open(visitor, "/reset-password", "auth.resetTitle"),
  },
  {
    route: "/sign-in",
    name: "with personas",
    reach: async (visitor) => {
      await open(visitor, "/sign-in", "auth.signInTitle");
      await visitor.page.getByText(visitor.say("auth.demoTitle")).waitFor();
    },
  },
  {
    route: "/sign-in",
    name: "with errors",
    reach: async (visitor) => {
      await button(visitor, "auth.signInAction").click();
      await visitor.page
        .getByText(visitor.say("common.required"))
        .first()
        .waitFor();
    },
  },
  {
    route: "/sign-up",
    name: "empty",
    reach: async (visitor) =>
      await open(visitor, "/sign-up", "auth.signUpTitle"),
  },
  {
    route: "/sign-up",
    name: "waiting for the code",
    reach: async (visitor) => {
      await fill(visitor, "auth.name", "Iris Vidal");
      await fill(
        visitor,
        "auth.email",
        `iris-${visitor.screen.width}@mail.example`,
      );
      await fill(visitor, "auth.password", PASSWORD);
      await button(visitor, "auth.signUpAction").click();
      await button(visitor, "auth.useDemoCode").waitFor();
    },
  },
];
