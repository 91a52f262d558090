import { usePaginatedQuery, useQuery } from "convex/react";
import { useState } from "react";
import { useTimeZone, useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { OrgPage } from "@/components/layout/org-page";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/link";
import type { MyOrg } from "@/hooks/use-my-orgs";
import type { MembersSearch } from "@/lib/members-search";
import { BulkBar, type BulkKind } from "../components/bulk-bar";
import { BulkDialog } from "../components/bulk-dialog";
import { BulkLine } from "../components/bulk-line";
import { ExportDialog } from "../components/export-dialog";
import { MemberRows } from "../components/member-rows";
import { TableTools } from "../components/table-tools";
import { useMemberWords } from "../hooks/use-member-words";
import { useSelection } from "../hooks/use-selection";
import { columnsOf, filtersOf, sortOf } from "../lib/filters";
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
      <MemberRows
        page={PAGE}
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
