/** What the page claims, and whether both sides really wrote it. */
import { ConvexHttpClient } from "convex/browser";
import type { FunctionReturnType } from "convex/server";
import type { Page } from "playwright-core";
import type { api } from "../../../convex/_generated/api";
import type { Visitor } from "./page";

export interface ShownCard {
  matchId: string;
  title: string;
  /** Every reason with the quotes under it. */
  reasons: { text: string; theyWrote: string; youWrote: string }[];
  text: string;
}

/** The cards on the page, read as a person reads them. */
export async function shownCards({ page, say }: Visitor): Promise<ShownCard[]> {
  const theyWrote = say("matches.card.theyWrote");
  return await page.locator("[data-card]").evaluateAll((elements, label) => {
    // The other side is labelled by where in the profile it stands.
    const quoteOf = (reason: Element, isTheirs: boolean) => {
      const figures = [...reason.querySelectorAll("figure")].filter(
        (figure) =>
          (figure.querySelector("figcaption")?.textContent === label) ===
          isTheirs,
      );
      const [only, ...more] = figures;
      const quote = only?.querySelector("blockquote")?.textContent;
      return quote && more.length === 0 ? quote : "";
    };
    return elements.map((card) => {
      const pairs = [...card.querySelectorAll("figure")].map(
        (figure) => figure.parentElement?.parentElement,
      );
      const blocks = [...new Set(pairs)].filter((block) => block != null);
      return {
        matchId: (card as HTMLElement).dataset.card ?? "",
        title: card.querySelector("h3")?.textContent ?? "",
        reasons: blocks.map((block) => ({
          text: block.querySelector("p")?.textContent ?? "",
          theyWrote: quoteOf(block, true),
          youWrote: quoteOf(block, false),
        })),
        text: card.textContent ?? "",
      };
    });
  }, theyWrote);
}

type Detail = FunctionReturnType<typeof api.matches.getMatch>;

/** The official client, signed in as whoever is signed in on the page. */
export async function clientOf(page: Page): Promise<ConvexHttpClient> {
  const token = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((each) =>
      each.startsWith("__convexAuthJWT"),
    );
    return key ? localStorage.getItem(key) : null;
  });
  if (token === null) throw new Error("nobody is signed in on the page");
  const client = new ConvexHttpClient(new URL(page.url()).origin, {
    logger: false,
  });
  client.setAuth(token);
  return client;
}

/** Whether the words stand in the listing as its readers see it. */
export const isInListing = ({ listing }: Detail, quote: string): boolean =>
  quote !== "" &&
  (listing.title.includes(quote) || listing.description.includes(quote));

/** Whether the words stand in the member's own profile. */
export const isInProfile = ({ passages }: Detail, quote: string): boolean =>
  quote !== "" && passages.some(({ text }) => text.includes(quote));
