import { useQuery } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { OrgPage } from "@/components/layout/org-page";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { TitledSection } from "@/components/ui/titled-section";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { Counts } from "../components/counts";
import { Exceptions } from "../components/exceptions";
import { SetupChecklist } from "../components/setup-checklist";

export function OverviewView() {
  const t = useTranslations("organise.overview");
  return (
    <OrgPage title={t("title")}>{(org) => <Overview org={org} />}</OrgPage>
  );
}

function Overview({ org: { orgId, slug } }: { org: MyOrg }) {
  const t = useTranslations("organise.overview");
  const [asOf] = useState(() => Date.now());
  const overview = useQuery(api.orgs.overview.get, { orgId, asOf });
  const setup = useQuery(api.orgs.queries.getSetup, { orgId });
  if (overview === undefined || setup === undefined) return <Waiting />;
  return (
    <>
      <TitledSection id="needs" title={t("needs")}>
        <Exceptions overview={overview} slug={slug} />
      </TitledSection>
      <SetupChecklist steps={setup} orgId={orgId} slug={slug} />
      <TitledSection id="counts" title={t("counts")}>
        <Counts overview={overview} slug={slug} />
      </TitledSection>
    </>
  );
}

function Waiting() {
  return (
    <SkeletonGroup className="flex flex-col gap-4">
      <Skeleton className="h-16" />
      <Skeleton className="h-10 w-2/3" />
      <Skeleton className="h-16" />
    </SkeletonGroup>
  );
}
