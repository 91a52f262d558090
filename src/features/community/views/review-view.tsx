import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/ui/page-header";

export function ReviewView() {
  const t = useTranslations("community.review");
  return <PageHeader title={t("title")} />;
}
