import type { ReactNode } from "react";
import { BottomTabs } from "./bottom-tabs";
import { Corner } from "./corner";
import { PaletteButton } from "./palette-button";
import { Rail } from "./rail";
import { TermsNotice } from "./terms-notice";
import { Wordmark } from "./wordmark";

/** Around a member's pages. */
export function AppFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex">
      <Rail />
      <div className="min-w-0 flex-1 pb-[calc(var(--bottom-tabs)+env(safe-area-inset-bottom))] md:pb-0">
        <header className="sticky top-(--strip) z-20 flex h-top-bar items-center justify-between gap-4 border-b border-line bg-paper px-4 md:border-transparent md:px-10">
          <div className="md:hidden">
            <Wordmark />
          </div>
          <div className="flex flex-1 items-center justify-end gap-1 md:gap-2">
            <div className="md:mr-auto">
              <PaletteButton />
            </div>
            <Corner hasMe />
          </div>
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-2xl px-4 pt-4 pb-16 outline-hidden md:px-10"
        >
          <TermsNotice />
          {children}
        </main>
      </div>
      <BottomTabs />
    </div>
  );
}
