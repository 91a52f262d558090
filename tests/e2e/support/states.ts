/** A walk through every route and its states, in the order in which one can reach them. */
import type { ConvexHttpClient } from "convex/browser";
import { api } from "../../../convex/_generated/api";
import { clientOf } from "./claims";
import {
  acceptName,
  cards,
  endOfRun,
  heading,
  goByNav,
  PASSWORD,
  readCv,
  reading,
  showWaiting,
} from "./journey";
import { COMMUNITY } from "./community-states";
import { EVENTS } from "./events-states";
import { FIRST_RUN } from "./first-run-states";
import { MAIL } from "./mail-states";
import type { Visitor } from "./page";
import { PROGRAMS } from "./programs-states";
import { button, fill, firstListing, open, type State } from "./state";
import { STRANGER } from "./stranger-states";

const PROFILE: readonly State[] = [
  {
    route: "/matches",
    name: "profile first",
    reach: async (visitor) => {
      await goByNav(visitor.page, visitor.say("shell.matches"));
      await visitor.page
        .getByText(visitor.say("matches.ask.incompleteTitle"))
        .waitFor();
    },
  },
  {
    route: "/profile",
    name: "empty",
    reach: async (visitor) => {
      await goByNav(visitor.page, visitor.say("shell.profile"));
      await button(visitor, "profile.import.read").waitFor();
    },
  },
  {
    route: "/profile/import",
    name: "paste",
    reach: async (visitor) =>
      await open(visitor, "/profile/import", "profile.import.title"),
  },
  {
    route: "/profile/import",
    name: "review",
    reach: async (visitor) => {
      await fill(visitor, "profile.import.text", await readCv("en-linkedin"));
      await button(visitor, "profile.import.read").click();
      await heading(
        visitor.page,
        visitor.say("profile.review.title"),
      ).waitFor();
    },
  },
  {
    route: "/welcome",
    name: "review",
    reach: async (visitor) =>
      await open(visitor, "/welcome?step=review", "profile.review.title"),
  },
  {
    route: "/profile/import",
    name: "done",
    reach: async (visitor) => {
      const { page, say } = visitor;
      await open(visitor, "/profile/import", "profile.review.title");
      await page.getByRole("button", { name: acceptName(say) }).click();
      await heading(page, say("profile.added.title")).waitFor();
    },
  },
  {
    route: "/profile",
    name: "filled",
    reach: async ({ page, say }) => {
      await page
        .getByRole("link", { name: say("profile.added.seeProfile") })
        .click();
      await heading(page, say("profile.title")).waitFor();
      await page.locator("#work-add, [id$='-add']").first().waitFor();
    },
  },
  ...(["member", "stranger"] as const).map((as) => ({
    route: "/profile/preview",
    name: `as seen by a ${as}`,
    reach: async (visitor: Visitor) => {
      await open(visitor, `/profile/preview?as=${as}`, "profile.preview.title");
      await visitor.page.getByRole("article").waitFor();
    },
  })),
];

/** The run waits between its hops, so that there is time to look at it and elsewhere. */
const MATCHES: readonly State[] = [
  {
    route: "/matches",
    name: "before the first asking",
    reach: async (visitor) => {
      const { page, say } = visitor;
      await open(visitor, "/profile", "profile.title");
      // A CV says what was, not what is wanted, and a reading needs both.
      const goals = page.getByLabel(say("profile.goals.field"), {
        exact: true,
      });
      await goals.fill("Run the operations of an organisation that does good.");
      await goals.blur();
      await page.getByText(say("common.autosave.saved")).first().waitFor();
      await goByNav(page, say("shell.matches"));
      await button(visitor, "matches.ask.agree").waitFor();
    },
  },
  {
    route: "/matches",
    name: "running",
    reach: async (visitor) => {
      await button(visitor, "matches.ask.agree").click();
      await cards(visitor.page).first().waitFor();
      await reading(visitor).getByRole("progressbar").waitFor();
    },
  },
  {
    route: "/settings",
    name: "settings",
    reach: async (visitor) => {
      await open(visitor, "/settings", "settings.title");
      // Comes by itself, after the page.
      await button(visitor, "events.feed.make").waitFor();
    },
  },
  {
    route: "/settings",
    name: "changing the password, with errors",
    reach: async (visitor) => {
      const dialog = await openDialog(
        visitor,
        "settings.account.changePassword",
      );
      await dialog
        .getByRole("button", {
          name: visitor.say("settings.account.changePassword"),
        })
        .click();
      await dialog.getByText(visitor.say("common.required")).first().waitFor();
    },
  },
  {
    route: "/settings",
    name: "waiting for the code of a new address",
    reach: async (visitor) => {
      await closeDialog(visitor);
      await openDialog(visitor, "settings.account.changeEmail");
      const { width } = visitor.screen;
      await fill(
        visitor,
        "settings.account.newEmail",
        `iris.vidal-${width}@mail.example`,
      );
      await fill(visitor, "settings.account.currentPassword", PASSWORD);
      await button(visitor, "settings.account.sendCode").click();
      await button(visitor, "auth.useDemoCode").waitFor();
    },
  },
  {
    route: "/settings",
    name: "signed in elsewhere too",
    reach: async (visitor) => {
      await closeDialog(visitor);
      await signInElsewhere(visitor);
      await button(visitor, "settings.sessions.endOthers").waitFor();
    },
  },
  {
    route: "/opportunities",
    name: "list of a member",
    reach: async ({ page, say }) => {
      await goByNav(page, say("shell.opportunities"));
      await firstListing(page).waitFor();
    },
  },
  {
    route: "/opportunities/$opportunityId",
    name: "detail of one not open to the reader",
    reach: async (visitor) => {
      const id = await blockedListing(await clientOf(visitor.page));
      await open(visitor, `/opportunities/${id}`);
      await visitor.page
        .getByText(visitor.say("opportunities.notOpen"))
        .waitFor();
    },
  },
  {
    route: "/opportunities/$opportunityId",
    name: "with the account's menu open",
    reach: async (visitor) => {
      await button(visitor, "shell.account").click();
      await visitor.page.getByRole("menu").waitFor();
    },
  },
  {
    route: "/matches/why/$opportunityId",
    name: "one that is not open to the reader",
    reach: async (visitor) => {
      const id = await blockedListing(await clientOf(visitor.page));
      await open(visitor, `/matches/why/${id}`);
      await visitor.page
        .getByRole("heading", { name: visitor.say("matches.why.checks") })
        .waitFor();
    },
  },
  {
    route: "/matches/why/$opportunityId",
    name: "nobody's listing",
    reach: async (visitor) =>
      await open(visitor, "/matches/why/nobodys", "shell.notFound.title"),
  },
  {
    route: "/matches",
    name: "not open, with a search",
    reach: async (visitor) => {
      await open(visitor, "/matches?tab=notOpen&text=data", "matches.title");
      await visitor.page.locator("search li").first().waitFor();
    },
  },
  {
    route: "/matches",
    name: "done",
    reach: async (visitor) => {
      await open(visitor, "/matches", "matches.title");
      await endOfRun(visitor);
      await showWaiting(visitor);
    },
  },
  {
    route: "/home",
    name: "with matches",
    reach: async (visitor) => {
      await open(visitor, "/home", "home.title");
      await visitor.page.locator("[data-suggestion]").first().waitFor();
    },
  },
  {
    route: "/matches",
    name: "help on keys",
    reach: async (visitor) => {
      const { page, say } = visitor;
      await open(visitor, "/matches", "matches.title");
      await cards(page).first().waitFor();
      await page.keyboard.press("?");
      await page
        .getByRole("dialog", { name: say("matches.keys.title") })
        .waitFor();
    },
  },
  {
    route: "/matches",
    name: "one dismissed, asking why",
    reach: async (visitor) => {
      const { page, say } = visitor;
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await cards(page).last().getByRole("button").last().click();
      await page.getByText(say("matches.dismissed.why")).waitFor();
      // A toast lies over the list until it goes: a title half under it is scrolled free.
      await visitor.page.mouse.wheel(0, 60);
      await visitor.page.waitForTimeout(200);
    },
  },
  ...(["saved", "dismissed", "applied"] as const).map((tab) => ({
    route: "/matches",
    name: tab,
    reach: async (visitor: Visitor) => {
      await open(visitor, `/matches?tab=${tab}`, "matches.title");
      await (
        tab === "dismissed"
          ? cards(visitor.page).first()
          : visitor.page.getByText(visitor.say(`matches.board.${tab}Title`))
      ).waitFor();
    },
  })),
  {
    route: "/matches",
    name: "rules, none yet",
    reach: async (visitor) => {
      await open(visitor, "/matches?tab=rules", "matches.title");
      await visitor.page.getByText(visitor.say("matches.rules.none")).waitFor();
    },
  },
  {
    route: "/matches/$matchId",
    name: "one match",
    reach: async (visitor) => {
      await open(visitor, "/matches", "matches.title");
      await cards(visitor.page).first().getByRole("link").first().click();
      await visitor.page.locator("[data-requirement]").first().waitFor();
    },
  },
  {
    route: "/matches/$matchId",
    name: "a requirement with its words",
    reach: async ({ page }) => {
      await page.locator("[data-requirement]").first().click();
    },
  },
  {
    route: "/matches/$matchId",
    name: "how it is decided",
    reach: async (visitor) => {
      await button(visitor, "matches.decided.button").click();
      await visitor.page
        .getByRole("dialog", { name: visitor.say("matches.decided.title") })
        .waitFor();
    },
  },
  {
    route: "/matches/$matchId",
    name: "nobody's match",
    reach: async (visitor) =>
      await open(visitor, "/matches/nobodys", "shell.notFound.title"),
  },
];

/** As platform admins see them: operations.test.ts, operations-mail.test.ts. */
const OPERATIONS: readonly State[] = ["/operations", "/operations/mail"].map(
  (route) => ({
    route,
    name: "to a member there is no such page",
    reach: async (visitor) =>
      await open(visitor, route, "shell.notFound.title"),
  }),
);

export const WALK = [
  ...STRANGER,
  ...FIRST_RUN,
  ...PROFILE,
  ...MATCHES,
  ...OPERATIONS,
  ...COMMUNITY,
  ...EVENTS,
  ...PROGRAMS,
  ...MAIL,
];

async function openDialog({ page, say }: Visitor, key: string) {
  const name = say(key);
  await page.getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog", { name });
  await dialog.waitFor();
  return dialog;
}

async function closeDialog({ page }: Visitor): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** A second session of the walk's person, of a browser that says nothing of itself. */
async function signInElsewhere({ page, screen }: Visitor): Promise<void> {
  const client = await clientOf(page);
  client.clearAuth();
  await client.action(api.auth.signIn, {
    provider: "password",
    params: {
      flow: "signIn",
      email: `iris-${screen.width}@mail.example`,
      password: PASSWORD,
    },
  });
}

async function blockedListing(client: ConvexHttpClient): Promise<string> {
  const { listings } = await client.query(api.matches.listBlocked, {});
  const [first] = listings;
  if (!first) throw new Error("everything is open to this reader");
  return first.opportunityId;
}
