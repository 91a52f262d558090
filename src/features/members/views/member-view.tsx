import { useTranslations } from "use-intl";
import { OrgPage } from "@/components/layout/org-page";

export function MemberView() {
  const t = useTranslations("members.one");
  return <OrgPage title={t("title")}>{() => null}</OrgPage>;
}
