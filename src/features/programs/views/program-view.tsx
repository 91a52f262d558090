import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/ui/page-header";

export function ProgramView() {
  const t = useTranslations("programs.page");
  return <PageHeader title={t("title")} />;
}
