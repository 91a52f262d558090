/** Measures the arrival inside the page, where no driver's latency counts. */
import type { Page } from "playwright-core";

/** Times in ms after the press. */
export interface Arrival {
  progressMs: number;
  firstCardMs: number;
  endMs: number;
  /** The cards first on the screen, top to bottom, and where they stood then and at the end. */
  first: { id: string; top: number; topAtEnd: number | null }[];
}

interface Stamps {
  pressed: number;
  progress: number;
  firstCard: number;
  first: { id: string; top: number }[];
  end: number;
  last: Record<string, number>;
}

declare global {
  interface Window {
    arrival?: Stamps;
  }
}

/** Starts watching; call before the press, and read with {@link arrivalOf} after the end. */
export async function watchArrival(
  page: Page,
  runLabel: string,
): Promise<void> {
  await page.evaluate((label) => {
    const stamps: Stamps = {
      pressed: 0,
      progress: 0,
      firstCard: 0,
      first: [],
      end: 0,
      last: {},
    };
    window.arrival = stamps;
    const places = () =>
      [...document.querySelectorAll<HTMLElement>("[data-card]")].map(
        (card) => ({
          id: card.dataset.card ?? "",
          top: card.getBoundingClientRect().top + window.scrollY,
        }),
      );
    const look = () => {
      if (stamps.pressed === 0) return;
      const now = performance.now();
      const panel = document.querySelector(`[aria-label="${label}"]`);
      const bar = panel?.querySelector("[role=progressbar]");
      if (bar && stamps.progress === 0) stamps.progress = now;
      const seen = places();
      if (seen.length > 0 && stamps.firstCard === 0) {
        stamps.firstCard = now;
        const edge = window.scrollY + window.innerHeight;
        stamps.first = seen.filter(({ top }) => top < edge);
      }
      if (panel && !bar && stamps.progress > 0 && stamps.end === 0) {
        stamps.end = now;
        stamps.last = Object.fromEntries(seen.map(({ id, top }) => [id, top]));
      }
    };
    document.addEventListener(
      "click",
      () => (stamps.pressed ||= performance.now()),
      { capture: true },
    );
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  }, runLabel);
}

export async function arrivalOf(page: Page): Promise<Arrival> {
  const stamps = await page.evaluate(() => window.arrival);
  if (!stamps?.pressed || !stamps.end) throw new Error("no run was watched");
  const { pressed, progress, firstCard, first, end, last } = stamps;
  return {
    progressMs: progress - pressed,
    firstCardMs: firstCard - pressed,
    endMs: end - pressed,
    first: first.map(({ id, top }) => ({
      id,
      top,
      topAtEnd: last[id] ?? null,
    })),
  };
}
