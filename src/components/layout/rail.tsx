import { useTranslations } from "use-intl";
import { useIsOperator } from "@/hooks/use-is-operator";
import {
  FIRST_DESTINATIONS,
  OPERATOR_DESTINATIONS,
  OTHER_DESTINATIONS,
  OWN_DESTINATIONS,
} from "./destinations";
import { NavList, RunOrgsList } from "./nav-list";
import { Wordmark } from "./wordmark";

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
        <div className="flex flex-col gap-6">
          <NavList
            destinations={[...FIRST_DESTINATIONS, ...OTHER_DESTINATIONS]}
          />
          <RunOrgsList />
        </div>
        <NavList
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
