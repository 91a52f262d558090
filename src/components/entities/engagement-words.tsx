import { useLocale, useTranslations } from "use-intl";
import type { Locale } from "@convex/shared/vocabulary";
import type { Engagement } from "@/hooks/use-engagement-words";

/** What the facts mean, as a model put it, and that a model did; nothing where none has. */
export function EngagementWords({
  engagement: { words },
}: {
  engagement: Pick<Engagement, "words">;
}) {
  const t = useTranslations("engagement");
  const locale = useLocale() as Locale;
  if (words === null) return null;
  return (
    <p className="max-w-measure wrap-break-word">
      {words[locale]} <span className="text-sm text-quiet">{t("byModel")}</span>
    </p>
  );
}
