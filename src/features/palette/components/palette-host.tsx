import { lazy, useEffect, useState, useSyncExternalStore } from "react";
import { Optional } from "@/components/ui/optional";
import { palette } from "@/lib/palette";

const PaletteView = lazy(() => import("../views/palette-view"));

const MODAL = "[role='dialog'][aria-modal='true'], [role='alertdialog']";

/** Listens for the palette's keys; the palette itself comes when first opened. */
export function PaletteHost() {
  const isOpen = useSyncExternalStore(palette.subscribe, palette.isOpen);
  const [wasOpened, setWasOpened] = useState(false);
  if (isOpen && !wasOpened) setWasOpened(true);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isMine =
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        !event.shiftKey &&
        event.key.toLowerCase() === "k";
      if (!isMine || event.isComposing) return;
      // The browser's own search bar sits on the same keys.
      event.preventDefault();
      if (palette.isOpen()) palette.setOpen(false);
      else if (!document.querySelector(MODAL)) palette.setOpen(true);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  if (!wasOpened) return null;
  return (
    <Optional>
      <PaletteView isOpen={isOpen} />
    </Optional>
  );
}
