import { useTranslations } from "use-intl";
import { OrgPage } from "@/components/layout/org-page";

export function OverviewView() {
  const t = useTranslations("organise.overview");
  return <OrgPage title={t("title")}>{() => null}</OrgPage>;
}
