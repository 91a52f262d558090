import { useEffect } from "react";
import { palette, type PaletteAction } from "@/lib/palette";

/** Adds what this page can do to the palette while the page is in sight; memoise it. */
export function usePaletteActions(actions: readonly PaletteAction[]): void {
  useEffect(() => palette.offer(actions), [actions]);
}
