import { lazy } from "react";
import { Optional } from "@/components/ui/optional";
import { LanguageButton } from "./language-button";
import { ThemeButton } from "./theme-button";

/** A menu's machinery is heavy, and only members have these here. */
const Bell = lazy(() => import("./bell"));
const MeMenu = lazy(() => import("./me-menu"));

/** Language, theme, notifications and account. */
export function Corner({ hasMe }: { hasMe: boolean }) {
  return (
    <>
      <LanguageButton />
      <ThemeButton />
      {hasMe && (
        <>
          <Optional fallback={<div className="size-touch" />}>
            <Bell />
          </Optional>
          <Optional fallback={<div className="size-touch" />}>
            <MeMenu />
          </Optional>
        </>
      )}
    </>
  );
}
