/** Events, as a member has them and as whoever runs an organisation does. */
import type { Page } from "playwright-core";
import type { Visitor } from "./page";
import { button, open, type State } from "./state";

const firstEvent = (page: Page, under: string) =>
  page.getByRole("main").locator(`li a[href*="${under}"]`).first();

/** Follows the first event of the list that is shown. */
async function openFirst({ page }: Visitor, under: string): Promise<void> {
  const link = firstEvent(page, under);
  const title = (await link.textContent()) ?? "";
  await link.click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

const tab = ({ page, say }: Visitor, key: string) =>
  page.getByRole("tab", { name: say(key), exact: true });

/** Of a fresh member, who belongs to nothing yet. */
export const EVENTS: readonly State[] = [
  {
    route: "/events",
    name: "of somebody new",
    reach: async (visitor) => {
      await open(visitor, "/events", "events.mine.title");
      await visitor.page
        .getByText(visitor.say("events.mine.mineNone"))
        .waitFor();
      await firstEvent(visitor.page, "/events/").waitFor();
    },
  },
  {
    route: "/events",
    name: "history without anything",
    reach: async (visitor) => {
      await tab(visitor, "events.mine.view.history").click();
      await visitor.page
        .getByText(visitor.say("events.history.empty"))
        .waitFor();
    },
  },
  {
    route: "/events/$eventId",
    name: "to be answered",
    reach: async (visitor) => {
      await open(visitor, "/events", "events.mine.title");
      await openFirst(visitor, "/events/");
      await button(visitor, "events.page.going").waitFor();
    },
  },
  {
    route: "/events/$eventId",
    name: "answered",
    reach: async (visitor) => {
      await button(visitor, "events.page.maybe").click();
      await visitor.page
        .getByText(visitor.say("events.page.maybeText"))
        .waitFor();
    },
  },
  {
    route: "/events/$eventId",
    name: "that is not there",
    reach: async (visitor) => await open(visitor, "/events/nothing"),
  },
];

/** Of whoever runs Nodo Sur. */
export const RUN_EVENTS: readonly State[] = [
  {
    route: "/organise/$slug/events",
    name: "coming",
    reach: async (visitor) => {
      await open(visitor, "/organise/nodo-sur/events", "events.run.title");
      await firstEvent(visitor.page, "/events/").waitFor();
    },
  },
  {
    route: "/organise/$slug/events",
    name: "a new one",
    reach: async (visitor) => {
      await button(visitor, "events.run.make").click();
      await visitor.page.getByRole("dialog").waitFor();
      await button(visitor, "events.form.make").click();
      await visitor.page.getByText(visitor.say("common.required")).waitFor();
    },
  },
  {
    route: "/organise/$slug/events",
    name: "past",
    reach: async (visitor) => {
      const path = "/organise/nodo-sur/events?when=past";
      await open(visitor, path, "events.run.title");
      await firstEvent(visitor.page, "/events/").waitFor();
    },
  },
  {
    route: "/organise/$slug/events/$eventId",
    name: "roster",
    reach: async (visitor) => {
      await openFirst(visitor, "/events/");
      await visitor.page
        .getByRole("list", { name: visitor.say("events.roster.list") })
        .waitFor();
    },
  },
  {
    route: "/organise/$slug/events/$eventId",
    name: "roster done",
    reach: async (visitor) => {
      await button(visitor, "events.roster.done").click();
      await visitor.page
        .getByRole("heading", { name: visitor.say("events.roster.doneTitle") })
        .waitFor();
    },
  },
  {
    route: "/organise/$slug/events/$eventId",
    name: "details",
    reach: async (visitor) => {
      await tab(visitor, "events.runOne.tabs.details").click();
      await button(visitor, "events.form.save").waitFor();
    },
  },
  {
    route: "/organise/$slug/events/$eventId",
    name: "what people said",
    reach: async (visitor) => {
      await tab(visitor, "events.runOne.tabs.feedback").click();
      await visitor.page
        .getByText(visitor.say("events.feedback.none"))
        .waitFor();
    },
  },
];
