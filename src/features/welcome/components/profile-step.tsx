import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ButtonLink } from "@/components/ui/link";

/** The ways to begin a profile, the quicker one first. */
export function ProfileStep({ paste }: { paste: ReactNode }) {
  const t = useTranslations("welcome.profile");
  return (
    <div className="flex flex-col gap-10">
      <section>
        <h2 className="text-lg">{t("pasteTitle")}</h2>
        <p className="mt-1 mb-4 max-w-measure text-quiet">{t("pasteText")}</p>
        {paste}
      </section>
      <section className="border-t border-line pt-6">
        <h2 className="text-lg">{t("handTitle")}</h2>
        <p className="mt-1 mb-4 max-w-measure text-quiet">{t("handText")}</p>
        <ButtonLink to="/welcome" search={{ step: "profile", way: "hand" }}>
          {t("hand")}
        </ButtonLink>
      </section>
    </div>
  );
}
