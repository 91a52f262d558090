import { useTranslations } from "use-intl";
import { OrgPage } from "@/components/layout/org-page";

export function StatisticsView() {
  const t = useTranslations("statistics");
  return <OrgPage title={t("title")}>{() => null}</OrgPage>;
}
