import { useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Card } from "@/components/ui/card";
import { PasteForm } from "../forms/paste-form";
import { useStartImport } from "../hooks/use-start-import";

/** For whoever has nothing here yet: the quickest way, before the long one. */
export function StartFromCv() {
  const t = useTranslations("profile.import");
  const navigate = useNavigate();
  const { startImport, error } = useStartImport();
  return (
    <section aria-labelledby="start-from-cv" className="mb-10">
      <Card>
        <h2 id="start-from-cv" className="text-xl">
          {t("startTitle")}
        </h2>
        <p className="mt-2 mb-6 max-w-measure">{t("startText")}</p>
        <PasteForm
          error={error}
          onSubmit={async (text) => {
            if (await startImport(text)) {
              await navigate({ to: "/profile/import" });
            }
          }}
        />
      </Card>
      <p className="mt-4 text-quiet">{t("byHand")}</p>
    </section>
  );
}
