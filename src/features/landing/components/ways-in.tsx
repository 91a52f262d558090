import { useTranslations } from "use-intl";
import { ButtonLink } from "@/components/ui/link";

/** Begin, or look around without an account. */
export function WaysIn({ isMember }: { isMember: boolean }) {
  const t = useTranslations("landing");
  return (
    <>
      <div className="flex flex-wrap gap-3">
        {isMember ? (
          <ButtonLink to="/home" variant="primary">
            {t("toHome")}
          </ButtonLink>
        ) : (
          <ButtonLink to="/sign-up" variant="primary">
            {t("start")}
          </ButtonLink>
        )}
        <ButtonLink to="/opportunities">{t("look")}</ButtonLink>
      </div>
      {!isMember && <p className="mt-2 text-sm text-quiet">{t("noAccount")}</p>}
    </>
  );
}
