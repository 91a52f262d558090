import { useQuery } from "convex/react";
import { ArrowLeft } from "lucide-react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Onlooker } from "@convex/shared/visibility";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { PreviewSearch } from "@/lib/preview-search";
import { AboutMe } from "../components/about-me";
import { AudienceLedger } from "../components/audience-ledger";
import { HiddenLine } from "../components/hidden-line";
import { OnlookerChoice, type Community } from "../components/onlooker-choice";
import { ProfileSheet } from "../components/profile-sheet";

interface PreviewViewProps {
  search: PreviewSearch;
  onSearch: (search: PreviewSearch) => void;
}

/** My profile through the eyes of others, as the server answers them. */
export function PreviewView({ search, onSearch }: PreviewViewProps) {
  const t = useTranslations("profile.preview");
  const me = useQuery(api.account.queries.getMe);
  const as = search.as ?? "member";
  const communities = me?.memberships ?? [];
  const community =
    communities.find(({ slug }) => slug === search.of) ?? communities[0];
  return (
    <>
      <PageHeader
        title={t("title")}
        lede={t("lede")}
        eyebrow={
          <Link to="/profile" variant="quiet">
            <ArrowLeft
              aria-hidden
              className="mr-1 inline size-4 align-[-2px]"
            />
            {t("back")}
          </Link>
        }
      />
      <OnlookerChoice
        onlooker={as}
        communities={communities}
        community={community}
        onChange={(next) => onSearch({ as, ...search, ...next })}
      />
      {me ? <Seen as={as} community={community} /> : <PreviewSkeleton />}
    </>
  );
}

interface SeenProps {
  as: Onlooker;
  community: Community | undefined;
}

function Seen({ as, community }: SeenProps) {
  const preview = useQuery(api.profiles.queries.preview, {
    as,
    ...(community && { orgId: community.orgId }),
  });
  const mine = useQuery(api.profiles.queries.getMine);
  if (preview === undefined || mine === undefined) return <PreviewSkeleton />;
  return (
    <>
      <ProfileSheet
        as={as}
        community={community?.name}
        profile={preview.profile}
      />
      <HiddenLine as={as} hidden={preview.hidden} />
      <AudienceLedger visibility={mine.visibility} empty={preview.empty} />
      <AboutMe />
    </>
  );
}

function PreviewSkeleton() {
  return (
    <SkeletonGroup className="mt-6 flex max-w-lg flex-col gap-6 rounded-md border border-line p-6">
      <Skeleton className="h-10 w-1/2" />
      <Skeleton className="h-6 w-3/4" />
      <Skeleton className="h-[12rem]" />
    </SkeletonGroup>
  );
}
