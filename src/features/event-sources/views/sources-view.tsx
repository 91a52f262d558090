import { useTranslations } from "use-intl";
import { OrgPage } from "@/components/layout/org-page";

export function SourcesView() {
  const t = useTranslations("eventSources");
  return <OrgPage title={t("title")}>{() => null}</OrgPage>;
}
