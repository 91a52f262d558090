/** Calendars of an organisation: none, adding one, one that failed, taking it away. Of an admin of Nodo Sur. */
import { button, fill, open, type State } from "./state";

const PATH = "/organise/nodo-sur/events/sources";
const ROUTE = "/organise/$slug/events/sources";

export const EVENT_SOURCES: readonly State[] = [
  {
    route: ROUTE,
    name: "without a calendar",
    reach: async (visitor) => {
      const { page, say } = visitor;
      await open(visitor, PATH, "eventSources.title");
      await page.getByText(say("eventSources.empty")).waitFor();
      await page
        .getByRole("link", { name: say("eventSources.back") })
        .waitFor();
    },
  },
  {
    route: ROUTE,
    name: "adding one, refused at its field",
    reach: async (visitor) => {
      const { page, say } = visitor;
      await button(visitor, "eventSources.add").first().click();
      await page
        .getByRole("radio", { name: say("eventSources.kind.ics") })
        .click();
      await fill(visitor, "eventSources.form.label", "Calendar");
      await fill(
        visitor,
        "eventSources.form.icsAddress",
        "https://10.0.0.1/a.ics",
      );
      await button(visitor, "eventSources.form.addNow").click();
      await page.getByText(say("eventSources.form.error.url")).waitFor();
    },
  },
  {
    route: ROUTE,
    name: "a file, before it is brought",
    reach: async (visitor) => {
      const { page, say } = visitor;
      await page
        .getByRole("radio", { name: say("eventSources.kind.csv") })
        .click();
      await page
        .getByLabel(say("eventSources.form.file"), { exact: true })
        .setInputFiles({
          name: "events.csv",
          mimeType: "text/csv",
          buffer: Buffer.from(
            "title,start,place\nReading group,2030-01-10 18:30,Library\n,2030-01-11 18:30,\n",
          ),
        });
      await page
        .getByText(say("eventSources.preview.title", { count: 1 }))
        .waitFor();
    },
  },
  {
    route: ROUTE,
    name: "with its events brought",
    reach: async (visitor) => {
      const { page, say } = visitor;
      await page
        .getByRole("button", {
          name: say("eventSources.form.import", { count: 1 }),
        })
        .click();
      await page
        .getByRole("button", {
          name: say("eventSources.skipped.title", { count: 1 }),
        })
        .waitFor();
      // It closes while what it brought is there already.
      await page.getByRole("dialog").waitFor({ state: "detached" });
    },
  },
  {
    route: ROUTE,
    name: "asking what becomes of its events",
    reach: async (visitor) => {
      await button(visitor, "eventSources.deed.remove").first().click();
      await button(visitor, "eventSources.removal.confirm").waitFor();
    },
  },
];
