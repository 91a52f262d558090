import { useState } from "react";
import { useTranslations } from "use-intl";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { useIsOperator } from "@/hooks/use-is-operator";
import {
  OPERATOR_DESTINATIONS,
  OTHER_DESTINATIONS,
  OWN_DESTINATIONS,
} from "./destinations";
import { NavList, RunOrgsList } from "./nav-list";

/** On a phone: where else there is to go. Comes once it is asked for. */
export default function MoreSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations("shell");
  const isOperator = useIsOperator();
  // Opens after it has come, so that it is seen to slide in.
  const [isOpen, setIsOpen] = useState(true);
  const close = () => setIsOpen(false);
  return (
    <Sheet
      open={isOpen}
      onOpenChange={setIsOpen}
      onOpenChangeComplete={(open) => {
        if (!open) onClose();
      }}
    >
      <SheetContent title={t("more")}>
        <nav
          aria-label={t("mainNavigation")}
          className="flex flex-col gap-6 pb-2"
        >
          <NavList destinations={OTHER_DESTINATIONS} onGo={close} />
          <RunOrgsList onGo={close} />
          <NavList
            destinations={
              isOperator
                ? [...OPERATOR_DESTINATIONS, ...OWN_DESTINATIONS]
                : OWN_DESTINATIONS
            }
            onGo={close}
          />
        </nav>
      </SheetContent>
    </Sheet>
  );
}
