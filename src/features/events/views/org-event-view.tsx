import { useTranslations } from "use-intl";
import { OrgPage } from "@/components/layout/org-page";

export function OrgEventView() {
  const t = useTranslations("events.runOne");
  return <OrgPage title={t("title")}>{() => null}</OrgPage>;
}
