/** The main journey without a mouse: sign up, import, match, triage, believe. */
import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { useDemo } from "./support/demo";
import {
  acceptName,
  cards,
  endOfRun,
  heading,
  mainLink,
  PASSWORD,
  readCv,
} from "./support/journey";
import {
  expectFocus,
  expectFocusKept,
  tabTo,
  tabToAndPress,
} from "./support/keyboard";
import { visit, type Visitor } from "./support/page";

const demo = useDemo();

describe.each([
  ["en", 1280],
  ["es", 1280],
] as const)("by keyboard alone, in %s at %i px", (locale, width) => {
  test("from signing up to one match", async () => {
    const { app, browser } = demo();
    const visitor = await visit(browser, app.url, { locale, width });
    // Nobody has one: what needs a pointer fails here.
    await visitor.context.addInitScript(() => {
      for (const type of ["mousedown", "click", "pointerdown"] as const) {
        addEventListener(
          type,
          (event) => {
            const isPointed = event instanceof PointerEvent && event.detail > 0;
            if (isPointed || type !== "click") throw new Error(`a ${type}`);
          },
          { capture: true },
        );
      }
    });
    await signUpByKeys(visitor, `keys-${locale}@mail.example`);
    await importByKeys(visitor);
    await askByKeys(visitor);
    await triage(visitor);
    await readMatch(visitor);
  });
});

async function signUpByKeys({ page, say }: Visitor, email: string) {
  const { keyboard } = page;
  await page.goto("/sign-in");
  const skip = page.getByRole("link", { name: say("shell.skipToContent") });
  await heading(page, say("auth.signInTitle")).waitFor();
  await keyboard.press("Tab");
  await expectFocus(skip, "the first Tab offers to skip");
  await keyboard.press("Enter");
  await expectFocus(page.getByRole("main"), "the skip link skips");

  const toSignUp = page.getByRole("link", { name: say("auth.toSignUp") });
  await tabToAndPress(page, toSignUp);
  await expectFocus(
    heading(page, say("auth.signUpTitle")),
    "a new page starts at its heading",
  );
  for (const [label, text] of [
    ["auth.name", "Nadia Ferro"],
    ["auth.email", email],
    ["auth.password", PASSWORD],
  ] as const) {
    await tabTo(page, page.getByLabel(say(label), { exact: true }));
    await keyboard.type(text);
  }
  await keyboard.press("Enter");
  const code = page.getByLabel(say("auth.code"), { exact: true });
  await expectFocus(code, "the code can be typed at once");
  const notice = page.getByText(/\d{8}/);
  await notice.waitFor();
  const [digits = ""] = /\d{8}/.exec((await notice.textContent()) ?? "") ?? [];
  await keyboard.type(digits);
  await keyboard.press("Enter");
  await expectFocus(
    heading(page, say("welcome.language.title")),
    "signing up ends at the first step's heading",
  );
}

async function importByKeys({ page, say, screen }: Visitor) {
  const { keyboard } = page;
  const toProfile = mainLink(page, say("shell.profile"));
  await tabTo(page, toProfile, "Shift+Tab");
  await keyboard.press("Enter");
  await expectFocus(heading(page, say("profile.title")), "the profile");
  await tabTo(page, page.getByLabel(say("profile.import.text")));
  await keyboard.insertText(
    await readCv(screen.locale === "es" ? "es-abogada" : "en-classic"),
  );
  await tabToAndPress(
    page,
    page.getByRole("button", { name: say("profile.import.read") }),
  );
  await expectFocus(heading(page, say("profile.review.title")), "the review");
  await tabToAndPress(
    page,
    page.getByRole("button", { name: acceptName(say) }),
  );
  await heading(page, say("profile.added.title")).waitFor();
  await expectFocusKept(page, "accepting keeps the focus");
  await tabToAndPress(
    page,
    page.getByRole("link", { name: say("profile.added.findMatches") }),
  );
  await expectFocus(heading(page, say("matches.title")), "the matches");
}

async function askByKeys(visitor: Visitor) {
  const { page, say } = visitor;
  await tabToAndPress(
    page,
    page.getByRole("button", { name: say("matches.ask.agree") }),
  );
  await endOfRun(visitor);
  await expectFocusKept(page, "asking keeps the focus");
}

const linkIn = (card: Locator) => card.getByRole("link").first();

async function triage({ page, say }: Visitor) {
  const { keyboard } = page;
  const first = linkIn(cards(page).nth(0));
  const second = linkIn(cards(page).nth(1));
  await keyboard.press("j");
  await expectFocus(first, "j goes to the first");
  await keyboard.press("j");
  await expectFocus(second, "j goes on");
  await keyboard.press("k");
  await expectFocus(first, "k goes back");

  await keyboard.press("s");
  const save = cards(page).nth(0).getByRole("button").first();
  await expect.poll(() => save.getAttribute("aria-pressed")).toBe("true");
  await keyboard.press("s");
  await expect.poll(() => save.getAttribute("aria-pressed")).toBe("false");

  const title = (await first.textContent()) ?? "";
  const next = (await second.textContent()) ?? "";
  await keyboard.press("e");
  await page.getByRole("dialog").filter({ hasText: title }).waitFor();
  expect(await linkIn(cards(page).nth(0)).textContent()).toBe(next);
  await expectFocus(
    linkIn(cards(page).nth(0)),
    "after a dismissal the next card has the focus",
  );
  await keyboard.press("u");
  await expect.poll(() => linkIn(cards(page).nth(0)).textContent()).toBe(title);

  await keyboard.press("?");
  const help = page.getByRole("dialog", { name: say("matches.keys.title") });
  await help.waitFor();
  await keyboard.press("Escape");
  await help.waitFor({ state: "detached" });
  await expectFocusKept(page, "closing the help gives the focus back");
}

async function readMatch({ page, say }: Visitor) {
  const { keyboard } = page;
  await keyboard.press("k");
  await keyboard.press("k");
  const first = linkIn(cards(page).nth(0));
  await expectFocus(first, "the best match");
  const title = (await first.textContent()) ?? "";
  await keyboard.press("Enter");
  await expectFocus(heading(page, title), "the match starts at its title");

  const rows = page.locator("[data-requirement]");
  await keyboard.press("j");
  await expectFocus(rows.nth(0), "j goes to the first requirement");
  await keyboard.press("j");
  await expectFocus(rows.nth(1), "j goes on");
  await keyboard.press("k");
  await expectFocus(rows.nth(0), "k goes back");

  await keyboard.press("s");
  await page
    .getByRole("button", { name: say("matches.card.saved"), exact: true })
    .waitFor();
  await keyboard.press("?");
  const help = page.getByRole("dialog", { name: say("matches.keys.title") });
  await help.waitFor();
  await keyboard.press("Escape");
  await help.waitFor({ state: "detached" });
  await keyboard.press("e");
  await expectFocusKept(page, "after a dismissal the list has the focus");
  await page.getByRole("dialog").filter({ hasText: title }).waitFor();
  expect(await cards(page).filter({ hasText: title }).count()).toBe(0);
}
