import { useTranslations } from "use-intl";

export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-ink px-4 py-3 font-semibold text-paper transition-transform focus:translate-y-0"
    >
      {t("skipToContent")}
    </a>
  );
}
