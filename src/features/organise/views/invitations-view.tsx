import { useTranslations } from "use-intl";
import { OrgPage } from "@/components/layout/org-page";

export function InvitationsView() {
  const t = useTranslations("organise.invitations");
  return <OrgPage title={t("title")}>{() => null}</OrgPage>;
}
