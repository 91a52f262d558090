import { useTranslations } from "use-intl";
import type { MatchDetail } from "../types";

/** The one gap, and what could be done about it. */
export function MatchAdvice({
  match: { gap, recommendations },
}: {
  match: MatchDetail;
}) {
  const t = useTranslations("matches.match");
  return (
    <>
      {gap && (
        <section aria-labelledby="gap">
          <h2 id="gap" className="text-lg">
            {t("gap")}
          </h2>
          <p className="mt-2 max-w-measure">{gap}</p>
        </section>
      )}
      {recommendations.length > 0 && (
        <section aria-labelledby="advice">
          <h2 id="advice" className="text-lg">
            {t("recommendations")}
          </h2>
          <ul className="mt-2 flex max-w-measure list-disc flex-col gap-2 pl-6 marker:text-quiet">
            {recommendations.map((advice) => (
              <li key={advice}>{advice}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
