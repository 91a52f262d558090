import { useTranslations } from "use-intl";
import { VERDICTS } from "@convex/shared/vocabulary";
import type { Factor } from "../types";
import { RequirementRow, type RequirementHandlers } from "./requirement-row";

interface RequirementListProps extends RequirementHandlers {
  /** In the order to be shown. */
  factors: readonly Factor[];
  activeKey: string | null;
  onActivate: (key: string | null) => void;
}

export function RequirementList({
  factors,
  activeKey,
  onActivate,
  ...handlers
}: RequirementListProps) {
  const t = useTranslations("matches.match");
  const counts = Object.fromEntries(
    VERDICTS.map((verdict) => [
      verdict,
      factors.filter((factor) => factor.verdict === verdict).length,
    ]),
  ) as Record<(typeof VERDICTS)[number], number>;
  return (
    <section aria-labelledby="requirements">
      <h2 id="requirements" className="text-lg">
        {t("requirements")}
      </h2>
      <p className="pb-3 text-sm text-quiet">
        {factors.length === 0 ? t("noRequirements") : t("summary", counts)}
      </p>
      <ul>
        {factors.map((factor) => (
          <RequirementRow
            key={factor.key}
            factor={factor}
            isActive={factor.key === activeKey}
            onActivate={onActivate}
            {...handlers}
          />
        ))}
      </ul>
    </section>
  );
}
