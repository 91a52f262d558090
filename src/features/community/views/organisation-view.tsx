import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/ui/page-header";

export function OrganisationView() {
  const t = useTranslations("community.page");
  return <PageHeader title={t("title")} />;
}
