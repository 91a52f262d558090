import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";
import { DocumentPage } from "../components/document-page";

const SECTIONS = [
  "what",
  "reasons",
  "yours",
  "fair",
  "listings",
  "change",
] as const;

/** What a member agrees to; a change of substance raises TERMS_VERSION. */
export function TermsView() {
  const t = useTranslations("legal");
  return (
    <DocumentPage
      title={t("terms.title")}
      lede={t("terms.lede")}
      sections={SECTIONS.map((id) => ({
        id,
        title: t(`terms.sections.${id}.title`),
        text: t(`terms.sections.${id}.text`),
      }))}
      other={t.rich("other", {
        title: t("privacy.title"),
        link: (words) => <Link to="/privacy">{words}</Link>,
      })}
    />
  );
}
