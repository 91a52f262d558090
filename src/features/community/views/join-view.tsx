import { useMutation, useQuery } from "convex/react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { ButtonLink, Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import { useSession, type Session } from "@/hooks/use-session";
import { toasts } from "@/lib/toasts";
import { OrgFace } from "../components/org-face";
import { JoinForm } from "../forms/join-form";
import { useFormat } from "@/hooks/use-format";
import type { InvitationFace } from "../types";

/** What a link of an invitation leads to; joining is a press of its own. */
export function JoinView({ token }: { token: string }) {
  const t = useTranslations("community.join");
  const [asOf] = useState(() => Date.now());
  const { session } = useSession();
  const face = useQuery(api.orgs.invitations.lookAt, { token, asOf });
  if (face === undefined) {
    return (
      <>
        <PageHeader title={t("title")} />
        <SkeletonGroup>
          <SkeletonText lines={4} />
        </SkeletonGroup>
      </>
    );
  }
  if (face === null) return <Over />;
  return <Invitation face={face} token={token} session={session} />;
}

/** Run out, used up, taken back or never there: all alike. */
function Over() {
  const t = useTranslations("community.join");
  return (
    <>
      <PageHeader title={t("over")} lede={t("overText")} />
      <ButtonLink to="/community">{t("toCommunity")}</ButtonLink>
    </>
  );
}

interface InvitationProps {
  face: InvitationFace;
  token: string;
  session: Session;
}

function Invitation({ face, token, session }: InvitationProps) {
  const t = useTranslations("community.join");
  const format = useFormat();
  const { org, inviterName: inviter, role, expiresAt, isMember } = face;
  const { name, slug } = org;
  return (
    <>
      <PageHeader
        title={t("title")}
        documentTitle={`${t("title")} · ${name}`}
        lede={
          inviter === "" ? t("lede", { name }) : t("ledeBy", { inviter, name })
        }
      />
      <section aria-labelledby="org-name" className="border-t border-line py-6">
        <h2 id="org-name" className="pb-3 text-xl wrap-break-word">
          {name}
        </h2>
        <OrgFace org={org} />
        <p className="max-w-measure pt-4 wrap-break-word whitespace-pre-line">
          {org.purpose}
        </p>
      </section>
      <div className="flex max-w-measure flex-col gap-4 border-t border-line py-6">
        {role === "admin" && !isMember && <p>{t("admin")}</p>}
        {isMember ? (
          <>
            <p>{t("isMember")}</p>
            <div>
              <ButtonLink
                to="/community/$slug"
                params={{ slug }}
                variant="primary"
              >
                {t("toOrg", { name })}
              </ButtonLink>
            </div>
          </>
        ) : (
          <>
            <Decide token={token} org={org} session={session} />
            <p>
              <Link to="/community/$slug" params={{ slug }} variant="quiet">
                {t("look", { name })}
              </Link>
            </p>
          </>
        )}
        {expiresAt !== null && !isMember && (
          <p className="text-sm text-quiet">
            {t("until", { date: format.date(expiresAt) })}
          </p>
        )}
      </div>
    </>
  );
}

interface DecideProps extends Pick<InvitationFace, "org"> {
  token: string;
  session: Session;
}

function Decide({ token, org: { name }, session }: DecideProps) {
  const t = useTranslations("community.join");
  const navigate = useNavigate();
  const accept = useMutation(api.orgs.invitations.accept);
  if (session === "loading") {
    return (
      <SkeletonGroup>
        <SkeletonText lines={3} />
      </SkeletonGroup>
    );
  }
  if (session === "stranger") {
    const search = { next: `/join/${token}` };
    return (
      <>
        <p>{t("signedOut")}</p>
        <div className="flex flex-wrap gap-2">
          <ButtonLink to="/sign-up" search={search} variant="primary">
            {t("signUp")}
          </ButtonLink>
          <ButtonLink to="/sign-in" search={search}>
            {t("signIn")}
          </ButtonLink>
        </div>
      </>
    );
  }
  return (
    <JoinForm
      join={async (audience) => {
        const slug = await accept({ token, audience });
        toasts.show(t("welcome", { name }));
        await navigate({ to: "/community/$slug", params: { slug } });
      }}
    />
  );
}
