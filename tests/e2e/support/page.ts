/** A browser's page as a person has it: a screen, a language, a theme. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import type { Locale } from "@convex/shared/vocabulary";
import { wordsOf, type Say } from "./words";

export interface Screen {
  locale: Locale;
  width: number;
  theme?: "light" | "dark";
}

export interface Visitor {
  context: BrowserContext;
  page: Page;
  say: Say;
  screen: Required<Screen>;
  /** Another tab of the same person. */
  newTab: () => Promise<Page>;
  /** What a test provokes: a network that is away, a refusal, which Convex's client prints. */
  expectProblems: (pattern: RegExp) => void;
}

const MOST_SHOWN = 3_000;
const HEIGHT = { phone: 844, desk: 900 };
const BROWSER_LANGUAGE = { en: "en-GB", es: "es-AR" } as const;

/**
 * A browser of its own for one test. What any of its pages prints as an error,
 * throws, or tries against the content policy, fails the test.
 */
export async function visit(
  browser: Browser,
  url: string,
  { theme = "light", ...screen }: Screen,
  // Tests that run side by side bring their own.
  { onTestFinished: onFinished } = { onTestFinished },
): Promise<Visitor> {
  const { locale, width } = screen;
  const context = await browser.newContext({
    baseURL: url,
    // As a new person's browser says it: nothing is set by hand.
    locale: BROWSER_LANGUAGE[locale],
    colorScheme: theme,
    viewport: { width, height: width < 768 ? HEIGHT.phone : HEIGHT.desk },
    hasTouch: width < 768,
    reducedMotion: "no-preference",
  });
  context.setDefaultTimeout(20_000);
  const problems = watchProblems(context);
  const expected: RegExp[] = [];
  const page = await context.newPage();
  onFinished(async ({ task }) => {
    if (task.result?.state === "fail") await tellWhatIsShown(page);
    await context.close();
    const others = problems.filter(
      (problem) => !expected.some((pattern) => pattern.test(problem)),
    );
    expect(others, "errors in the browser").toEqual([]);
  });
  return {
    context,
    page,
    say: wordsOf(locale),
    screen: { theme, ...screen },
    newTab: () => context.newPage(),
    expectProblems: (pattern) => void expected.push(pattern),
  };
}

/** Console errors (content policy reports are among them) and uncaught exceptions. */
export function watchProblems(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      problems.push(`${message.type()}: ${message.text()}`);
    }
  });
  context.on("weberror", (error) => {
    problems.push(`uncaught: ${error.error().message}`);
  });
  return problems;
}

/** For the reader of a failure: where the page was and what it said. */
async function tellWhatIsShown(page: Page): Promise<void> {
  if (page.isClosed()) return;
  const text = await page.locator("body").innerText();
  console.info(`${page.url()}\n${text.slice(0, MOST_SHOWN)}`);
}
