import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { PageHeader } from "@/components/ui/page-header";
import { Tab, Tabs, TabsList, TabsPanel } from "@/components/ui/tabs";
import { useFormat } from "@/hooks/use-format";
import { MATCH_TABS, type MatchesSearch } from "@/lib/matches-search";
import { MatchListSkeleton } from "../components/match-list-skeleton";
import { useMatchCounts } from "../hooks/use-match-counts";
import { BlockedView } from "./blocked-view";
import { ForYouView } from "./for-you-view";
import { RulesView } from "./rules-view";
import { ShelfView } from "./shelf-view";

interface MatchesViewProps {
  search: MatchesSearch;
  onSearch: (next: MatchesSearch) => void;
}

/** For you, and the three shelves for what the reader has put away. */
export function MatchesView({ search, onSearch }: MatchesViewProps) {
  const t = useTranslations("matches");
  const me = useQuery(api.account.queries.getMe);
  const profile = useQuery(api.profiles.queries.getMine);
  const run = useQuery(api.matches.getCurrentRun);
  const counts = useMatchCounts();
  const tab = search.tab ?? "open";
  const countOf = (each: "open" | (typeof MATCH_TABS)[number]) =>
    each === "notOpen"
      ? run?.blockedCount
      : each === "rules"
        ? undefined
        : counts?.total[each];

  return (
    <>
      <PageHeader
        title={t("title")}
        lede={<span className="hidden sm:inline">{t("lede")}</span>}
        className="pb-4"
      />
      <Tabs
        value={tab}
        onValueChange={(value) =>
          onSearch({ tab: MATCH_TABS.find((each) => each === value) })
        }
      >
        <TabsList aria-label={t("tabs.label")}>
          {(["open", ...MATCH_TABS] as const).map((value) => (
            <Tab key={value} value={value}>
              {t(`tabs.${value}`)}
              <TabCount count={countOf(value)} />
            </Tab>
          ))}
        </TabsList>
        <TabsPanel value={tab} className="rounded-sm pt-6">
          {!me || !profile || run === undefined ? (
            <MatchListSkeleton />
          ) : search.tab === undefined ? (
            <ForYouView
              hasConsent={me.hasMatchingConsent}
              profile={profile}
              run={run}
              counts={counts}
              search={search}
              onSearch={onSearch}
            />
          ) : search.tab === "notOpen" ? (
            <BlockedView search={search} onSearch={onSearch} />
          ) : search.tab === "rules" ? (
            <RulesView from={search.from} />
          ) : (
            <ShelfView
              key={search.tab}
              status={search.tab}
              search={search}
              onSearch={onSearch}
            />
          )}
        </TabsPanel>
      </Tabs>
    </>
  );
}

/** Nothing where there is nothing: a row of noughts says less than none. */
function TabCount({ count }: { count: number | undefined }) {
  const format = useFormat();
  if (!count) return null;
  return (
    <span className="text-sm font-normal text-quiet tabular-nums">
      {format.number(count)}
    </span>
  );
}
