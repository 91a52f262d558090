import { lazy } from "react";
import { Optional } from "@/components/ui/optional";
import { LanguageButton } from "./language-button";
import { ThemeButton } from "./theme-button";

/** A menu's machinery is heavy, and only members have one here. */
const MeMenu = lazy(() => import("./me-menu"));

/** Language, theme and account. */
export function Corner({ hasMe }: { hasMe: boolean }) {
  return (
    <>
      <LanguageButton />
      <ThemeButton />
      {hasMe && (
        <Optional fallback={<div className="size-touch" />}>
          <MeMenu />
        </Optional>
      )}
    </>
  );
}
