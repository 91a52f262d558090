import { useTranslations } from "use-intl";
import { OrgPage } from "@/components/layout/org-page";

export function MembersView() {
  const t = useTranslations("members");
  return <OrgPage title={t("title")}>{() => null}</OrgPage>;
}
