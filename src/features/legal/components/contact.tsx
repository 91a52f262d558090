import { useTranslations } from "use-intl";
import { TextLink } from "@/components/ui/link";

const isDemo = !import.meta.env.VITE_CONVEX_URL;
const name = import.meta.env.VITE_OPERATOR_NAME;
const email = import.meta.env.VITE_CONTACT_EMAIL;

/** Whom to ask, as far as whoever built this interface has said. */
export function Contact() {
  const t = useTranslations("legal");
  if (isDemo) return <p>{t("contactDemo")}</p>;
  const operator = name || t("someone");
  if (!email) return <p>{t("contact", { operator })}</p>;
  return (
    <p>
      {t.rich("contactMail", {
        operator,
        email,
        mail: (words) => <TextLink href={`mailto:${email}`}>{words}</TextLink>,
      })}
    </p>
  );
}
