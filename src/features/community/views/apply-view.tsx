import { useMutation, useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import { MyApplications } from "../components/my-applications";
import { Section } from "../components/section";
import { ApplyForm } from "../forms/apply-form";

/** Asking for an organisation to be founded, and what became of what was asked before. */
export function ApplyView() {
  const t = useTranslations("community.apply");
  const community = useTranslations("community.browse");
  const applications = useQuery(api.orgs.applications.listMine);
  const apply = useMutation(api.orgs.applications.apply);
  const withdraw = useMutation(api.orgs.applications.withdraw);
  return (
    <>
      <PageHeader
        title={t("title")}
        lede={t("lede")}
        eyebrow={
          <Link to="/community" variant="quiet">
            {community("title")}
          </Link>
        }
      />
      {applications === undefined ? (
        <SkeletonGroup>
          <SkeletonText lines={6} />
        </SkeletonGroup>
      ) : (
        <>
          {applications.length > 0 && (
            <Section id="mine" title={t("mine")}>
              <MyApplications
                applications={applications}
                withdraw={(applicationId) => withdraw({ applicationId })}
              />
            </Section>
          )}
          <Section id="form" title={t("form")}>
            <ApplyForm apply={apply} />
          </Section>
        </>
      )}
    </>
  );
}
