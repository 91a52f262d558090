import { useTranslations } from "use-intl";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";

/** For what does not exist and for what is hidden: strangers cannot tell them apart. */
export function NotFound() {
  const t = useTranslations("shell.notFound");
  return (
    <div className="py-10">
      <PageHeader title={t("title")} lede={t("text")} />
      <ButtonLink to="/" variant="primary">
        {t("action")}
      </ButtonLink>
    </div>
  );
}
