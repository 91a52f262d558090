import { useTranslations } from "use-intl";
import { EngagementLine } from "@/components/entities/engagement-line";
import { Link } from "@/components/ui/link";
import type { Engagement } from "@/hooks/use-engagement-words";
import { useErrorMessage } from "@/hooks/use-error-message";
import { useFormat } from "@/hooks/use-format";
import { toasts } from "@/lib/toasts";
import { useMembership } from "../hooks/use-membership";
import type { OrgPage } from "../types";
import { AudienceField } from "./audience-field";
import { LeaveDialog } from "./leave-dialog";

interface MembershipProps {
  org: OrgPage;
  mine: NonNullable<OrgPage["mine"]>;
  /** Null until it is known. */
  engagement: Engagement | null;
}

/** How I belong to it, who may know, and the way out. */
export function Membership({ org, mine, engagement }: MembershipProps) {
  const t = useTranslations("community");
  const format = useFormat();
  const errorMessage = useErrorMessage();
  const { setAudience, leave } = useMembership(org);
  return (
    <div className="flex flex-col gap-4">
      <p className="text-quiet">
        {t("standing.since", { date: format.date(mine.joinedAt) })}
      </p>
      {engagement && (
        <EngagementLine orgName={org.name} engagement={engagement} />
      )}
      <AudienceField
        value={mine.audience}
        onValue={(audience) =>
          void setAudience(audience).then(
            () => toasts.show(t("audience.saved")),
            (error: unknown) => toasts.showError(errorMessage(error)),
          )
        }
      />
      {org.viewerCan.leave ? (
        <div>
          <LeaveDialog org={org} leave={leave} />
        </div>
      ) : (
        <p className="max-w-measure text-sm text-quiet">
          {t("standing.lastOrganiser")}{" "}
          <Link to="/organise/$slug/members" params={{ slug: org.slug }}>
            {t("standing.toMembers")}
          </Link>
        </p>
      )}
    </div>
  );
}
