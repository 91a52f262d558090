import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ExternalButtonLink } from "@/components/ui/link";
import { MarkedText } from "@/components/entities/marked-text";
import { Quote } from "@/components/entities/quote-pair";
import { MatchAdvice } from "@/features/matches/components/match-advice";
import { StrengthList } from "@/features/matches/components/strength-list";
import type { MatchDetail } from "@/features/matches/types";
import { show } from "../support/render";

/** What no import or answer would let through; the screen must not rely on that. */
const MARKUP = [
  '<img src="x" onerror="alert(1)">',
  "<script>alert(1)</script>",
  '<a href="javascript:alert(1)">apply</a>',
  "&lt;b&gt;bold&lt;/b&gt;",
  "[apply](javascript:alert(1))",
  "https://evil.example/now",
];
const TURNED = "pay \u202e000,5 a month";

const evidence = (quote: string) => ({
  profileEvidence: { passage: "goals", quote, start: 0, end: quote.length },
  listingEvidence: {
    passage: "title" as const,
    quote,
    start: 0,
    end: quote.length,
  },
});

function showAll(text: string) {
  return show(
    <main>
      <MarkedText text={`${text}\n- ${text}\n\n${text}`} />
      <Quote label="They wrote" text={text} />
      <MatchAdvice
        match={{ gap: text, recommendations: [text] } as unknown as MatchDetail}
      />
      <StrengthList
        strengths={[{ text, ...evidence(text) }]}
        listingLanguage="en"
        isWide={false}
        activeKey={null}
        onActivate={() => undefined}
      />
    </main>,
  );
}

describe("text that strangers wrote", () => {
  it.each(MARKUP)(
    "is shown as it is written, and makes no element: %s",
    (text) => {
      showAll(text);
      const main = screen.getByRole("main");
      expect(within(main).getAllByText(text).length).toBeGreaterThanOrEqual(7);
      expect(main.querySelector("img, script, a, b, iframe, svg")).toBeNull();
    },
  );

  it("turns nobody's line but its own", () => {
    showAll(TURNED);
    const main = screen.getByRole("main");
    const inline = [...main.querySelectorAll("span, q")].filter(
      ({ textContent }) => textContent === TURNED,
    );
    expect(inline).toHaveLength(6);
    for (const element of inline) {
      expect(element.closest("[dir=auto], bdi")).not.toBeNull();
    }
  });
});

describe("an address to apply at", () => {
  it.each([
    ["https://example.org/apply", "https://example.org/apply"],
    ["http://example.org/", "http://example.org/"],
    ["javascript:alert(1)", null],
    ["data:text/html,<script>alert(1)</script>", null],
    [" javascript:alert(1)", null],
    ["//evil.example", null],
    ["vbscript:x", null],
  ])("%s leads to %s", (address, href) => {
    const { container } = show(
      <ExternalButtonLink href={address}>Apply</ExternalButtonLink>,
    );
    const anchor = container.querySelector("a");
    expect(anchor?.getAttribute("href")).toBe(href);
    expect(anchor?.getAttribute("rel")).toContain("noopener");
  });
});
