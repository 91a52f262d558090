import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import type { MatchesSearch } from "@/lib/matches-search";
import { BlockedList } from "../components/blocked-list";
import { ReasonFilter } from "../components/reason-filter";
import { RoleSearch } from "../components/role-search";

interface BlockedViewProps {
  search: MatchesSearch;
  onSearch: (next: MatchesSearch) => void;
}

/** "Not open to you", and why not for any other role. */
export function BlockedView({ search, onSearch }: BlockedViewProps) {
  const t = useTranslations("matches.blockedList");
  const { reason, text } = search;
  const all = useQuery(api.matches.listBlocked, {});
  const some = useQuery(
    api.matches.listBlocked,
    reason === undefined ? {} : { reason },
  );
  return (
    <div className="flex max-w-lg flex-col gap-10">
      <RoleSearch
        text={text ?? ""}
        onText={(next) => onSearch({ ...search, text: next || undefined })}
      />
      {all === undefined ? (
        <SkeletonGroup>
          <SkeletonText lines={6} />
        </SkeletonGroup>
      ) : all.totalCount === 0 ? (
        <EmptyState title={t("title", { count: 0 })}>{t("empty")}</EmptyState>
      ) : (
        <section>
          <h2 className="pb-3 text-lg">
            {t("title", { count: all.totalCount })}
          </h2>
          <ReasonFilter
            reason={reason}
            counts={all.counts}
            totalCount={all.totalCount}
            onReason={(next) => onSearch({ ...search, reason: next })}
          />
          {some === undefined ? (
            <SkeletonGroup>
              <SkeletonText lines={6} />
            </SkeletonGroup>
          ) : (
            <BlockedList
              listings={some.listings}
              totalCount={
                reason === undefined
                  ? some.totalCount
                  : countOf(some.counts, reason)
              }
            />
          )}
        </section>
      )}
    </div>
  );
}

function countOf(
  counts: readonly { reason: string; count: number }[],
  reason: string,
): number {
  return counts.find((each) => each.reason === reason)?.count ?? 0;
}
