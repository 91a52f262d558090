import { useQuery } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { NotFound } from "@/components/layout/not-found";
import { ButtonLink, ExternalButtonLink, Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import {
  Skeleton,
  SkeletonGroup,
  SkeletonText,
} from "@/components/ui/skeleton";
import type { Engagement } from "@/hooks/use-engagement-words";
import { useSession, type Session } from "@/hooks/use-session";
import { Offers } from "../components/offers";
import { OrgFace } from "../components/org-face";
import { People } from "../components/people";
import { Section } from "../components/section";
import { Standing } from "../components/standing";
import type { Offers as OffersOf, OrgPage } from "../types";

/** One organisation, to strangers, members and organisers alike. */
export function OrganisationView({ slug }: { slug: string }) {
  const t = useTranslations("community.page");
  const [asOf] = useState(() => Date.now());
  const { session } = useSession();
  const org = useQuery(api.orgs.queries.getPage, { slug });
  const offers = useQuery(api.orgs.offers.get, { slug, asOf });
  const engagement = useQuery(
    api.engagement.queries.getMine,
    org?.mine ? { orgId: org.orgId } : "skip",
  );
  if (org === undefined) {
    return (
      <>
        <PageHeader title={t("title")} />
        <Waiting />
      </>
    );
  }
  if (org === null) return <NotFound />;
  return (
    <Page
      org={org}
      offers={offers ?? undefined}
      engagement={engagement ?? null}
      session={session}
      asOf={asOf}
    />
  );
}

interface PageProps {
  org: OrgPage;
  offers: OffersOf | undefined;
  engagement: Engagement | null;
  session: Session;
  asOf: number;
}

function Page({ org, offers, engagement, session, asOf }: PageProps) {
  const t = useTranslations("community.page");
  const browse = useTranslations("community.browse");
  return (
    <>
      <PageHeader
        title={org.name}
        eyebrow={
          <Link to="/community" variant="quiet">
            {browse("title")}
          </Link>
        }
        lede={<OrgFace org={org} />}
        actions={
          <>
            {org.website !== "" && (
              <ExternalButtonLink href={org.website}>
                {t("website")}
              </ExternalButtonLink>
            )}
            {org.viewerCan.administer && (
              <ButtonLink
                to="/organise/$slug"
                params={{ slug: org.slug }}
                variant="primary"
              >
                {t("run")}
              </ButtonLink>
            )}
          </>
        }
      />
      <p className="max-w-measure pb-6 text-lg wrap-break-word whitespace-pre-line">
        {org.purpose}
      </p>
      <div className="grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="lg:order-2">
          <Standing
            org={org}
            engagement={engagement}
            session={session}
            asOf={asOf}
          />
        </div>
        <div className="min-w-0 lg:order-1">
          <Offers offers={offers} />
          <Section id="people" title={t("people")}>
            <People people={org.people} />
          </Section>
        </div>
      </div>
    </>
  );
}

function Waiting() {
  return (
    <SkeletonGroup className="flex flex-col gap-6">
      <Skeleton className="h-touch w-1/3" />
      <SkeletonText lines={4} />
      <SkeletonText lines={4} />
    </SkeletonGroup>
  );
}
