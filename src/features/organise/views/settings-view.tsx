import { useTranslations } from "use-intl";
import { OrgPage } from "@/components/layout/org-page";

export function SettingsView() {
  const t = useTranslations("organise.settings");
  return <OrgPage title={t("title")}>{() => null}</OrgPage>;
}
