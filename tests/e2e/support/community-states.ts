/** Organisations, invitations and the wish to found one, as strangers and members come upon them. */
import { heading } from "./journey";
import type { Visitor } from "./page";
import { button, open, type State } from "./state";

const SAMPLE = { path: "/community/nodo-sur", name: "Nodo Sur" };

const sample = async (visitor: Visitor) => {
  await visitor.page.goto(SAMPLE.path);
  await heading(visitor.page, SAMPLE.name).waitFor();
};

/** What needs no account. */
export const COMMUNITY_OPEN: readonly State[] = [
  {
    route: "/community",
    name: "list",
    reach: async (visitor) => {
      await open(visitor, "/community", "community.browse.title");
      await visitor.page
        .getByRole("link", { name: SAMPLE.name })
        .first()
        .waitFor();
    },
  },
  {
    route: "/community",
    name: "filtered to nothing",
    reach: async (visitor) => {
      await open(
        visitor,
        "/community?text=zzqqxx&country=UY",
        "community.browse.title",
      );
      await visitor.page
        .getByRole("heading", {
          name: visitor.say("community.browse.emptyFiltered"),
        })
        .waitFor();
    },
  },
  { route: "/community/$slug", name: "of somebody else's", reach: sample },
  {
    route: "/community/$slug",
    name: "that is not there",
    reach: async (visitor) =>
      await open(visitor, "/community/nowhere", "shell.notFound.title"),
  },
  {
    route: "/join/$token",
    name: "that leads nowhere",
    reach: async (visitor) =>
      await open(visitor, "/join/nothing", "community.join.over"),
  },
];

/** What a fresh member sees beside that, in the order in which one can reach it. */
export const COMMUNITY: readonly State[] = [
  ...COMMUNITY_OPEN,
  {
    route: "/community/$slug",
    name: "asking to be let in",
    reach: async (visitor) => {
      await sample(visitor);
      await button(visitor, "community.wayIn.ask").click();
      await visitor.page.getByRole("dialog").waitFor();
    },
  },
  {
    route: "/community/$slug",
    name: "waiting to be let in",
    reach: async (visitor) => {
      await button(visitor, "community.wayIn.send").click();
      await button(visitor, "community.wayIn.withdraw").waitFor();
    },
  },
  {
    route: "/community",
    name: "with a request that waits",
    reach: async (visitor) => {
      await open(visitor, "/community", "community.browse.title");
      await visitor.page
        .getByRole("heading", { name: visitor.say("community.browse.mine") })
        .waitFor();
    },
  },
  {
    route: "/community/apply",
    name: "empty",
    reach: async (visitor) => {
      await open(visitor, "/community/apply", "community.apply.title");
      await button(visitor, "community.apply.send").waitFor();
    },
  },
  {
    route: "/community/apply",
    name: "with fields missing",
    reach: async (visitor) => {
      await button(visitor, "community.apply.send").click();
      await visitor.page
        .getByText(visitor.say("common.formErrors.title", { count: 3 }))
        .waitFor();
    },
  },
  {
    route: "/community/apply",
    name: "with what was sent",
    reach: async (visitor) => {
      const { page, say } = visitor;
      const t = (key: string) => `community.apply.${key}`;
      await page.getByLabel(say(t("name"))).fill("Círculo de lectura");
      await page.getByLabel(say(t("purpose"))).fill("Leemos de a un texto.");
      await page.getByRole("combobox", { name: say(t("country")) }).fill("Uru");
      await page.getByRole("option", { name: "Uruguay" }).click();
      await button(visitor, t("send")).click();
      await button(visitor, t("another")).waitFor();
    },
  },
  {
    route: "/operations/organisations",
    name: "of somebody who operates nothing",
    reach: async (visitor) =>
      await open(visitor, "/operations/organisations", "shell.notFound.title"),
  },
];

/** Of whoever runs the sample organisation; nothing here changes it. */
export const COMMUNITY_RUN: readonly State[] = [
  { route: "/community/$slug", name: "that one runs", reach: sample },
];
