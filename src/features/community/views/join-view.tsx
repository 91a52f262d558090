import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/ui/page-header";

export function JoinView() {
  const t = useTranslations("community.join");
  return <PageHeader title={t("title")} />;
}
