import { useTranslations } from "use-intl";
import { OrgPage } from "@/components/layout/org-page";

export function OrgProgramView() {
  const t = useTranslations("programs.runOne");
  return <OrgPage title={t("title")}>{() => null}</OrgPage>;
}
