import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { NotFound } from "@/components/layout/not-found";
import { ButtonLink, Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import {
  Skeleton,
  SkeletonGroup,
  SkeletonText,
} from "@/components/ui/skeleton";
import { CheckList } from "../components/check-list";
import { WhyStanding } from "../components/why-standing";
import type { Why } from "../types";

/** "Why not this one?", for one role. */
export function WhyView({ opportunityId }: { opportunityId: string }) {
  const why = useQuery(api.matches.explainListing, { opportunityId });
  if (why === undefined) return <WhySkeleton />;
  if (why === null) return <NotFound />;
  return <Answer why={why} />;
}

function Answer({ why }: { why: Why }) {
  const t = useTranslations("matches.why");
  const count = why.checks.filter(
    ({ standing }) => standing === why.verdict,
  ).length;
  return (
    <article className="max-w-lg">
      <PageHeader
        eyebrow={<BackLink />}
        title={why.title}
        documentTitle={t("documentTitle", { title: why.title })}
        lede={why.organisationName}
        actions={
          <ButtonLink
            to="/opportunities/$opportunityId"
            params={{ opportunityId: why.opportunityId }}
          >
            {t("toListing")}
          </ButtonLink>
        }
      />
      <div className="flex flex-col gap-4 pb-10">
        {why.status === "closed" && (
          <Notice tone="warning">{t("closed")}</Notice>
        )}
        <Notice tone={TONE[why.verdict]} title={t(`verdict.${why.verdict}`)}>
          {t(`verdictText.${why.verdict}`, { count })}
        </Notice>
        {(why.verdict !== "blocked" || why.match) && why.status === "open" && (
          <WhyStanding why={why} />
        )}
      </div>
      <CheckList why={why} />
    </article>
  );
}

const TONE = { pass: "success", ask: "info", blocked: "warning" } as const;

function BackLink() {
  const t = useTranslations("matches.why");
  return (
    <Link variant="quiet" to="/matches" search={{ tab: "notOpen" }}>
      {t("back")}
    </Link>
  );
}

function WhySkeleton() {
  const t = useTranslations("matches.why");
  return (
    <>
      <PageHeader eyebrow={<BackLink />} title={t("title")} />
      <SkeletonGroup className="flex max-w-lg flex-col gap-6">
        <Skeleton className="h-16 w-full" />
        <SkeletonText lines={8} />
      </SkeletonGroup>
    </>
  );
}
