/** The import of people, as an admin of the seeded "Nodo Sur" has it. */
import { peopleFile } from "../../support/people-file";
import type { Visitor } from "./page";
import { open, type State } from "./state";
import { patternOf } from "./words";

/** Runs Nodo Sur in the demo. */
export const ORGANISER = { name: "Sofía Benedetti" };

const route = "/organise/$slug/members/import";
const path = "/organise/nodo-sur/members/import";

/** Picks a file as the browser's own dialog would hand it over. */
export async function pickPeople(
  { page }: Visitor,
  buffer: Buffer,
): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "personas.csv", mimeType: "text/csv", buffer });
}

const press = async ({ page, say }: Visitor, key: string) => {
  const name = patternOf(say, key, { count: "number" });
  await page.getByRole("button", { name }).click();
};

export const IMPORTS: readonly State[] = [
  {
    route,
    name: "before a file",
    reach: async (visitor) => await open(visitor, path, "memberImport.title"),
  },
  {
    route,
    name: "with a file that is none",
    reach: async (visitor) => {
      await pickPeople(visitor, Buffer.from([0x89, 0x50, 0x4e, 0, 0, 0, 1]));
      await visitor.page
        .getByText(visitor.say("memberImport.failures.notText"))
        .waitFor();
    },
  },
  {
    route,
    name: "with its columns",
    reach: async (visitor) => {
      await pickPeople(visitor, Buffer.from(peopleFile(60).csv));
      const { page, say } = visitor;
      const title = say("memberImport.mapping.title");
      await page.getByRole("heading", { name: title }).waitFor();
    },
  },
  {
    route,
    name: "checked",
    reach: async (visitor) => {
      await press(visitor, "memberImport.mapping.check");
      await visitor.page.getByRole("tab").first().waitFor();
    },
  },
  {
    route,
    name: "imported, with invitations held",
    reach: async (visitor) => {
      await press(visitor, "memberImport.ready.commit");
      await visitor.page
        .getByText(visitor.say("memberImport.settled.heldHelp"))
        .waitFor();
    },
  },
  {
    route,
    name: "taken back",
    reach: async (visitor) => {
      await press(visitor, "memberImport.settled.undo");
      await visitor.page
        .getByRole("button", { name: visitor.say("memberImport.one.another") })
        .waitFor();
      await visitor.page
        .getByRole("tab")
        .first()
        .waitFor({ state: "detached" });
    },
  },
  {
    route,
    name: "with a history",
    reach: async (visitor) => {
      await open(visitor, path, "memberImport.title");
      await visitor.page
        .getByRole("heading", {
          name: visitor.say("memberImport.history.title"),
        })
        .waitFor();
    },
  },
  {
    route,
    name: "of a file that is not there",
    reach: async (visitor) => {
      await open(visitor, `${path}?file=nothing`, "memberImport.title");
      await visitor.page
        .getByText(visitor.say("memberImport.one.goneHelp"))
        .waitFor();
    },
  },
];
