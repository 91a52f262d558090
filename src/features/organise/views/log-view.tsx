import { useTranslations } from "use-intl";
import { OrgPage } from "@/components/layout/org-page";

export function LogView() {
  const t = useTranslations("organise.log");
  return <OrgPage title={t("title")}>{() => null}</OrgPage>;
}
