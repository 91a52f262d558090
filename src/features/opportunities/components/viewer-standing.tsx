import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink, Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { TierBadge } from "@/components/ui/tier-badge";
import {
  ELIGIBILITY_REASONS,
  type EligibilityReason,
} from "@convex/shared/eligibilityResult";
import { useReadOn } from "@/hooks/use-read-on";
import type { OpportunityDetail } from "../types";

type Viewer = NonNullable<OpportunityDetail["viewer"]>;

const isReason = (reason: string | null): reason is EligibilityReason =>
  (ELIGIBILITY_REASONS as readonly (string | null)[]).includes(reason);

/** Whether the reader has a match here, may apply at all, or has yet to ask. */
export function ViewerStanding({
  viewer,
  opportunityId,
}: {
  viewer: Viewer;
  opportunityId: string;
}) {
  const t = useTranslations("opportunities");
  const tBlocked = useTranslations("vocabulary.blocked");

  if (viewer.match) {
    return (
      <Notice
        tone="success"
        title={t("yourMatch")}
        action={
          <ButtonLink
            size="sm"
            to="/matches/$matchId"
            params={{ matchId: viewer.match.matchId }}
          >
            {t("openMatch")}
          </ButtonLink>
        }
      >
        <TierBadge tier={viewer.match.tier} />
      </Notice>
    );
  }
  if (viewer.eligibility === "blocked") {
    return (
      <Notice
        tone="warning"
        title={t("notOpen")}
        action={
          <ButtonLink size="sm" to="/profile">
            {t("toProfile")}
          </ButtonLink>
        }
      >
        {isReason(viewer.blockedReason) && (
          <p>{tBlocked(viewer.blockedReason)}</p>
        )}
        <WhyLink opportunityId={opportunityId} />
        <p className="text-sm text-quiet">{t("notOpenHelp")}</p>
      </Notice>
    );
  }
  return <Unread viewer={viewer} opportunityId={opportunityId} />;
}

/** No match, and nothing against one: why, and the one thing to do about it. */
function Unread({
  viewer: { standing, canReadOn },
  opportunityId,
}: {
  viewer: Viewer;
  opportunityId: string;
}) {
  const t = useTranslations("opportunities");
  const { isAsking, readOn } = useReadOn();
  const canReadNow = standing === "unread" && canReadOn;
  return (
    <Notice
      action={
        canReadNow ? (
          <Button size="sm" isLoading={isAsking} onClick={readOn}>
            {t("readOn")}
          </Button>
        ) : (
          <ButtonLink size="sm" to="/matches">
            {t("toMatches")}
          </ButtonLink>
        )
      }
    >
      <p>{t(`standing.${standing}`)}</p>
      <WhyLink opportunityId={opportunityId} />
    </Notice>
  );
}

function WhyLink({ opportunityId }: { opportunityId: string }) {
  const t = useTranslations("opportunities");
  return (
    <p>
      <Link to="/matches/why/$opportunityId" params={{ opportunityId }}>
        {t("why")}
      </Link>
    </p>
  );
}
