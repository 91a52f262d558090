import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/ui/page-header";

export function ApplyView() {
  const t = useTranslations("community.apply");
  return <PageHeader title={t("title")} />;
}
