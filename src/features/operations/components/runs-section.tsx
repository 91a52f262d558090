import { usePaginatedQuery } from "convex/react";
import { Inbox } from "lucide-react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { RUN_STATES, type RunState } from "@convex/shared/vocabulary";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreRows } from "@/components/ui/more-rows";
import { Select } from "@/components/ui/select";
import { RunRow } from "./run-row";
import { Waiting } from "./section";

const PAGE = 10;
const FILTERS = ["all", ...RUN_STATES] as const;

interface RunsSectionProps {
  state: RunState | undefined;
  onState: (state: RunState | undefined) => void;
}

export function RunsSection({ state, onState }: RunsSectionProps) {
  const t = useTranslations("operations.runs");
  const list = usePaginatedQuery(
    api.ops.queries.listRuns,
    { ...(state && { state }) },
    { initialNumItems: PAGE },
  );
  const { results, status } = list;
  return (
    <>
      <Select
        aria-label={t("filter")}
        className="max-w-rail"
        options={FILTERS.map((value) => ({
          value,
          label: value === "all" ? t("all") : t(`state.${value}`),
        }))}
        value={state ?? "all"}
        onValueChange={(next) => onState(next === "all" ? undefined : next)}
      />
      <div className="pt-3">
        {status === "LoadingFirstPage" ? (
          <Waiting />
        ) : results.length === 0 ? (
          <EmptyState icon={<Inbox />} title={t("empty")}>
            {t("emptyText")}
          </EmptyState>
        ) : (
          <>
            <ul aria-label={t("label")} className="divide-y divide-line">
              {results.map((run) => (
                <RunRow key={run.runId} run={run} />
              ))}
            </ul>
            <MoreRows list={list} page={PAGE} />
          </>
        )}
      </div>
    </>
  );
}
