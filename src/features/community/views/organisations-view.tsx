import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/ui/page-header";

export function OrganisationsView() {
  const t = useTranslations("community.browse");
  return <PageHeader title={t("title")} />;
}
