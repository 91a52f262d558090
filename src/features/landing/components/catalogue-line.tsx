import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { useFormat } from "@/hooks/use-format";

/** What is there right now, read live. Keeps its line while it waits. */
export function CatalogueLine() {
  const t = useTranslations("landing");
  const { relative } = useFormat();
  const summary = useQuery(api.opportunities.queries.getCatalogueSummary);

  return (
    <p className="mt-4 min-h-6 text-base text-quiet tabular-nums">
      {summary && (
        <span className="animate-appear">
          <strong className="font-semibold text-ink">
            {t("openRoles", { count: summary.openCount })}
          </strong>
          {summary.organisationCount > 0 &&
            ` ${t("openRolesFrom", { count: summary.organisationCount })}`}
          {summary.updatedAt !== null &&
            ` · ${t("updated", { when: relative(summary.updatedAt) })}`}
        </span>
      )}
    </p>
  );
}
