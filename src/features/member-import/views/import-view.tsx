import { useTranslations } from "use-intl";
import { OrgPage } from "@/components/layout/org-page";

export function ImportView() {
  const t = useTranslations("memberImport");
  return <OrgPage title={t("title")}>{() => null}</OrgPage>;
}
