import { useEffect, useRef } from "react";
import { useShortcutsSetting } from "./use-shortcuts-setting";

export type Hotkeys = Record<string, (event: KeyboardEvent) => void>;

const FIELD = [
  "input",
  "textarea",
  "select",
  "[contenteditable]:not([contenteditable='false'])",
  "[role='textbox']",
  "[role='combobox']",
  "[role='listbox']",
  "[role='menu']",
  "[role='radiogroup']",
].join(",");

/** Toasts are dialogs too, but modest ones: they say `aria-modal="false"`. */
const OVERLAY = ["dialog", "alertdialog"]
  .map((role) => `[role='${role}']:not([aria-modal='false'])`)
  .join(",");

/**
 * Single-key shortcuts, named as `KeyboardEvent.key` gives them ("j", "?",
 * "Escape"). They keep still while a field, a menu or a dialog has the focus,
 * with any modifier but Shift, during composition, and when switched off.
 */
export function useHotkeys(hotkeys: Hotkeys, isEnabled = true): void {
  const [isOn] = useShortcutsSetting();
  const latest = useRef(hotkeys);
  useEffect(() => {
    latest.current = hotkeys;
  });

  useEffect(() => {
    if (!isEnabled || !isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      const action = latest.current[event.key];
      if (!action) return;
      event.preventDefault();
      action(event);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isEnabled, isOn]);
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target;
  if (target instanceof Element && target.closest(FIELD)) return true;
  return isOverlayOpen();
}

/** Whether a dialog lies over the page, whose keys are then not the page's. */
export function isOverlayOpen(): boolean {
  return document.querySelector(OVERLAY) !== null;
}
