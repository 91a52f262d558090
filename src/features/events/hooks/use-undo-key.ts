import { useEffect, useRef } from "react";
import { isOverlayOpen } from "@/hooks/use-hotkeys";

/** Ctrl+Z or ⌘Z; in a field that holds text it stays the field's own. */
export function useUndoKey(undo: () => void): void {
  const latest = useRef(undo);
  useEffect(() => {
    latest.current = undo;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo =
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey &&
        !event.altKey &&
        event.key.toLowerCase() === "z";
      if (!isUndo || event.defaultPrevented || isWriting(event.target)) return;
      if (isOverlayOpen()) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement) &&
    target.value !== ""
  );
}
