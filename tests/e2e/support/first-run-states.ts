/** What someone sees who has just signed up, step by step. */
import { heading } from "./journey";
import { button, open, type State } from "./state";

export const FIRST_RUN: readonly State[] = [
  {
    route: "/welcome",
    name: "language",
    reach: async (visitor) => {
      await button(visitor, "auth.useDemoCode").click();
      await heading(
        visitor.page,
        visitor.say("welcome.language.title"),
      ).waitFor();
    },
  },
  {
    route: "/welcome",
    name: "profile",
    reach: async (visitor) => {
      await open(visitor, "/welcome?step=profile", "welcome.profile.title");
      await button(visitor, "profile.import.read").waitFor();
    },
  },
  {
    route: "/welcome",
    name: "profile by hand",
    reach: async (visitor) => {
      const path = "/welcome?step=profile&way=hand";
      await open(visitor, path, "welcome.hand.title");
      await visitor.page.locator("#goals").waitFor();
    },
  },
  {
    route: "/welcome",
    name: "nothing to review",
    reach: async (visitor) =>
      await open(visitor, "/welcome?step=review", "welcome.review.title"),
  },
  {
    route: "/welcome",
    name: "matches, with what is missing before",
    reach: async (visitor) => {
      await open(visitor, "/welcome?step=matches", "welcome.matches.title");
      await button(visitor, "matches.ask.agree").waitFor();
      await visitor.page
        .getByText(visitor.say("welcome.matches.missingTitle"))
        .waitFor();
    },
  },
  {
    route: "/home",
    name: "of someone new",
    reach: async (visitor) => {
      await open(visitor, "/home", "home.title");
      await visitor.page.locator("[data-suggestion=firstRun]").waitFor();
    },
  },
];
