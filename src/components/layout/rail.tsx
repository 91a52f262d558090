import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useIsOperator } from "@/hooks/use-is-operator";
import {
  MAIN_DESTINATIONS,
  OPERATOR_DESTINATIONS,
  OWN_DESTINATIONS,
} from "./destinations";
import { Wordmark } from "./wordmark";

const itemLook =
  "flex min-h-touch items-center gap-3 rounded-md px-3 text-quiet transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:[&_svg]:text-accent";

/** The wide screen's navigation. */
export function Rail() {
  const t = useTranslations("shell");
  const isOperator = useIsOperator();
  return (
    <nav
      aria-label={t("mainNavigation")}
      className="sticky top-(--strip) hidden h-[calc(100dvh-var(--strip))] w-rail shrink-0 flex-col overflow-y-auto border-r border-line px-3 pt-1 pb-3 md:flex"
    >
      <div className="flex h-top-bar shrink-0 items-center px-3">
        <Wordmark />
      </div>
      <div className="flex flex-1 flex-col justify-between gap-6 pt-2">
        <RailList destinations={MAIN_DESTINATIONS} />
        <RailList
          destinations={
            isOperator
              ? [...OPERATOR_DESTINATIONS, ...OWN_DESTINATIONS]
              : OWN_DESTINATIONS
          }
        />
      </div>
    </nav>
  );
}

function RailList({
  destinations,
}: {
  destinations: typeof MAIN_DESTINATIONS;
}) {
  const t = useTranslations("shell");
  return (
    <ul className="flex flex-col gap-1">
      {destinations.map(({ to, word, Icon }) => (
        <li key={word}>
          <Link to={to} className={itemLook}>
            <Icon aria-hidden className="size-[1.25rem]" strokeWidth={1.75} />
            {t(word)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
