import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";

/**
 * Brings the section that the address names into sight and the focus to its
 * heading. The router does this itself only for what is there on arrival.
 */
export function useHashTarget(isEnabled: boolean): void {
  const { hash, state } = useLocation();
  // The key changes with every press of a link, also of one to the same section.
  const key = state.__TSR_key;
  useEffect(() => {
    if (!isEnabled || hash === "") return;
    const section = document.getElementById(hash);
    if (section === null) return;
    section.scrollIntoView();
    section
      .querySelector<HTMLElement>("h2[tabindex='-1']")
      ?.focus({ preventScroll: true });
  }, [isEnabled, hash, key]);
}
