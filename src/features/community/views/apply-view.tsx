import { useMutation, useQuery } from "convex/react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Button } from "@/components/ui/button";
import { ButtonLink, Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import { MyApplications } from "../components/my-applications";
import { Section } from "../components/section";
import { ApplyForm } from "../forms/apply-form";

/**
 * Asking for an organisation to be founded, and what became of what was asked
 * before. While something waits, that is the page; the form comes when asked for.
 */
export function ApplyView() {
  const t = useTranslations("community.apply");
  const community = useTranslations("community.browse");
  const applications = useQuery(api.orgs.applications.listMine);
  const apply = useMutation(api.orgs.applications.apply);
  const withdraw = useMutation(api.orgs.applications.withdraw);
  const { heading, goThere } = useHeadingFocus();
  const [isAnother, setIsAnother] = useState(false);
  const isWaiting = applications?.some(({ state }) => state === "pending");
  const hasForm = isWaiting === false || isAnother;
  const showMine = () => {
    setIsAnother(false);
    goThere();
  };
  return (
    <>
      <PageHeader
        title={t("title")}
        lede={isWaiting ? t("next") : t("lede")}
        eyebrow={
          <Link to="/community" variant="quiet">
            {community("title")}
          </Link>
        }
      />
      {applications === undefined && (
        <SkeletonGroup>
          <SkeletonText lines={6} />
        </SkeletonGroup>
      )}
      {applications && applications.length > 0 && (
        <Section id="mine" title={t("mine")} heading={heading}>
          <MyApplications
            applications={applications}
            withdraw={async (applicationId) => {
              await withdraw({ applicationId });
              // Its button goes with it.
              goThere();
            }}
          />
          {!hasForm && (
            <div className="flex flex-wrap gap-2 pt-4">
              <ButtonLink to="/community">{t("toCommunity")}</ButtonLink>
              <Button variant="quiet" onClick={() => setIsAnother(true)}>
                {t("another")}
              </Button>
            </div>
          )}
        </Section>
      )}
      {hasForm && (
        <Section id="form" title={t("form")}>
          <ApplyForm
            apply={apply}
            onSent={showMine}
            onCancel={isWaiting ? showMine : undefined}
          />
        </Section>
      )}
    </>
  );
}

/** Sends the focus to a heading that may only appear with what sends it there. */
function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (turn > 0) heading.current?.focus();
  }, [turn]);
  return { heading, goThere: () => setTurn((last) => last + 1) };
}
