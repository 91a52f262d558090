import { useMutation, useQuery } from "convex/react";
import { Eye } from "lucide-react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { ButtonLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { useConnection } from "@/hooks/use-connection";
import { BasicsSection } from "../components/basics-section";
import { CompletenessPanel } from "../components/completeness-panel";
import { EducationSection } from "../components/education-section";
import { EmailSection } from "../components/email-section";
import { InterestsSection } from "../components/interests-section";
import { PreferencesSection } from "../components/preferences-section";
import { PrivacyNote } from "../components/privacy-note";
import { SkillsSection } from "../components/skills-section";
import { StartFromCv } from "../components/start-from-cv";
import { TextSection } from "../components/text-section";
import { WorkSection } from "../components/work-section";
import { useHashTarget } from "@/hooks/use-hash-target";
import { useVisibility } from "../hooks/use-visibility";
import type { Asked, MyProfile } from "../types";

export function ProfileView() {
  const t = useTranslations("profile");
  const profile = useQuery(api.profiles.queries.getMine);
  const kept = useQuery(api.profiles.imports.getPending);
  const asked = useQuery(api.profiles.queries.getAsked);
  const me = useQuery(api.account.queries.getMe);
  const isLoaded =
    profile !== undefined &&
    kept !== undefined &&
    asked !== undefined &&
    me !== undefined;
  // A text of which nothing could be read leaves nothing to review.
  const found = kept?.items.filter(({ overlap }) => overlap !== "same") ?? [];
  const pending = found.length > 0 ? found : null;
  const isBlank = isLoaded && pending === null && isEmpty(profile);
  return (
    <>
      <PageHeader
        title={t("title")}
        lede={t("lede")}
        actions={
          isLoaded &&
          !isBlank && (
            <>
              {pending === null && (
                <ButtonLink to="/profile/import">
                  {t("import.button")}
                </ButtonLink>
              )}
              <ButtonLink to="/profile/preview">
                <Eye aria-hidden />
                {t("preview.button")}
              </ButtonLink>
            </>
          )
        }
      />
      {!isLoaded ? (
        <ProfileSkeleton />
      ) : (
        <>
          {pending && <PendingNotice count={pending.length} />}
          {isBlank && <StartFromCv />}
          <Sections
            profile={profile}
            asked={asked}
            email={me?.email ?? ""}
            mayJump={!isBlank}
          />
        </>
      )}
    </>
  );
}

/** Nothing but what signing up brought. */
function isEmpty({ completeness, content }: MyProfile): boolean {
  return (
    completeness.filled.length === 0 &&
    content.basics.headline === "" &&
    content.basics.country === "" &&
    content.skills.length === 0
  );
}

interface SectionsProps {
  profile: MyProfile;
  asked: Asked;
  email: string;
  /** Whoever has nothing yet should first see the way to have much at once. */
  mayJump: boolean;
}

function Sections({ profile, asked, email, mayJump }: SectionsProps) {
  const saveSection = useMutation(api.profiles.mutations.saveSection);
  const isOnline = useConnection() !== "reconnecting";
  useHashTarget(mayJump);
  const visibility = useVisibility(profile.visibility);
  const source = { profile, saveSection, isOnline, visibility };
  return (
    <>
      <CompletenessPanel completeness={profile.completeness} asked={asked} />
      <BasicsSection {...source} />
      <EmailSection email={email} visibility={visibility} />
      <EducationSection {...source} />
      <WorkSection {...source} />
      <SkillsSection {...source} />
      <InterestsSection {...source} />
      <TextSection section="goals" {...source} />
      <TextSection section="seeking" {...source} />
      <PreferencesSection {...source} />
      <PrivacyNote />
    </>
  );
}

function PendingNotice({ count }: { count: number }) {
  const t = useTranslations("profile.import");
  return (
    <Notice
      className="mb-10"
      title={t("pendingTitle", { count })}
      action={
        <ButtonLink to="/profile/import" variant="primary">
          {t("review")}
        </ButtonLink>
      }
    >
      {t("pendingText")}
    </Notice>
  );
}

function ProfileSkeleton() {
  return (
    <SkeletonGroup className="flex flex-col gap-10">
      <Skeleton className="h-touch" />
      {[0, 1, 2].map((section) => (
        <div
          key={section}
          className="grid gap-x-10 gap-y-4 border-t border-line pt-10 lg:grid-cols-[16rem_minmax(0,1fr)]"
        >
          <Skeleton className="h-6 w-1/2" />
          <Skeleton className="h-[12rem] max-w-md" />
        </div>
      ))}
    </SkeletonGroup>
  );
}
