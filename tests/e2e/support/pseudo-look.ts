/** What a page shows that no message said, and what does not fit. */
import type { Page } from "playwright-core";
import { COUNTRIES } from "../../../convex/shared/countries";

export interface Said {
  /** Every text that the server has sent to this page, and what was typed. */
  has: (text: string) => boolean;
  add: (text: string) => void;
}

/** Listens from before the first `goto`: what the server sends is data, not words. */
export function listenTo(page: Page): Said {
  let sent = "";
  const add = (text: string) => {
    sent += `\n${fold(text)}`;
  };
  const collect = (value: unknown): void => {
    if (typeof value === "string") add(value);
    else if (typeof value === "object" && value !== null) {
      Object.values(value).forEach(collect);
    }
  };
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      collect(JSON.parse(String(payload)));
    }),
  );
  return { add, has: (text) => sent.includes(fold(text)) };
}

const fold = (text: string) =>
  text.replaceAll(/\s+/g, " ").trim().toLowerCase();

/** What Intl says in English, and what stands as it is in every language. */
const GIVEN = new Set(
  [
    ...COUNTRIES.map(({ code }) => nameOf("region", code)),
    ...["en", "es", "pt", "fr", "de"].map((code) => nameOf("language", code)),
    // The brand, and the codes of the languages on the phone's button.
    ...["Wayfinder", "en", "es"],
  ].map(fold),
);

/** Between the parts of a line that is put together: a name, a place, dates. */
const SEAM = /\s*[·–,]\s+|–/;
/** "Mar 2020", "3 Mar 2020": as Intl writes them. */
const DATE = /^(\d{1,2} )?\p{Lu}\p{Ll}{2,3} \d{4}$/u;
/** "Wed 2 Dec", and "16:30 UTC": what a span is put together of. */
const DAY = /^\p{Lu}\p{Ll}{2} \d{1,2} \p{Lu}\p{Ll}{2,3}$/u;
const CLOCK = /^\d{2}:\d{2} (UTC|GMT)([+-]\d{1,2}(:\d{2})?)?$/;

function isFine(text: string, said: Said): boolean {
  // The first two: a message, or the part of one inside a tag.
  if (/[⟦⟧]/.test(text) || !/[aceinouy]/i.test(text)) return true;
  return isKnown(text) || text.split(SEAM).every(isKnown);

  function isKnown(part: string): boolean {
    return (
      !/\p{Letter}{2}/u.test(part) ||
      DATE.test(part) ||
      DAY.test(part) ||
      CLOCK.test(part) ||
      GIVEN.has(fold(part)) ||
      said.has(part)
    );
  }
}

function nameOf(type: "region" | "language", code: string): string {
  return new Intl.DisplayNames("en-GB", { type }).of(code) ?? code;
}

/** Words without brackets that nobody's data holds, and what sticks out. */
export async function faultsOf(page: Page, said: Said): Promise<string[]> {
  const { texts, faults } = await page.evaluate(look);
  const unworded = texts.filter(({ text }) => !isFine(text, said));
  return [
    ...faults,
    ...unworded.map(
      ({ where, text }) => `not from the messages: ${where} "${text}"`,
    ),
  ];
}

/** In the page: all that is read or spoken, and what does not fit. */
function look() {
  const texts: { where: string; text: string }[] = [];
  const faults: string[] = [];
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className.toString().slice(0, 60)}`;
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true });
  const SPOKEN = [
    "aria-label",
    "title",
    "placeholder",
    "alt",
    "aria-description",
  ];

  for (const element of document.querySelectorAll("body *")) {
    if (element.matches("script, style, noscript, kbd, svg *")) continue;
    if (!isShown(element)) continue;
    for (const name of SPOKEN) {
      const text = element.getAttribute(name);
      if (text) texts.push({ where: `${name} of ${nameOf(element)}`, text });
    }
    const own = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (own.length === 0) continue;
    const whole = own.map((node) => node.textContent).join("");
    texts.push({ where: nameOf(element), text: whole.trim() });
    const { overflowX, textOverflow } = getComputedStyle(element);
    const isSmall = element.clientWidth <= 1;
    const isCut =
      ["hidden", "clip"].includes(overflowX) &&
      element.scrollWidth > element.clientWidth + 1;
    if (isCut && !isSmall && textOverflow !== "ellipsis") {
      faults.push(`cut off: ${nameOf(element)} "${whole.slice(0, 60)}"`);
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const wide = [...document.querySelectorAll("body *")]
      .filter((each) => each.getBoundingClientRect().right > clientWidth + 1)
      .slice(-3)
      .map(nameOf);
    faults.push(`wider than the screen: ${wide.join(", ")}`);
  }
  return { texts, faults };
}
