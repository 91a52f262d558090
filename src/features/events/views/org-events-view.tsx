import { useTranslations } from "use-intl";
import { OrgPage } from "@/components/layout/org-page";

export function OrgEventsView() {
  const t = useTranslations("events.run");
  return <OrgPage title={t("title")}>{() => null}</OrgPage>;
}
