import type { ReactNode } from "react";
import { NewTabLink } from "@/components/ui/link";

/** For words about both pages. In a new tab: what was typed here stays. */
export const termsLinks = {
  terms: (words: ReactNode) => <NewTabLink to="/terms">{words}</NewTabLink>,
  privacy: (words: ReactNode) => <NewTabLink to="/privacy">{words}</NewTabLink>,
};
