import { EyeOff } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Onlooker } from "@convex/shared/visibility";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import type { Preview } from "../types";

interface HiddenLineProps {
  as: Onlooker;
  hidden: Preview["hidden"];
}

/** To the owner alone, and so outside of what the others see. */
export function HiddenLine({ as, hidden }: HiddenLineProps) {
  const t = useTranslations("profile.preview");
  const tSections = useTranslations("profile.sections");
  const format = useFormat();
  const names = format.list(hidden.map((section) => tSections(section)));
  return (
    <p className="mt-4 flex max-w-lg gap-2 text-sm text-quiet">
      <EyeOff aria-hidden className="mt-1 size-4 shrink-0" />
      <span>
        {hidden.length === 0 ? t("nothingHidden") : t("hidden", { names })}{" "}
        {as !== "stranger" && (
          <Link to="/profile" variant="quiet">
            {t("change")}
          </Link>
        )}
      </span>
    </p>
  );
}
