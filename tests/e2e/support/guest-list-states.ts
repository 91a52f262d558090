/** The guest list of Luma on the roster of an event that is over. */
import { guestListCsv } from "../../support/guest-list";
import type { Visitor } from "./page";
import { button, type State } from "./state";

const route = "/organise/$slug/events/$eventId";

/** Picks a file in the dialog as the browser's own would hand it over. */
export async function pickGuests(
  { page }: Visitor,
  csv: string,
): Promise<void> {
  const buffer = Buffer.from(csv);
  await page
    .getByRole("dialog")
    .locator('input[type="file"]')
    .setInputFiles({ name: "guests.csv", mimeType: "text/csv", buffer });
}

/** From the page of one event; leaves the dialog open. */
export const GUEST_LIST: readonly State[] = [
  {
    route,
    name: "before a guest list",
    reach: async (visitor) => {
      const { page, say } = visitor;
      const name = say("events.runOne.tabs.roster");
      await page.getByRole("tab", { name, exact: true }).click();
      await button(visitor, "guestList.open").click();
      await page.getByText(say("guestList.what")).waitFor();
    },
  },
  {
    route,
    name: "with a guest list that is none",
    reach: async (visitor) => {
      await pickGuests(visitor, "name,city\nAna,Salta");
      await visitor.page
        .getByText(visitor.say("memberImport.failures.noAddresses"))
        .waitFor();
    },
  },
  {
    route,
    name: "with a guest list",
    reach: async (visitor) => {
      const guests = Array.from({ length: 30 }, (_, at) => ({
        name: `Guest ${at + 1}`,
        email: `guest.${at}@example.org`,
        isCheckedIn: at % 3 === 0,
      }));
      await pickGuests(visitor, guestListCsv(guests));
      await visitor.page.getByRole("dialog").getByRole("table").waitFor();
    },
  },
];
