import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { completenessOf } from "@convex/shared/completeness";
import { CompletenessPanel } from "@/features/profile/components/completeness-panel";
import type { Asked } from "@/features/profile/types";
import { show } from "../support/render";
import { aProfile } from "./support";

vi.mock("@/components/ui/link", () => {
  const Anchor = ({ children, hash }: { children: string; hash?: string }) => (
    <a href={`#${hash ?? ""}`}>{children}</a>
  );
  return { Link: Anchor, ButtonLink: Anchor };
});

const FULL = aProfile({
  basics: {
    ...aProfile().basics,
    headline: "Analyst",
    country: "AR",
  },
  education: [
    { id: "e1", school: "UBA", degree: "BA", field: "", description: "" },
  ],
  work: [
    {
      id: "w1",
      title: "Analyst",
      organisation: "CEIA",
      start: "",
      end: "",
      isCurrent: true,
      description: "",
    },
  ],
  skills: ["R", "SQL", "Writing"].map((name) => ({ name })),
  interests: ["Forests"],
  goals: "Protect them.",
  seeking: "",
});

const NOTHING: Asked = { readCount: 0, hasMore: false, topics: [] };
const ASKED: Asked = {
  readCount: 45,
  hasMore: false,
  topics: [
    {
      topic: "language",
      matchCount: 12,
      questions: [
        { type: "language", code: "pt" },
        { type: "language", code: "fr" },
      ],
      hasMore: false,
    },
    {
      topic: "skill",
      matchCount: 1,
      questions: [{ type: "skill", name: "Rust" }],
      hasMore: true,
    },
  ],
};

const panel = (content: typeof FULL, asked: Asked, locale?: "en" | "es") =>
  show(
    <CompletenessPanel completeness={completenessOf(content)} asked={asked} />,
    locale,
  );
const next = () => screen.getByRole("heading", { level: 2 }).textContent;

describe("the completeness panel", () => {
  it("gives what matches ask as the reason, in their own figures", () => {
    panel(FULL, ASKED);
    expect(next()).toBe("Next best thing: the languages you speak");
    screen.getByText(
      /12 of your 45 matches ask for languages you have not stated: Portuguese and French\./,
    );
    screen.getByText(
      /One of your 45 matches asks for skills that are not among yours: Rust and others\./,
    );
    screen.getByRole("link", { name: "What you look for" });
    expect(document.body.textContent).not.toContain("%");
  });

  it("puts what matching cannot start without before it", () => {
    panel({ ...FULL, skills: [] }, ASKED);
    expect(next()).toBe("Next best thing: at least three skills");
  });

  it("says so when only the best matches were looked through, and in Spanish", () => {
    panel(FULL, { ...ASKED, readCount: 100, hasMore: true }, "es");
    screen.getByText(
      /12 de tus 100 mejores coincidencias piden idiomas que todavía no indicaste: portugués y francés\./,
    );
  });

  it("rests once everything is said", () => {
    panel({ ...FULL, seeking: "A desk." }, NOTHING);
    expect(next()).toBe("All seven sections are filled");
    expect(screen.queryByText("After that")).toBeNull();
  });
});
