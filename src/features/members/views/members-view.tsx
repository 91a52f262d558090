import { usePaginatedQuery, useQuery } from "convex/react";
import { SearchX, Users } from "lucide-react";
import { useEffect, useState } from "react";
import { useTimeZone, useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { OrgPage } from "@/components/layout/org-page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { MoreRows } from "@/components/ui/more-rows";
import { useMedia } from "@/hooks/use-media";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { useNear } from "@/hooks/use-near";
import type { MembersSearch } from "@/lib/members-search";
import { BulkBar, type BulkKind } from "../components/bulk-bar";
import { BulkDialog } from "../components/bulk-dialog";
import { BulkLine } from "../components/bulk-line";
import { ExportDialog } from "../components/export-dialog";
import { MemberCards } from "../components/member-cards";
import { MembersTable } from "../components/members-table";
import { TableSkeleton } from "../components/table-skeleton";
import { TableTools } from "../components/table-tools";
import { useMemberWords } from "../hooks/use-member-words";
import { useSelection } from "../hooks/use-selection";
import {
  columnsOf,
  filtersOf,
  sortOf,
  withChange,
  withoutFilters,
} from "../lib/filters";
import { goTo, TABLE_ID } from "../lib/places";

const PAGE = 50;

interface MembersViewProps {
  search: MembersSearch;
  onSearch: (next: MembersSearch) => void;
}

/** Everybody who belongs to an organisation, for whoever runs it. */
export function MembersView(props: MembersViewProps) {
  const t = useTranslations("members");
  const [isExporting, setIsExporting] = useState(false);
  return (
    <OrgPage
      title={t("title")}
      lede={t("lede")}
      actions={({ slug }) => (
        <>
          <ButtonLink to="/organise/$slug/members/import" params={{ slug }}>
            {t("import")}
          </ButtonLink>
          <Button onClick={() => setIsExporting(true)}>
            {t("export.button")}
          </Button>
        </>
      )}
    >
      {(org) => (
        <Members
          {...props}
          org={org}
          isExporting={isExporting}
          onExported={() => setIsExporting(false)}
        />
      )}
    </OrgPage>
  );
}

interface MembersProps extends MembersViewProps {
  org: MyOrg;
  isExporting: boolean;
  onExported: () => void;
}

function Members({
  org,
  search,
  onSearch,
  isExporting,
  onExported,
}: MembersProps) {
  const { orgId } = org;
  const tags = useQuery(api.members.queries.listTags, { orgId });
  const filters = filtersOf(search, tags, useTimeZone() ?? "UTC");
  const sort = sortOf(search);
  const list = usePaginatedQuery(
    api.members.queries.list,
    filters === null ? "skip" : { orgId, filters, sort },
    { initialNumItems: PAGE },
  );
  const words = useMemberWords(tags);
  const selection = useSelection(list.results, filters);
  const [kind, setKind] = useState<BulkKind | null>(null);
  const columns = columnsOf(search);

  return (
    <>
      <TableTools search={search} onSearch={onSearch} tags={tags ?? []} />
      <BulkLine orgId={orgId} />
      <Rows
        org={org}
        search={search}
        onSearch={onSearch}
        list={list}
        words={words}
        selection={selection}
        isNarrowed={filters !== null && Object.keys(filters).length > 0}
      />
      <BulkBar
        selection={selection}
        hasMore={
          list.status !== "Exhausted" || list.results.length > selection.count
        }
        onKind={setKind}
      />
      {kind !== null && (
        <BulkDialog
          org={org}
          kind={kind}
          target={selection.target}
          tags={tags ?? []}
          onClose={() => setKind(null)}
          onDone={() => {
            setKind(null);
            selection.clear();
            // The bar that the dialog was opened from leaves with the selection.
            setTimeout(() => goTo(TABLE_ID), 0);
          }}
        />
      )}
      {isExporting && filters !== null && (
        <ExportDialog
          shown={{ org, filters, sort, columns, words }}
          onClose={onExported}
        />
      )}
    </>
  );
}

interface RowsProps extends MembersViewProps {
  org: MyOrg;
  list: ReturnType<typeof usePaginatedQuery<typeof api.members.queries.list>>;
  words: ReturnType<typeof useMemberWords>;
  selection: ReturnType<typeof useSelection>;
  isNarrowed: boolean;
}

function Rows(props: RowsProps) {
  const { org, search, onSearch, list, words, selection, isNarrowed } = props;
  const t = useTranslations("members");
  const isWide = useMedia("(width >= 48rem)");
  const { results: lines, status, loadMore } = list;
  const canLoad = status === "CanLoadMore";
  // A page of a rare filter may be empty while more rows wait behind it.
  const isSparse = canLoad && lines.length < PAGE;
  useEffect(() => {
    if (isSparse) loadMore(PAGE);
  }, [isSparse, loadMore]);
  const near = useNear<HTMLDivElement>(() => loadMore(PAGE), canLoad);

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
      <MoreRows list={list} page={PAGE} />
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
