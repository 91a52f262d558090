import type { FunctionReturnType } from "convex/server";
import { useTranslations } from "use-intl";
import type { api } from "@convex/_generated/api";
import { useFormat } from "./use-format";

export type Engagement = NonNullable<
  FunctionReturnType<typeof api.engagement.queries.getMine>
>;

/** The facts behind a level, as one sentence's middle: what the rule read and nothing else. */
export function useEngagementFacts(): (facts: Engagement["facts"]) => string {
  const t = useTranslations("engagement.facts");
  const format = useFormat();
  return (facts) => {
    const { attendedCount, lastAttendedAt } = facts;
    return format.list(
      [
        t("meetings", { count: attendedCount }),
        lastAttendedAt !== undefined &&
          t("last", { date: format.date(lastAttendedAt) }),
        facts.activeProgramCount > 0 &&
          t("active", { count: facts.activeProgramCount }),
        facts.completedProgramCount > 0 &&
          t("completed", { count: facts.completedProgramCount }),
        t("joined", { date: format.date(facts.joinedAt) }),
      ].filter((each) => each !== false),
    );
  };
}
