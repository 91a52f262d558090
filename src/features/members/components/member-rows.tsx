import type { usePaginatedQuery } from "convex/react";
import { SearchX, Users } from "lucide-react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { api } from "@convex/_generated/api";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { MoreRows } from "@/components/ui/more-rows";
import { useMedia } from "@/hooks/use-media";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { useNear } from "@/hooks/use-near";
import type { MembersSearch } from "@/lib/members-search";
import type { MemberWords } from "../hooks/use-member-words";
import type { Selection } from "../hooks/use-selection";
import { columnsOf, sortOf, withChange, withoutFilters } from "../lib/filters";
import { TABLE_ID } from "../lib/places";
import { MemberCards } from "./member-cards";
import { MembersTable } from "./members-table";
import { TableSkeleton } from "./table-skeleton";

interface MemberRowsProps {
  search: MembersSearch;
  onSearch: (next: MembersSearch) => void;
  org: MyOrg;
  list: ReturnType<typeof usePaginatedQuery<typeof api.members.queries.list>>;
  words: MemberWords;
  selection: Selection;
  isNarrowed: boolean;
  /** Rows that one page brings. */
  page: number;
}

/** The members that match, as a table or as cards, and the next page of them. */
export function MemberRows(props: MemberRowsProps) {
  const { org, search, onSearch, list, words, selection, isNarrowed, page } =
    props;
  const t = useTranslations("members");
  const isWide = useMedia("(width >= 48rem)");
  const { results: lines, status, loadMore } = list;
  const canLoad = status === "CanLoadMore";
  // A page of a rare filter may be empty while more rows wait behind it.
  const isSparse = canLoad && lines.length < page;
  useEffect(() => {
    if (isSparse) loadMore(page);
  }, [isSparse, loadMore, page]);
  const near = useNear<HTMLDivElement>(() => loadMore(page), canLoad);

  if (status === "LoadingFirstPage" || (isSparse && lines.length === 0)) {
    return <TableSkeleton />;
  }
  if (lines.length === 0) {
    return (
      <Nothing
        slug={org.slug}
        isNarrowed={isNarrowed}
        onClear={() => onSearch(withoutFilters(search))}
      />
    );
  }
  const columns = columnsOf(search);
  const shared = { slug: org.slug, lines, columns, words, selection };
  const end = (
    <div ref={near} className="min-h-px">
      <MoreRows list={list} page={page} />
    </div>
  );
  const hasText = (search.text ?? "") !== "";
  return (
    <>
      <p role="status" className="py-3 text-sm text-quiet tabular-nums">
        {t(status === "Exhausted" ? "table.found" : "table.foundMore", {
          count: lines.length,
        })}
        {hasText && ` · ${t("sort.relevance")}`}
      </p>
      {isWide ? (
        <MembersTable
          {...shared}
          sort={hasText ? null : sortOf(search)}
          onSort={(sort) =>
            onSearch(
              withChange(search, { sort: sort === "name" ? undefined : sort }),
            )
          }
          end={end}
        />
      ) : (
        <div id={TABLE_ID} tabIndex={-1} className="outline-hidden">
          <MemberCards {...shared} />
          {end}
        </div>
      )}
    </>
  );
}

interface NothingProps {
  slug: string;
  isNarrowed: boolean;
  onClear: () => void;
}

function Nothing({ slug, isNarrowed, onClear }: NothingProps) {
  const t = useTranslations("members.empty");
  return isNarrowed ? (
    <EmptyState
      icon={<SearchX />}
      title={t("noneTitle")}
      className="mt-4"
      action={<Button onClick={onClear}>{t("noneAction")}</Button>}
    >
      {t("noneText")}
    </EmptyState>
  ) : (
    <EmptyState
      icon={<Users />}
      title={t("title")}
      className="mt-4"
      action={
        <ButtonLink
          to="/organise/$slug/invitations"
          params={{ slug }}
          variant="primary"
        >
          {t("action")}
        </ButtonLink>
      }
    >
      {t("text")}
    </EmptyState>
  );
}
