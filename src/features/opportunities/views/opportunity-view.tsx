import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { MarkedText } from "@/components/entities/marked-text";
import { NotFound } from "@/components/layout/not-found";
import { ExternalButtonLink, Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import {
  Skeleton,
  SkeletonGroup,
  SkeletonText,
} from "@/components/ui/skeleton";
import { useFormat } from "@/hooks/use-format";
import { ListingFactsTable } from "../components/listing-facts-table";
import { ViewerStanding } from "../components/viewer-standing";
import type { OpportunityDetail } from "../types";

export function OpportunityView({ opportunityId }: { opportunityId: string }) {
  const opportunity = useQuery(api.opportunities.queries.get, {
    opportunityId,
  });
  if (opportunity === undefined) return <OpportunitySkeleton />;
  if (opportunity === null) return <NotFound />;
  return <Opportunity opportunity={opportunity} />;
}

function Opportunity({ opportunity }: { opportunity: OpportunityDetail }) {
  const t = useTranslations("opportunities");
  const isClosed = opportunity.status === "closed";
  return (
    <article>
      <PageHeader
        eyebrow={
          <Link variant="quiet" to="/opportunities">
            {t("backToList")}
          </Link>
        }
        title={opportunity.title}
        lede={opportunity.organisationName}
        actions={
          !isClosed && (
            <ExternalButtonLink variant="primary" href={opportunity.applyUrl}>
              {t("apply")}
            </ExternalButtonLink>
          )
        }
      />
      <div className="flex flex-col gap-4 pb-10 empty:hidden">
        {isClosed && (
          <Notice tone="warning" title={t("closedTitle")}>
            {t("closedText")}
          </Notice>
        )}
        {opportunity.isSample && <Notice>{t("sampleNote")}</Notice>}
        {opportunity.viewer && !isClosed && (
          <ViewerStanding
            viewer={opportunity.viewer}
            opportunityId={opportunity.opportunityId}
          />
        )}
      </div>
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <section aria-labelledby="role-text" className="min-w-0 lg:order-1">
          <h2 id="role-text" className="mb-4 text-lg">
            {t("aboutRole")}
          </h2>
          <MarkedText
            text={opportunity.description}
            lang={opportunity.textLanguage}
          />
          <Provenance opportunity={opportunity} />
        </section>
        <aside className="lg:order-2">
          <ListingFactsTable opportunity={opportunity} />
        </aside>
      </div>
    </article>
  );
}

function Provenance({ opportunity }: { opportunity: OpportunityDetail }) {
  const t = useTranslations("opportunities");
  const format = useFormat();
  return (
    <p className="mt-10 max-w-measure border-t border-line pt-4 text-sm text-quiet">
      {t("source", {
        source: opportunity.source.name,
        first: format.relative(opportunity.firstSeenAt),
        last: format.relative(opportunity.lastSeenAt),
      })}
    </p>
  );
}

function OpportunitySkeleton() {
  return (
    <SkeletonGroup className="flex flex-col gap-6">
      <Skeleton className="h-10 w-2/3" />
      <Skeleton className="h-6 w-1/3" />
      <SkeletonText lines={8} />
    </SkeletonGroup>
  );
}
