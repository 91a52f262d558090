import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/ui/page-header";

export function ProgramsView() {
  const t = useTranslations("programs.mine");
  return <PageHeader title={t("title")} />;
}
