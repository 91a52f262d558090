/**
 * After a change of page the focus goes to its heading, so that a screen
 * reader starts there and Tab goes on from there. The heading may render later
 * than the navigation (a lazy chunk, a skeleton), and another may take its place
 * once the page knows more.
 */
let isWaiting = false;
/** What had the focus when the waiting began; a later choice of the person wins. */
let focusedBefore: Element | null = null;
let lastHeading: HTMLElement | null = null;

function focusHeading(heading: HTMLElement): void {
  isWaiting = false;
  focusedBefore = null;
  lastHeading = heading;
  heading.focus({ preventScroll: true });
}

export function requestHeadingFocus(): void {
  const heading = document.querySelector<HTMLElement>("main h1[tabindex='-1']");
  if (heading) return focusHeading(heading);
  isWaiting = true;
  focusedBefore = document.activeElement;
}

/** For a heading that has just appeared: takes the focus if a navigation waits for it. */
export function claimHeadingFocus(heading: HTMLElement): void {
  const active = document.activeElement;
  const isFree = active === null || active === document.body;
  const isReplaced = lastHeading?.isConnected === false && isFree;
  const isAwaited = isWaiting && (isFree || active === focusedBefore);
  isWaiting = false;
  if (isReplaced || isAwaited) focusHeading(heading);
}
