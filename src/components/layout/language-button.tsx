import { Languages } from "lucide-react";
import { useTranslations } from "use-intl";
import { LOCALES } from "@convex/shared/vocabulary";
import { Button } from "@/components/ui/button";
import { useLocaleSetting } from "@/hooks/use-locale-setting";

/** Goes on to the next language; it is named in that language. */
export function LanguageButton() {
  const t = useTranslations("shell");
  const [locale, setLocale] = useLocaleSetting();
  const next = LOCALES[(LOCALES.indexOf(locale) + 1) % LOCALES.length];
  if (!next) return null;
  return (
    <Button
      variant="quiet"
      lang={next}
      className="px-3 text-sm font-normal text-quiet"
      onClick={() => setLocale(next)}
    >
      <Languages aria-hidden />
      <span className="max-sm:sr-only">{t(`languages.${next}`)}</span>
      <span aria-hidden className="uppercase sm:hidden">
        {next}
      </span>
    </Button>
  );
}
