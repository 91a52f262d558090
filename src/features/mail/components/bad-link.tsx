import { useTranslations } from "use-intl";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";

/** For a token that is none, old, or of somebody who is gone: it tells no more. */
export function BadLink() {
  const t = useTranslations("mail.centre");
  return (
    <>
      <PageHeader title={t("badTitle")} lede={t("badText")} />
      <ButtonLink to="/settings" hash="notifications" variant="primary">
        {t("toSettings")}
      </ButtonLink>
    </>
  );
}
