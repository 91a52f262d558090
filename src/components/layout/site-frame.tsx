import { useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ButtonLink } from "@/components/ui/link";
import { useSession } from "@/hooks/use-session";
import { Corner } from "./corner";
import { PaletteButton } from "./palette-button";
import { SessionNotice } from "./session-notice";
import { Wordmark } from "./wordmark";

/** Around the pages that strangers see. */
export function SiteFrame({ children }: { children: ReactNode }) {
  const { looksLikeMember } = useSession();
  return (
    <>
      <header className="mx-auto flex h-top-bar w-full max-w-2xl items-center justify-between gap-2 px-4 sm:gap-4 md:px-10">
        <Wordmark />
        <div className="flex min-w-0 items-center gap-1">
          <PaletteButton />
          <Corner hasMe={looksLikeMember} />
          {!looksLikeMember && <SignInLink />}
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-2xl px-4 pt-4 pb-16 outline-hidden md:px-10"
      >
        <SessionNotice />
        {children}
      </main>
    </>
  );
}

function SignInLink() {
  const t = useTranslations("shell");
  const isThere = useRouterState({
    select: (state) => state.location.pathname.startsWith("/sign-in"),
  });
  if (isThere) return null;
  return (
    <ButtonLink to="/sign-in" size="sm" className="min-w-0 shrink sm:ml-2">
      <span className="truncate">{t("signIn")}</span>
    </ButtonLink>
  );
}
