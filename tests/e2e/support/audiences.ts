/** Who sees which section of the profile, as the page says and changes it. */
import type { VisibleSection } from "@convex/shared/visibility";
import type { Visitor } from "./page";

/** The sentence that says who sees a section, and that is pressed to change it. */
export const audienceOf = (
  { page, say }: Pick<Visitor, "page" | "say">,
  section: VisibleSection,
) =>
  page.getByRole("combobox", {
    name: say("profile.audience.question", {
      section: say(`profile.sections.${section}`),
    }),
  });
