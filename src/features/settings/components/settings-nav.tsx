import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";
import { SECTIONS } from "../sections";

/** The sections of the page, beside it where there is room. */
export function SettingsNav() {
  const t = useTranslations("settings");
  return (
    <nav
      aria-label={t("onThisPage")}
      className="sticky top-[calc(var(--strip)+var(--top-bar)+1.5rem)] hidden self-start py-6 lg:block"
    >
      <ul className="flex flex-col">
        {SECTIONS.map((section) => (
          <li key={section}>
            <Link
              to="/settings"
              hash={section}
              variant="plain"
              className="flex min-h-compact items-center"
            >
              {t(`sections.${section}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
