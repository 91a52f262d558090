import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/ui/page-header";

export function EventsView() {
  const t = useTranslations("events.mine");
  return <PageHeader title={t("title")} />;
}
