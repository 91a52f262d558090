import { useQuery } from "convex/react";
import { SearchX } from "lucide-react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { useAnnounce } from "@/hooks/use-announce";
import { useNear } from "@/hooks/use-near";
import { useFormat } from "@/hooks/use-format";
import { filterCount, type OpportunitySearch } from "@/lib/opportunity-search";
import { OpportunityList } from "../components/opportunity-list";
import { OpportunityListSkeleton } from "../components/opportunity-list-skeleton";
import { SearchBar } from "../components/search-bar";
import { rememberListPlace, useListPlace } from "../hooks/use-list-place";
import { useOpportunities } from "../hooks/use-opportunities";

/** From here on pages follow by themselves: the reader has asked for more once. */
const SCROLLED_ON = 50;

interface OpportunitiesViewProps {
  search: OpportunitySearch;
  onSearch: (next: OpportunitySearch) => void;
}

export function OpportunitiesView({
  search,
  onSearch,
}: OpportunitiesViewProps) {
  const t = useTranslations("opportunities");
  const page = useOpportunities(search);
  const summary = useQuery(api.opportunities.queries.getCatalogueSummary);
  const announce = useAnnounce();
  const count = page.opportunities.length;
  const { isFirstLoading, hasMore } = page;

  const name = JSON.stringify(search);
  useListPlace(name, {
    count,
    canLoad: hasMore && !page.isLoadingMore,
    isWhole: page.isWhole,
    loadMore: page.loadMore,
  });
  // A reader who scrolls on wants more; the button stays for those who do not scroll.
  const end = useNear<HTMLDivElement>(
    page.loadMore,
    hasMore && !page.isLoadingMore && count >= SCROLLED_ON,
  );
  const isNarrowed = search.text !== undefined || filterCount(search) > 0;
  const found = isFirstLoading
    ? null
    : t(hasMore ? "foundMore" : "found", { count });

  useEffect(() => {
    if (found !== null) announce(found);
  }, [found, announce]);

  return (
    <>
      <PageHeader title={t("title")} lede={<SummaryLine summary={summary} />} />
      <SearchBar search={search} onSearch={onSearch} />
      {isNarrowed && (
        <p className="min-h-[1.5rem] pb-3 text-quiet tabular-nums">{found}</p>
      )}
      {isFirstLoading ? (
        <OpportunityListSkeleton />
      ) : count === 0 && !hasMore ? (
        <NothingFound
          isCatalogueEmpty={summary?.openCount === 0}
          onClear={() => onSearch({})}
        />
      ) : (
        <>
          <OpportunityList
            opportunities={page.opportunities}
            name={name}
            onOpen={(opportunityId) =>
              rememberListPlace({
                name,
                opportunityId,
                scrollY: window.scrollY,
                count,
              })
            }
          />
          <div ref={end}>
            <LoadMore
              shown={count}
              hasMore={hasMore}
              isLoading={page.isLoadingMore}
              onMore={page.loadMore}
            />
          </div>
        </>
      )}
    </>
  );
}

interface Summary {
  openCount: number;
  organisationCount: number;
  updatedAt: number | null;
}

function SummaryLine({ summary }: { summary: Summary | undefined }) {
  const t = useTranslations("opportunities");
  const format = useFormat();
  // Keeps the line's height, so that nothing moves when the answer comes.
  if (!summary) return <>{"\u00a0"}</>;
  const count = t("count", { count: summary.openCount });
  if (summary.updatedAt === null) return count;
  const freshness = t("freshness", {
    organisations: summary.organisationCount,
    when: format.relative(summary.updatedAt),
  });
  return `${count} ${freshness}`;
}

interface NothingFoundProps {
  isCatalogueEmpty: boolean;
  onClear: () => void;
}

function NothingFound({ isCatalogueEmpty, onClear }: NothingFoundProps) {
  const t = useTranslations("opportunities");
  if (isCatalogueEmpty) {
    return (
      <EmptyState title={t("emptyCatalogueTitle")}>
        {t("emptyCatalogueText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<SearchX />}
      title={t("emptyTitle")}
      action={<Button onClick={onClear}>{t("clear")}</Button>}
    >
      {t("emptyText")}
    </EmptyState>
  );
}
