import { useEffect, type RefObject } from "react";

let lastFocused: Element | null = null;

document.addEventListener("focusin", ({ target }) => {
  lastFocused = target instanceof Element ? target : null;
});

/**
 * Takes the focus when the control that had it has left the page, as a button
 * does that its own press replaces: Tab would start again from the top.
 */
export function useLostFocus(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const isLost =
      document.activeElement === document.body &&
      lastFocused?.isConnected === false;
    if (isLost) ref.current?.focus({ preventScroll: true });
  });
}
