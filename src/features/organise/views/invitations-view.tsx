import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { OrgPage } from "@/components/layout/org-page";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { TitledSection } from "@/components/ui/titled-section";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { InvitationList } from "../components/invitation-list";
import { MailResults } from "../components/mail-results";
import { NewLink } from "../components/new-link";
import { RequestsSection } from "../components/requests-section";
import { MailForm } from "../forms/mail-form";
import { useMailInvites } from "../hooks/use-mail-invites";

export function InvitationsView() {
  const t = useTranslations("organise.invitations");
  return (
    <OrgPage title={t("title")} lede={t("lede")}>
      {(org) => <Invitations org={org} />}
    </OrgPage>
  );
}

function Invitations({ org: { orgId } }: { org: MyOrg }) {
  const t = useTranslations("organise.invitations");
  const invitations = useQuery(api.orgs.invitations.list, { orgId });
  return (
    <>
      <RequestsSection orgId={orgId} />
      <TitledSection id="link" title={t("link.title")} lede={t("link.lede")}>
        <NewLink orgId={orgId} />
      </TitledSection>
      <TitledSection id="mail" title={t("mail.title")} lede={t("mail.lede")}>
        <ByMail org={{ orgId }} />
      </TitledSection>
      <TitledSection id="all" title={t("list.title")}>
        {invitations === undefined ? (
          <SkeletonGroup className="flex flex-col gap-3">
            <Skeleton className="h-10" />
            <Skeleton className="h-10" />
          </SkeletonGroup>
        ) : (
          <InvitationList invitations={invitations} orgId={orgId} />
        )}
      </TitledSection>
    </>
  );
}

function ByMail({ org: { orgId } }: { org: Pick<MyOrg, "orgId"> }) {
  const canMail = useQuery(api.orgs.invitations.canMail, { orgId });
  const { send, results } = useMailInvites(orgId);
  return (
    <>
      <MailForm onSend={send} isKept={canMail === false} />
      {results && <MailResults results={results} />}
    </>
  );
}
