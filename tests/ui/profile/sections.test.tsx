import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { refusal } from "@convex/shared/errors";
import { SkillsSection } from "@/features/profile/components/skills-section";
import { TextSection } from "@/features/profile/components/text-section";
import { WorkSection } from "@/features/profile/components/work-section";
import type { SaveSectionArgs } from "@/features/profile/types";
import { show } from "../support/render";
import { aProfile, aServer } from "./support";

const said = (server: { received: SaveSectionArgs[] }) =>
  server.received.map(({ edit, baseRev }) => [edit.value, baseRev]);

describe("a section of the profile", () => {
  it("saves what is typed, from the revision it was typed on", async () => {
    const server = aServer();
    const { user } = show(
      <TextSection section="goals" {...server.source(aProfile(), 3)} />,
    );
    const field = screen.getByRole("textbox", { name: "Your goals" });
    await user.type(field, "Better forecasts");
    await user.tab();
    expect(said(server)).toEqual([["Better forecasts", 3]]);
    await user.type(field, " soon");
    await user.tab();
    expect(said(server).at(-1)).toEqual(["Better forecasts soon", 4]);
  });

  it("keeps the words as typed when the server's copy comes back trimmed", async () => {
    const server = aServer();
    const { user, rerender } = show(
      <TextSection section="goals" {...server.source(aProfile(), 0)} />,
    );
    const field = screen.getByRole("textbox", { name: "Your goals" });
    await user.type(field, "Better ");
    await user.tab();
    rerender(
      <TextSection
        section="goals"
        {...server.source(aProfile({ goals: "Better" }), 1)}
      />,
    );
    expect(field).toHaveProperty("value", "Better ");
  });

  it("shows what was written elsewhere while nothing is unsaved here", () => {
    const server = aServer();
    const { rerender } = show(
      <TextSection section="goals" {...server.source(aProfile(), 0)} />,
    );
    rerender(
      <TextSection
        section="goals"
        {...server.source(aProfile({ goals: "From the phone" }), 1)}
      />,
    );
    expect(screen.getByRole("textbox")).toHaveProperty(
      "value",
      "From the phone",
    );
  });

  it("words the server's refusal at the field it names", async () => {
    const server = aServer();
    const { user } = show(
      <TextSection section="goals" {...server.source(aProfile(), 0)} />,
    );
    server.refuseNext(
      refusal("INVALID", {
        field: "goals",
        details: { reason: "tooLong", limit: 2000 },
      }),
    );
    await user.type(screen.getByRole("textbox"), "x");
    await user.tab();
    const help = screen.getByRole("textbox").getAttribute("aria-describedby");
    expect(document.getElementById(help ?? "")?.textContent).toMatch(
      /under 2,000 characters/,
    );
  });
});

describe("work", () => {
  const analyst = {
    id: "w1",
    title: "Analyst",
    organisation: "Bank",
    start: "2019",
    end: "2021-05",
    isCurrent: false,
    description: "",
  };
  const baker = {
    ...analyst,
    id: "w2",
    title: "Baker",
    start: "2022",
    end: "2023",
  };

  it("is listed by date, the newest first", () => {
    const source = aServer().source(aProfile({ work: [analyst, baker] }), 0);
    show(<WorkSection {...source} />);
    expect(
      screen.getAllByRole("heading", { level: 3 }).map((h) => h.textContent),
    ).toEqual(["Baker", "Analyst"]);
  });

  it("does not hand on half of a year", async () => {
    const server = aServer();
    const source = server.source(aProfile({ work: [analyst] }), 0);
    const { user } = show(<WorkSection {...source} />);
    await user.click(screen.getByRole("button", { name: "Edit Analyst" }));
    const start = within(screen.getByRole("group", { name: "Start" }));
    const year = start.getByRole("textbox", { name: "Year" });
    await user.clear(year);
    await user.type(year, "202");
    expect(year).toHaveProperty("value", "202");
    await user.type(year, "0");
    const starts = () =>
      server.received.map(({ edit }) =>
        edit.section === "work" ? edit.value[0]?.start : null,
      );
    await waitFor(() => expect(starts().at(-1)).toBe("2020"), {
      timeout: 5_000,
    });
    // On a slow machine the cleared field may be saved between two keys.
    expect(starts().filter((start) => start !== "")).toEqual(["2020"]);
  });

  it("leaves no empty entry behind", async () => {
    const server = aServer();
    const { user } = show(<WorkSection {...server.source(aProfile(), 0)} />);
    await user.click(screen.getByRole("button", { name: "Add work" }));
    expect(document.activeElement).toBe(
      screen.getByRole("textbox", { name: "What you were" }),
    );
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(screen.queryAllByRole("heading", { level: 3 })).toEqual([]);
    expect(document.activeElement).toBe(
      screen.getByRole("button", { name: "Add work" }),
    );
  });
});

describe("skills", () => {
  it("takes suggested skills and one's own, in the reader's language", async () => {
    const server = aServer();
    const { user } = show(
      <SkillsSection {...server.source(aProfile(), 0)} />,
      "es",
    );
    const field = screen.getByRole("combobox", { name: "Tus habilidades" });
    await user.type(field, "analisis de dat");
    await user.keyboard("{ArrowDown}{Enter}");
    await user.type(field, "Apicultura,");
    await act(() => new Promise((done) => setTimeout(done, 700)));
    expect(server.received.at(-1)?.edit.value).toEqual([
      { name: "Análisis de datos" },
      { name: "Apicultura" },
    ]);
  });

  it("takes an alias for its skill, and offers what often stands beside it", async () => {
    const server = aServer();
    const { user } = show(<SkillsSection {...server.source(aProfile(), 0)} />);
    const field = screen.getByRole("combobox", { name: "Your skills" });
    await user.type(field, "sklearn");
    await screen.findByRole("option", { name: /scikit-learn/ });
    await user.keyboard("{Enter}");
    const beside = screen.getByRole("group", {
      name: "Often beside scikit-learn:",
    });
    await user.click(within(beside).getByRole("button", { name: "Add NumPy" }));
    expect(document.activeElement).toBe(beside);
    expect(within(beside).queryByText("NumPy")).toBeNull();
    await act(() => new Promise((done) => setTimeout(done, 700)));
    expect(server.received.at(-1)?.edit.value).toEqual([
      { name: "scikit-learn" },
      { name: "NumPy" },
    ]);
  });
});
