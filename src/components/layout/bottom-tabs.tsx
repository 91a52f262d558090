import { Link, useRouterState } from "@tanstack/react-router";
import { Menu } from "lucide-react";
import { lazy, useState } from "react";
import { useTranslations } from "use-intl";
import { Optional } from "@/components/ui/optional";
import { FIRST_DESTINATIONS } from "./destinations";

const MoreSheet = lazy(() => import("./more-sheet"));

const tabLook =
  "flex min-w-0 flex-1 flex-col items-center justify-center gap-px text-sm text-quiet focus-visible:-outline-offset-2 aria-[current=page]:font-semibold aria-[current=page]:text-accent data-here:font-semibold data-here:text-accent";
const iconLook = {
  "aria-hidden": true,
  className: "size-[1.25rem]",
  strokeWidth: 1.75,
} as const;

/** The phone's navigation, within reach of the thumb. */
export function BottomTabs() {
  const t = useTranslations("shell");
  return (
    <nav
      aria-label={t("mainNavigation")}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex h-bottom-tabs">
        {FIRST_DESTINATIONS.map(({ to, word, Icon }) => (
          <li key={word} className="flex min-w-0 flex-auto">
            <Link to={to} className={tabLook}>
              <Icon {...iconLook} />
              <span className="max-w-full truncate">{t(word)}</span>
            </Link>
          </li>
        ))}
        <li className="flex min-w-0 flex-auto">
          <MoreTab />
        </li>
      </ul>
    </nav>
  );
}

/** What has no tab of its own; looks chosen on those pages. */
function MoreTab() {
  const t = useTranslations("shell");
  const [isAsked, setIsAsked] = useState(false);
  const isElsewhere = useRouterState({
    select: ({ location: { pathname } }) =>
      !FIRST_DESTINATIONS.some(({ to }) => pathname.startsWith(to)),
  });
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isAsked}
        data-here={isElsewhere ? "" : undefined}
        className={tabLook}
        onClick={() => setIsAsked(true)}
      >
        <Menu {...iconLook} />
        <span className="max-w-full truncate">{t("more")}</span>
      </button>
      {isAsked && (
        <Optional>
          <MoreSheet onClose={() => setIsAsked(false)} />
        </Optional>
      )}
    </>
  );
}
