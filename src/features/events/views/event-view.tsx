import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/ui/page-header";

export function EventView() {
  const t = useTranslations("events.page");
  return <PageHeader title={t("title")} />;
}
