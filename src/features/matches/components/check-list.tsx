import { useTranslations } from "use-intl";
import type { Check, Why } from "../types";
import { CheckRow } from "./check-row";

/** What stands in the way first, then what is open, then what was never in doubt. */
const ORDER: readonly Check["standing"][] = [
  "blocked",
  "ask",
  "notCompared",
  "passed",
  "noLimit",
  "notStated",
];

export function CheckList({ why }: { why: Why }) {
  const t = useTranslations("matches.why");
  const checks = [...why.checks].sort(
    (a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing),
  );
  return (
    <section aria-labelledby="checks">
      <h2 id="checks" className="text-lg">
        {t("checks")}
      </h2>
      <p className="max-w-measure pb-3 text-sm text-quiet">{t("checksText")}</p>
      <ul>
        {checks.map((check) => (
          <CheckRow key={check.aspect} check={check} why={why} />
        ))}
      </ul>
    </section>
  );
}
