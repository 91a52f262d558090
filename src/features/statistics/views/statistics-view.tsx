import { useMutation, useQuery } from "convex/react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { OrgPage } from "@/components/layout/org-page";
import { DeedError } from "@/components/ui/deed-error";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { useDeed } from "@/hooks/use-deed";
import type { StatisticsSearch } from "@/lib/statistics-search";
import { Counting } from "../components/counting";
import { RangeChoice } from "../components/range-choice";
import { StatisticsSections } from "../components/statistics-sections";

interface StatisticsViewProps {
  search: StatisticsSearch;
  onSearch: (next: StatisticsSearch) => void;
}

export function StatisticsView(props: StatisticsViewProps) {
  const t = useTranslations("statistics");
  return (
    <OrgPage title={t("title")} lede={t("lede")}>
      {({ orgId }) => <Statistics {...props} orgId={orgId} />}
    </OrgPage>
  );
}

interface StatisticsProps extends StatisticsViewProps {
  orgId: Id<"organisations">;
}

function Statistics({ search, onSearch, orgId }: StatisticsProps) {
  const page = useQuery(api.orgs.statistics.get, { orgId });
  const { countAgain, isBusy, error } = useCounting(orgId);
  const range = search.range ?? "90";
  if (page === undefined) return <Waiting />;
  return (
    <>
      <RangeChoice
        range={range}
        onRange={(next) => onSearch(next === "90" ? {} : { range: next })}
      />
      <Counting page={page} isBusy={isBusy} onAgain={countAgain} />
      <DeedError error={error} />
      {page.statistics && (
        <StatisticsSections
          statistics={page.statistics.content}
          range={range}
        />
      )}
    </>
  );
}

/** Whoever looks has it counted where that is older than a day. */
function useCounting(orgId: Id<"organisations">) {
  const refresh = useMutation(api.orgs.statistics.refresh);
  const { act, isBusy, error } = useDeed();
  useEffect(() => {
    // What was counted before stays on the page where this does not succeed.
    refresh({ orgId, isAsked: false }).catch(() => undefined);
  }, [refresh, orgId]);
  const countAgain = () => void act(() => refresh({ orgId, isAsked: true }));
  return { countAgain, isBusy, error };
}

function Waiting() {
  return (
    <SkeletonGroup className="flex flex-col gap-6">
      <Skeleton className="h-10 w-2/3" />
      <Skeleton className="h-16" />
      <Skeleton className="h-16" />
    </SkeletonGroup>
  );
}
