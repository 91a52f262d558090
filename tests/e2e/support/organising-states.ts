/** The pages of whoever runs an organisation, as one of its organisers sees them. */
import { api } from "../../../convex/_generated/api";
import { clientOf } from "./claims";
import type { Visitor } from "./page";
import { button, open, type State } from "./state";

const at = (page: string) => `/organise/nodo-sur${page}`;

/** A member to make the log of; whoever is signed in is one. */
async function myId({ page }: Visitor): Promise<string> {
  const me = await (await clientOf(page)).query(api.account.queries.getMe, {});
  if (me === null) throw new Error("nobody is signed in");
  return me.userId;
}

export const ORGANISING: readonly State[] = [
  {
    route: "/organise/$slug",
    name: "setting up",
    reach: async (visitor) => {
      await open(visitor, at(""), "organise.overview.title");
      await visitor.page.locator("#counts").waitFor();
    },
  },
  {
    route: "/organise/$slug/invitations",
    name: "before a link",
    reach: async (visitor) => {
      await open(visitor, at("/invitations"), "organise.invitations.title");
      await button(visitor, "organise.invitations.link.make").waitFor();
    },
  },
  {
    route: "/organise/$slug/invitations",
    name: "with a new link, and what became of pasted addresses",
    reach: async (visitor) => {
      const { page, say } = visitor;
      await button(visitor, "organise.invitations.link.make").click();
      await button(visitor, "organise.invitations.link.copy").waitFor();
      await page
        .getByLabel(say("organise.invitations.mail.addresses"))
        .fill("not@an-address");
      await page
        .getByRole("button", {
          name: say("organise.invitations.mail.send", { count: 0 }),
        })
        .click();
      await page
        .getByText(say("organise.invitations.mail.outcome.invalid"))
        .waitFor();
    },
  },
  {
    route: "/organise/$slug/log",
    name: "of everybody",
    reach: async (visitor) => {
      await open(visitor, at("/log"), "organise.log.title");
      const { page, say } = visitor;
      await page
        .getByRole("list", { name: say("organise.log.label") })
        .waitFor();
    },
  },
  {
    route: "/organise/$slug/log",
    name: "about one member",
    reach: async (visitor) => {
      const member = await myId(visitor);
      await open(visitor, at(`/log?member=${member}`), "organise.log.title");
      await button(visitor, "organise.log.everybody").waitFor();
    },
  },
  {
    route: "/organise/$slug/log",
    name: "about nobody there is",
    reach: async (visitor) => {
      await open(visitor, at("/log?member=nobody"), "organise.log.title");
      const { page, say } = visitor;
      await page.getByText(say("organise.log.emptyOne")).waitFor();
    },
  },
  {
    route: "/organise/$slug/settings",
    name: "with a name that is missing",
    reach: async (visitor) => {
      await open(visitor, at("/settings"), "organise.settings.title");
      const { page, say } = visitor;
      const name = page.getByLabel(say("organise.settings.face.name"), {
        exact: true,
      });
      await name.fill("");
      await button(visitor, "organise.settings.face.save").click();
      await page.getByText(say("common.required")).first().waitFor();
    },
  },
  {
    route: "/organise/$slug/statistics",
    name: "counted, with its tables open",
    reach: async (visitor) => {
      await open(visitor, at("/statistics?range=30"), "statistics.title");
      await button(visitor, "statistics.countAgain").waitFor();
      await button(visitor, "statistics.table").first().click();
      await visitor.page.getByRole("table").first().waitFor();
    },
  },
];
