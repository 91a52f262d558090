import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { MAIN_DESTINATIONS, OWN_DESTINATIONS } from "./destinations";

/** The phone's navigation, within reach of the thumb. */
export function BottomTabs() {
  const t = useTranslations("shell");
  return (
    <nav
      aria-label={t("mainNavigation")}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex h-bottom-tabs">
        {[...MAIN_DESTINATIONS, ...OWN_DESTINATIONS].map(
          ({ to, word, Icon }) => (
            <li key={word} className="flex min-w-0 flex-auto">
              <Link
                to={to}
                className="flex min-w-0 flex-1 flex-col items-center justify-center gap-px text-sm text-quiet focus-visible:-outline-offset-2 aria-[current=page]:font-semibold aria-[current=page]:text-accent"
              >
                <Icon
                  aria-hidden
                  className="size-[1.25rem]"
                  strokeWidth={1.75}
                />
                <span className="max-w-full truncate">{t(word)}</span>
              </Link>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}
