/** axe on the page as it stands, and a verdict on what axe leaves to people. */
import type { AxeResults, NodeResult } from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    axe: { run(options: object): Promise<AxeResults> };
  }
}

const AXE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** For one step of an audit, on two busy cores. */
const MOST_MS = 60_000;

/** WCAG 2.2 A and AA, and axe's own best practices. */
const TAGS = [
  "wcag2a",
  "wcag2aa",
  "wcag21a",
  "wcag21aa",
  "wcag22a",
  "wcag22aa",
  "best-practice",
];

/** What axe cannot decide by itself, judged by a person; anything else must be judged anew. */
interface Judgement {
  rule: string;
  /** axe's own words for why it is undecided. */
  message: RegExp;
  /** Of which elements, when not of all. */
  html?: RegExp;
  verdict: string;
}

const JUDGED: readonly Judgement[] = [
  {
    rule: "color-contrast",
    message: /overlapped by another element|partially obscured/,
    verdict:
      "A sticky bar, a toast or a dialog lies over it at this scroll position; each text colour is measured on each ground in tests/ui/tokens.test.ts.",
  },
  {
    rule: "color-contrast",
    message: /too short to determine|only non-text characters/,
    html: /^<kbd/,
    verdict: "The name of one key, in ink on the dialog's ground.",
  },
  {
    rule: "color-contrast",
    message: /too short to determine/,
    html: /^<(?:td|dd) class="[^"]*tabular-nums/,
    verdict: "A figure of one digit, in ink on the page's ground.",
  },
  {
    rule: "color-contrast",
    message: /too short to determine/,
    html: /^<span class="text-sm font-normal text-quiet tabular-nums">\d</,
    verdict:
      "A tab's count of one digit: quiet ink on paper, measured in tests/ui/tokens.test.ts.",
  },
  {
    rule: "color-contrast",
    message: /has no value/,
    html: /^<(?:input|textarea)/,
    verdict:
      "An empty field: its placeholder is quiet ink and what is typed is ink, both measured on the field's ground in tests/ui/tokens.test.ts.",
  },
  {
    rule: "aria-hidden-focus",
    message: /not tabbable in the current state/,
    html: /data-base-ui-focus-guard/,
    verdict: "Sends the focus on at once: it closes the circle of a popup.",
  },
  {
    rule: "aria-hidden-focus",
    message: /not tabbable in the current state/,
    html: /^<div class="flex" aria-hidden="true">|^<a href="#content"|^<(header|main) [^>]*aria-hidden="true"/,
    verdict: "The page behind an open dialog, which holds the focus.",
  },
  {
    rule: "aria-hidden-focus",
    message: /not tabbable in the current state/,
    html: /^<button [^>]*class="inline-flex size-touch/,
    verdict: "A toast's close button: exposed as soon as the focus enters.",
  },
  {
    rule: "target-size",
    message: /obscured by a neighbor with negative tabindex/,
    verdict: "An open menu lies over it and goes at the first press.",
  },
];

/** Violations, and undecided items that nobody has judged, each as one line. */
export async function audit(page: Page): Promise<string[]> {
  await bounded("standing still", page.evaluate(untilStill));
  // Only where somebody looks: most pages that are loaded are not audited.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const hasMenu = (await page.getByRole("menu").count()) > 0;
  const { violations, incomplete } = await bounded(
    "axe",
    page.evaluate(runAxe, { tags: TAGS, hasMenu }),
  );
  const wrong = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `violation ${id}: ${describeNode(node)}`),
  );
  const undecided = incomplete.flatMap(({ id, nodes }) =>
    nodes
      .filter((node) => !isJudged(id, node))
      .map((node) => `undecided ${id}: ${describeNode(node)}`),
  );
  return [...wrong, ...undecided];
}

/** In the page. */
const runAxe = ({ tags, hasMenu }: { tags: string[]; hasMenu: boolean }) =>
  window.axe.run({
    runOnly: { type: "tag", values: tags },
    // A menu hangs outside every landmark and is reached from its button only.
    rules: { region: { enabled: !hasMenu } },
    resultTypes: ["violations", "incomplete"],
    // Of the rules that are run none asks for stylesheets, and there is no audio.
    preload: false,
  });

function isJudged(rule: string, node: NodeResult): boolean {
  return JUDGED.some(
    ({ message, html, ...judgement }) =>
      judgement.rule === rule &&
      message.test(why(node)) &&
      (html?.test(node.html) ?? true),
  );
}

/**
 * Colours on their way from one theme to the other are nobody's colours. By
 * timer and with an end: a page that paints no frames still gets its verdict.
 */
async function untilStill(): Promise<void> {
  const isMoving = () =>
    document.getAnimations().some(({ playState }) => playState === "running");
  for (let still = 0, look = 0; still < 3 && look < 120; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 16));
    still = isMoving() ? 0 : still + 1;
  }
}

/** A browser that answers no more has to fail here, where it is known at what. */
function bounded<Result>(what: string, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what} took more than ${MOST_MS / 1_000} s`)),
      MOST_MS,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const why = ({ any, all, none }: NodeResult): string =>
  [...any, ...all, ...none].map(({ message }) => message).join("; ");

const describeNode = (node: NodeResult): string =>
  `${node.target.join(" ")} — ${why(node)} — ${node.html.slice(0, 200)}`;
