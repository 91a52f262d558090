import { useTranslations } from "use-intl";
import { OrgPage } from "@/components/layout/org-page";

export function OrgProgramsView() {
  const t = useTranslations("programs.run");
  return <OrgPage title={t("title")}>{() => null}</OrgPage>;
}
