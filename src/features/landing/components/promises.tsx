import { useTranslations } from "use-intl";

const PROMISES = ["reasons", "eligibility", "yours"] as const;

export function Promises() {
  const t = useTranslations("landing.promises");
  return (
    <section
      aria-labelledby="promises"
      className="mt-16 border-t border-line pt-10"
    >
      <h2 id="promises" className="text-xl">
        {t("title")}
      </h2>
      <ul className="mt-6 grid gap-x-10 gap-y-6 md:grid-cols-3">
        {PROMISES.map((promise) => (
          <li key={promise}>
            <h3 className="text-lg">{t(`${promise}.title`)}</h3>
            <p className="mt-2 text-quiet">{t(`${promise}.text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
