import { useMemo } from "react";
import { useLocale } from "use-intl";
import { COUNTRIES } from "@convex/shared/countries";
import { useFormat } from "./use-format";

/** Every country, sorted by its name in the reader's language. */
export function useCountryOptions(): { value: string; label: string }[] {
  const locale = useLocale();
  const { country } = useFormat();
  return useMemo(() => {
    const { compare } = new Intl.Collator(locale);
    return COUNTRIES.map(({ code }) => ({
      value: code,
      label: country(code),
    })).sort((a, b) => compare(a.label, b.label));
  }, [country, locale]);
}
