/** The members of an organisation, as whoever runs it sees them. */
import type { Visitor } from "./page";
import { button, open, type State } from "./state";

const MEMBERS = "/organise/nodo-sur/members";
const TABLE = "/organise/$slug/members";
const ONE = "/organise/$slug/members/$userId";

const firstBox = ({ page }: Visitor) =>
  page.locator("[data-index], main li").getByRole("checkbox").first();

const firstMember = ({ page }: Visitor) =>
  page
    .getByRole("main")
    .locator(`a[href^="${MEMBERS}/"]:not([href$="/import"])`);

/** Reached by the admin of the seeded organisation. */
export const MEMBERS_STATES: readonly State[] = [
  {
    route: TABLE,
    name: "of everybody",
    reach: async (visitor) => {
      await open(visitor, MEMBERS, "members.title");
      await firstBox(visitor).waitFor();
    },
  },
  {
    route: TABLE,
    name: "with one selected",
    reach: async (visitor) => {
      await firstBox(visitor).click();
      await button(visitor, "members.bulk.clear").waitFor();
    },
  },
  {
    route: TABLE,
    name: "about to remove",
    reach: async (visitor) => {
      await button(visitor, "members.bulk.remove").click();
      await visitor.page.getByRole("dialog").waitFor();
    },
  },
  {
    route: TABLE,
    name: "with every column",
    reach: async (visitor) => {
      const columns =
        "email,headline,place,role,audience,joined,skills,sections,tags,engagement,attended";
      await open(visitor, `${MEMBERS}?columns=${columns}`, "members.title");
      await firstBox(visitor).waitFor();
      await button(visitor, "members.columns.button").click();
      await visitor.page.getByRole("dialog").waitFor();
    },
  },
  {
    route: TABLE,
    name: "where nobody fits",
    reach: async (visitor) => {
      await open(visitor, `${MEMBERS}?text=qqqq`, "members.title");
      await button(visitor, "members.empty.noneAction").waitFor();
    },
  },
  {
    route: TABLE,
    name: "about to be exported",
    reach: async (visitor) => {
      await open(visitor, MEMBERS, "members.title");
      await firstBox(visitor).waitFor();
      await button(visitor, "members.export.button").click();
      await visitor.page
        .getByText(visitor.say("members.export.logged"))
        .waitFor();
    },
  },
  {
    route: ONE,
    name: "opened",
    reach: async (visitor) => {
      await open(visitor, MEMBERS, "members.title");
      await firstMember(visitor).first().click();
      await visitor.page
        .getByRole("heading", {
          level: 2,
          name: visitor.say("members.one.sections.notes"),
        })
        .waitFor();
      await button(visitor, "engagement.override.button").waitFor();
    },
  },
  {
    route: ONE,
    name: "said otherwise of",
    reach: async (visitor) => {
      await button(visitor, "engagement.override.button").click();
      await visitor.page.getByRole("dialog").waitFor();
    },
  },
  {
    route: ONE,
    name: "who is none",
    reach: async (visitor) => {
      visitor.expectProblems(/ArgumentValidationError|NOT_FOUND/);
      await open(visitor, `${MEMBERS}/nobody`, "shell.notFound.title");
    },
  },
];
