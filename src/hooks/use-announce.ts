import { useEffect } from "react";
import { announce } from "@/lib/announcer";

/** The page's live region, for long work and for changes that are only seen. */
export function useAnnounce(): typeof announce {
  return announce;
}

/** Announces `text` whenever it becomes another non-empty text. */
export function useAnnouncement(text: string | null | undefined): void {
  useEffect(() => {
    if (text) announce(text);
  }, [text]);
}
