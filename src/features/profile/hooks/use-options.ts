import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { LANGUAGE_CODES } from "@convex/shared/languages";
import { LANGUAGE_LEVELS, REGIONS } from "@convex/shared/vocabulary";
import { useCountryOptions } from "@/hooks/use-country-options";
import { useFormat } from "@/hooks/use-format";
import { capitalised } from "@/lib/format";
import type { Option } from "@/components/ui/select";

const BROWSER_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

function useSorted() {
  const locale = useLocale();
  return useMemo(() => {
    const { compare } = new Intl.Collator(locale);
    return (options: Option[]) =>
      options.sort((a, b) => compare(a.label, b.label));
  }, [locale]);
}

/** Where one may work: a country, or the whole of the EU. */
export function usePermissionOptions(): Option[] {
  const t = useTranslations("vocabulary.region");
  const countries = useCountryOptions();
  return useMemo(
    () => [{ value: "EU", label: t("EU") }, ...countries],
    [t, countries],
  );
}

/** Regions first, then countries. */
export function usePlaceOptions(): Option[] {
  const t = useTranslations("vocabulary.region");
  const countries = useCountryOptions();
  return useMemo(
    () => [
      ...REGIONS.map((region) => ({ value: region, label: t(region) })),
      ...countries,
    ],
    [t, countries],
  );
}

export function useLanguageOptions(): Option[] {
  const { language } = useFormat();
  const sorted = useSorted();
  return useMemo(
    () =>
      sorted(
        LANGUAGE_CODES.map((code) => ({
          value: code,
          label: capitalised(language(code)),
        })),
      ),
    [language, sorted],
  );
}

export function useLanguageLevelOptions() {
  const t = useTranslations("vocabulary.languageLevel");
  return LANGUAGE_LEVELS.map((value) => ({ value, label: t(value) }));
}

/** Every zone the browser knows, and its own even where it lists none. */
export function timeZoneOptions(chosen: string): Option[] {
  const known = Intl.supportedValuesOf("timeZone");
  const zones = new Set([BROWSER_ZONE, ...(chosen ? [chosen] : []), ...known]);
  return [...zones].map((zone) => ({
    value: zone,
    label: zone.replaceAll("_", " "),
  }));
}

export function useCurrencyOptions(): Option[] {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "currency" });
    return Intl.supportedValuesOf("currency").map((code) => ({
      value: code,
      label: `${code} · ${names.of(code) ?? code}`,
    }));
  }, [locale]);
}

export const browserTimeZone = BROWSER_ZONE;
