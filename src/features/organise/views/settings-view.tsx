import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { OrgPage } from "@/components/layout/org-page";
import { Link } from "@/components/ui/link";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { TitledSection } from "@/components/ui/titled-section";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { AdminsSection } from "../components/admins-section";
import { JoiningSection } from "../components/joining-section";
import { LogoField } from "../components/logo-field";
import { FaceForm } from "../forms/face-form";

export function SettingsView() {
  const t = useTranslations("organise.settings");
  return (
    <OrgPage title={t("title")}>{(org) => <Settings org={org} />}</OrgPage>
  );
}

function Settings({ org: { orgId, slug } }: { org: MyOrg }) {
  const t = useTranslations("organise.settings");
  const face = useQuery(api.orgs.queries.getPage, { slug });
  const admins = useQuery(api.orgs.memberships.listAdmins, { orgId });
  if (!face || admins === undefined) return <Waiting />;
  return (
    <>
      <TitledSection
        id="face"
        title={t("face.title")}
        lede={t("face.lede")}
        aside={
          <Link to="/community/$slug" params={{ slug }} variant="quiet">
            {t("face.look")}
          </Link>
        }
      >
        <FaceForm face={face} />
      </TitledSection>
      <TitledSection id="logo" title={t("logo.title")}>
        <LogoField face={face} />
      </TitledSection>
      <TitledSection id="joining" title={t("joining.title")}>
        <JoiningSection orgId={orgId} slug={slug} joining={face.joining} />
      </TitledSection>
      <TitledSection
        id="admins"
        title={t("admins.title")}
        lede={t("admins.lede")}
      >
        <AdminsSection admins={admins} orgId={orgId} slug={slug} />
      </TitledSection>
    </>
  );
}

function Waiting() {
  return (
    <SkeletonGroup className="flex max-w-measure flex-col gap-4">
      <Skeleton className="h-10" />
      <Skeleton className="h-16" />
      <Skeleton className="h-10" />
      <Skeleton className="h-10 w-2/3" />
    </SkeletonGroup>
  );
}
