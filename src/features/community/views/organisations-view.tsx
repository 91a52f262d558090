import { useConvexAuth, usePaginatedQuery, useQuery } from "convex/react";
import { SearchX, UsersRound } from "lucide-react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { countryByCode } from "@convex/shared/countries";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { MoreRows } from "@/components/ui/more-rows";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { useAnnouncement } from "@/hooks/use-announce";
import { useMyOrgs } from "@/hooks/use-my-orgs";
import type { CommunitySearch } from "@/lib/community-search";
import { MyOrgs } from "../components/my-orgs";
import { OrgRow } from "../components/org-row";
import { OrgSearch } from "../components/org-search";
import { Section } from "../components/section";

const PAGE = 20;

interface OrganisationsViewProps {
  search: CommunitySearch;
  onSearch: (next: CommunitySearch) => void;
}

export function OrganisationsView({
  search,
  onSearch,
}: OrganisationsViewProps) {
  const t = useTranslations("community.browse");
  const { isAuthenticated } = useConvexAuth();
  const orgs = useMyOrgs() ?? [];
  const requests =
    useQuery(api.orgs.requests.listMine, isAuthenticated ? {} : "skip") ?? [];
  return (
    <>
      <PageHeader
        title={t("title")}
        lede={t("lede")}
        actions={<ButtonLink to="/community/apply">{t("toFound")}</ButtonLink>}
      />
      <MyOrgs orgs={orgs} requests={requests} />
      <Section id="all" title={t("all")}>
        <OrgSearch search={search} onSearch={onSearch} />
        <Found search={search} onClear={() => onSearch({})} />
      </Section>
    </>
  );
}

interface FoundProps {
  search: CommunitySearch;
  onClear: () => void;
}

function Found({ search: { text, country }, onClear }: FoundProps) {
  const t = useTranslations("community.browse");
  // A country that is none finds nothing rather than being refused.
  const isNowhere =
    country !== undefined && countryByCode(country) === undefined;
  const list = usePaginatedQuery(
    api.orgs.queries.browse,
    isNowhere
      ? "skip"
      : {
          ...(text !== undefined && { text }),
          ...(country !== undefined && { country }),
        },
    { initialNumItems: PAGE },
  );
  const isWaiting = list.status === "LoadingFirstPage" && !isNowhere;
  const isNarrowed = (text ?? country) !== undefined;
  useAnnouncement(
    isNarrowed && !isWaiting
      ? list.results.length === 0
        ? t("emptyFiltered")
        : t("found", { count: list.results.length })
      : null,
  );
  if (isWaiting) return <Waiting />;
  if (list.results.length === 0) {
    return (
      <EmptyState
        icon={isNarrowed ? <SearchX /> : <UsersRound />}
        title={t(isNarrowed ? "emptyFiltered" : "empty")}
        action={isNarrowed && <Button onClick={onClear}>{t("clear")}</Button>}
        className="border-t-0"
      >
        {t(isNarrowed ? "emptyFilteredText" : "emptyText")}
      </EmptyState>
    );
  }
  return (
    <>
      <ul aria-label={t("label")} className="divide-y divide-line">
        {list.results.map((org) => (
          <OrgRow key={org.orgId} org={org} />
        ))}
      </ul>
      <MoreRows list={list} page={PAGE} />
    </>
  );
}

function Waiting() {
  return (
    <SkeletonGroup className="divide-y divide-line">
      {[0, 1, 2].map((row) => (
        <div key={row} className="flex gap-4 py-6">
          <Skeleton className="size-touch" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-6 w-1/3" />
            <Skeleton className="w-1/4" />
            <Skeleton className="w-3/4" />
          </div>
        </div>
      ))}
    </SkeletonGroup>
  );
}
