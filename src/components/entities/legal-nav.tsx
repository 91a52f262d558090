import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";

/** The ways to the two pages that say what holds here. */
export function LegalNav() {
  const t = useTranslations("legal");
  return (
    <nav aria-label={t("agree.label")} className="flex gap-6 text-sm">
      <Link to="/privacy" variant="quiet">
        {t("privacy.title")}
      </Link>
      <Link to="/terms" variant="quiet">
        {t("terms.title")}
      </Link>
    </nav>
  );
}
