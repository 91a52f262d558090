import { useTranslations } from "use-intl";

/** What a member agrees to before their profile is read for matches. */
export function ConsentWords({ level: Heading }: { level: "h2" | "h3" }) {
  const t = useTranslations("matches.ask");
  return (
    <div className="mt-6 max-w-measure border-l-2 border-line pl-4">
      <Heading className="font-text text-base font-semibold text-ink">
        {t("consentTitle")}
      </Heading>
      <p className="mt-1">{t("consentText")}</p>
    </div>
  );
}
