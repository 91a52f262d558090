import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";
import { DocumentPage } from "../components/document-page";

const SECTIONS = ["kept", "cv", "model", "seen", "browser", "gone"] as const;

/** What is kept of a member; a change of substance raises TERMS_VERSION. */
export function PrivacyView() {
  const t = useTranslations("legal");
  return (
    <DocumentPage
      title={t("privacy.title")}
      lede={t("privacy.lede")}
      sections={SECTIONS.map((id) => ({
        id,
        title: t(`privacy.sections.${id}.title`),
        text: t(`privacy.sections.${id}.text`),
      }))}
      other={t.rich("other", {
        title: t("terms.title"),
        link: (words) => <Link to="/terms">{words}</Link>,
      })}
    />
  );
}
