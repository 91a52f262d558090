import { useQuery } from "convex/react";
import type { FunctionReturnType } from "convex/server";
import { api } from "@convex/_generated/api";
import { nameOfSearch, type MatchesSearch } from "@/lib/matches-search";
import { AskPanel, ConsentPanel, ProfileFirst } from "../components/ask-panel";
import { ChangesPanel } from "../components/changes-panel";
import { GrowthAreas } from "../components/growth-areas";
import { ListControls } from "../components/list-controls";
import { RunPanel } from "../components/run-panel";
import { useAskInPalette } from "../hooks/use-ask-in-palette";
import { useAsking } from "../hooks/use-asking";
import type { MatchCounts } from "../hooks/use-match-counts";
import { isUnderWay, type Run } from "../types";
import { CardsView } from "./cards-view";

interface ForYouViewProps {
  hasConsent: boolean;
  profile: FunctionReturnType<typeof api.profiles.queries.getMine>;
  /** Null before the first asking. */
  run: Run | null;
  counts: MatchCounts | undefined;
  search: MatchesSearch;
  onSearch: (next: MatchesSearch) => void;
}

export function ForYouView({
  hasConsent,
  profile,
  run,
  counts,
  search,
  onSearch,
}: ForYouViewProps) {
  const asking = useAsking(run);
  const progress = useQuery(
    api.matches.getProgress,
    run ? { runId: run.runId } : "skip",
  );
  const changes = useQuery(
    api.matching.lists.listChanges,
    run?.hasComparison ? {} : "skip",
  );
  const growth = useQuery(
    api.matching.lists.listGrowthAreas,
    run !== null && !isUnderWay(run) ? {} : "skip",
  );
  const missing = profile.completeness.missing.filter(
    ({ isRequired }) => isRequired,
  );
  const isLive = asking.isAsking || isUnderWay(run);
  const hasAsked = run !== null || asking.isAsking;
  const mayAsk = hasConsent && missing.length === 0 && !isLive;
  useAskInPalette(asking.ask, hasAsked && mayAsk);

  if (!hasAsked) {
    return <AskPanel missing={missing} hasConsent={hasConsent} {...asking} />;
  }
  const isOutdated = run !== null && run.profileRev < profile.rev;
  const hasRestSection = run !== null && !isLive;
  return (
    <div className="grid gap-x-16 gap-y-10 xl:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="min-w-0">
        {missing.length > 0 && !isLive ? (
          <ProfileFirst missing={missing} />
        ) : !hasConsent && !isLive ? (
          <ConsentPanel agreeAndAsk={asking.agreeAndAsk} />
        ) : (
          <RunPanel
            {...asking}
            run={run}
            progress={progress}
            isLive={isLive}
            isOutdated={isOutdated}
            counts={counts}
          />
        )}
        {run !== null && (
          <>
            {run.hasComparison && (
              <ChangesPanel changes={changes} isLive={isLive} />
            )}
            <ListControls search={search} counts={counts} onSearch={onSearch} />
          </>
        )}
        <CardsView
          key={nameOfSearch(search)}
          status="open"
          search={search}
          isLive={isLive}
          isOutdated={isOutdated}
          onAskAgain={asking.ask}
          onShowAll={() => onSearch({ sort: search.sort })}
        />
      </div>
      {/* Nothing stands below a list that is still growing. */}
      <aside className="flex min-w-0 flex-col gap-10 xl:pt-4">
        {hasRestSection && growth && <GrowthAreas areas={growth} />}
      </aside>
    </div>
  );
}
