import { languageName, readOwnLanguageText } from "@convex/shared/languages";
import type { ProfilePlace } from "@convex/shared/profilePassages";
import { useLocale, useTranslations } from "use-intl";

/** Whose words a quote of the profile is: the person's, or a line made from its fields. */
export function useProfileLabel(): (
  place: ProfilePlace,
  quote: string,
) => string {
  const t = useTranslations("matches.card");
  const tLevel = useTranslations("vocabulary.languageLevel");
  const locale = useLocale() === "es" ? "es" : "en";
  return (place, quote) => {
    switch (place) {
      case "words":
        return t("youWrote");
      case "job":
        return t("yourJob");
      case "studies":
        return t("yourStudies");
      case "languages": {
        const spoken = readOwnLanguageText(quote);
        if (spoken === null) return t("yourLanguages");
        const language = languageName(spoken.code, locale);
        return t("yourLanguage", { language, level: tLevel(spoken.level) });
      }
    }
  };
}
