import type { LucideIcon } from "lucide-react";

/** Something that can be done from the palette. */
export interface PaletteAction {
  /** Of two with one id the later counts: a page knows better than the frame. */
  id: string;
  label: string;
  Icon: LucideIcon;
  /** Other words that people may look for it by. */
  keywords?: string;
  /** The single key that does it on the page. */
  shortcut?: string;
  run: () => void;
}

const listeners = new Set<() => void>();
let isOpen = false;
let offers: readonly (readonly PaletteAction[])[] = [];

const notify = () => listeners.forEach((listener) => listener());

/** Whether the palette is open, and what the page in sight adds to it. */
export const palette = {
  isOpen: (): boolean => isOpen,
  setOpen(next: boolean): void {
    isOpen = next;
    notify();
  },
  offers: () => offers,
  /** Answers how to take them back. */
  offer(actions: readonly PaletteAction[]): () => void {
    offers = [...offers, actions];
    notify();
    return () => {
      offers = offers.filter((each) => each !== actions);
      notify();
    };
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** As this person's keyboard names it. */
export const paletteKeys = (): string =>
  /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘K" : "Ctrl K";
