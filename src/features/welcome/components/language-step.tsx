import { useTranslations } from "use-intl";
import { LOCALES } from "@convex/shared/vocabulary";
import { FieldGroup } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { useLocaleSetting } from "@/hooks/use-locale-setting";

export function LanguageStep() {
  const t = useTranslations("welcome.language");
  const tShell = useTranslations("shell");
  const [locale, setLocale] = useLocaleSetting();
  return (
    <FieldGroup legend={t("legend")} description={t("help")}>
      <RadioGroup
        value={locale}
        onValueChange={setLocale}
        options={LOCALES.map((value) => ({
          value,
          label: <span lang={value}>{tShell(`languages.${value}`)}</span>,
        }))}
      />
    </FieldGroup>
  );
}
