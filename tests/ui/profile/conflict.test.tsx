import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { refusal } from "@convex/shared/errors";
import type { Locale } from "@convex/shared/vocabulary";
import { InterestsSection } from "@/features/profile/components/interests-section";
import { TextSection } from "@/features/profile/components/text-section";
import type { ProfileContent, SaveSectionArgs } from "@/features/profile/types";
import { show } from "../support/render";
import { aProfile, aServer } from "./support";

const said = (server: { received: SaveSectionArgs[] }) =>
  server.received.map(({ edit, baseRev }) => [edit.value, baseRev]);

/** "Mine" was typed on revision 1 of the goals; another tab has made revision 2. */
async function inConflict(locale: Locale = "en") {
  const server = aServer();
  const goals = (part: Partial<ProfileContent>, rev: number) => (
    <TextSection section="goals" {...server.source(aProfile(part), rev)} />
  );
  const { user, rerender } = show(goals({}, 1), locale);
  server.refuseNext(refusal("CONFLICT", { details: { currentRev: 2 } }));
  const field = screen.getByRole("textbox");
  await user.type(field, "Mine");
  await user.tab();
  return {
    server,
    user,
    field,
    otherArrives: (text: string, rev = 2) =>
      rerender(goals({ goals: text }, rev)),
  };
}

const version = (name: string) => within(screen.getByRole("group", { name }));
const button = (name: string) =>
  screen.getByRole<HTMLButtonElement>("button", { name });

describe("a section that was changed in two places", () => {
  it("asks, and lets nobody choose what they have not seen", async () => {
    const { server, otherArrives } = await inConflict();
    expect(version("Yours, not saved yet").getByText("Mine")).toBeDefined();
    expect(
      version("The other one, saved").getByText("On its way…"),
    ).toBeDefined();
    expect(button("Keep mine").disabled).toBe(true);
    expect(button("Use the other").disabled).toBe(true);
    otherArrives("Theirs");
    expect(version("The other one, saved").getByText("Theirs")).toBeDefined();
    expect(button("Keep mine").disabled).toBe(false);
    expect(button("Use the other").disabled).toBe(false);
    expect(said(server)).toEqual([["Mine", 1]]);
  });

  it("keeps mine in place of the revision that was shown", async () => {
    const { server, user, field, otherArrives } = await inConflict();
    otherArrives("Theirs, and once more", 5);
    await user.click(button("Keep mine"));
    expect(said(server).at(-1)).toEqual(["Mine", 5]);
    expect(field).toHaveProperty("value", "Mine");
    expect(screen.queryByRole("group")).toBe(null);
  });

  it("takes the other, and edits on from it", async () => {
    const { server, user, field, otherArrives } = await inConflict();
    otherArrives("Theirs");
    expect(field).toHaveProperty("value", "Mine");
    await user.click(button("Use the other"));
    expect(field).toHaveProperty("value", "Theirs");
    await user.type(field, "!");
    await user.tab();
    expect(said(server).at(-1)).toEqual(["Theirs!", 2]);
  });

  it("is settled with the keyboard, and the focus stays in the section", async () => {
    const { user, field, otherArrives } = await inConflict();
    otherArrives("Theirs");
    button("Keep mine").focus();
    await user.tab();
    expect(document.activeElement).toBe(button("Use the other"));
    await user.keyboard("{Enter}");
    expect(field).toHaveProperty("value", "Theirs");
    expect(document.activeElement).toBe(
      screen.getByRole("heading", { name: "Goals" }),
    );
  });

  it("says so when the other version is empty", async () => {
    const { otherArrives } = await inConflict();
    otherArrives("");
    expect(
      version("The other one, saved").getByText("Nothing in it."),
    ).toBeDefined();
  });

  it("speaks Spanish too", async () => {
    const { otherArrives } = await inConflict("es");
    otherArrives("Lo otro");
    expect(version("La tuya, sin guardar").getByText("Mine")).toBeDefined();
    expect(version("La otra, ya guardada").getByText("Lo otro")).toBeDefined();
    expect(button("Usar la otra").disabled).toBe(false);
  });

  it("marks, in a list, what stands in one version only", async () => {
    const server = aServer();
    const section = (interests: string[], rev: number) => (
      <InterestsSection {...server.source(aProfile({ interests }), rev)} />
    );
    const { user, rerender } = show(section(["Chess"], 1));
    server.refuseNext(refusal("CONFLICT", { details: { currentRev: 2 } }));
    await user.type(screen.getByRole("combobox"), "Beekeeping,");
    await screen.findByRole("button", { name: "Keep mine" });
    rerender(section(["Chess", "Forecasting"], 2));
    const lines = (name: string) =>
      version(name)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent);
    expect(lines("Yours, not saved yet")).toEqual([
      "Chess",
      "Beekeeping only here",
    ]);
    expect(lines("The other one, saved")).toEqual([
      "Chess",
      "Forecasting only here",
    ]);
  });
});
