import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { EngagementLine } from "@/components/entities/engagement-line";
import type { Engagement } from "@/hooks/use-engagement-words";
import { show } from "./support/render";

const engagement: Engagement = {
  level: "active",
  ruleLevel: "active",
  facts: {
    attendedCount: 2,
    joinedAt: Date.UTC(2026, 5, 3, 15),
    activeProgramCount: 1,
    completedProgramCount: 0,
  },
  words: {
    en: "Comes now and then, and is in the middle of a program.",
    es: "Viene cada tanto y está en medio de un programa.",
  },
  since: Date.UTC(2026, 5, 3, 15),
  override: null,
};

const line = (change: Partial<Engagement> = {}) => (
  <EngagementLine
    orgName="Nodo Sur"
    engagement={{ ...engagement, ...change }}
  />
);

it("says the facts, what they mean in the reader's language, and who worded that", () => {
  show(line(), "es");
  screen.getByText(/Así te ve Nodo Sur: participa \(2 encuentros/);
  screen.getByText(/Viene cada tanto/);
  screen.getByText("Redactado por Claude a partir de estos números.");
});

it("says the facts alone where no model has worded them", () => {
  show(line({ words: null }));
  screen.getByText(/Nodo Sur sees you as active: 2 meetings/);
  expect(screen.queryByText(/Claude/)).toBeNull();
});

it("says an organiser's word instead, and no words about the rule's level", () => {
  const override = {
    reason: "Runs it.",
    until: Date.UTC(2026, 11, 1),
    byName: "",
  };
  show(line({ level: "core", override }));
  screen.getByText(/an organiser says so until/);
  expect(screen.queryByText(/Comes now and then/)).toBeNull();
});
