import { useMutation, useQuery } from "convex/react";
import type { FunctionReturnType } from "convex/server";
import { ArrowLeft, Eye } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { NotFound } from "@/components/layout/not-found";
import { OrgPage } from "@/components/layout/org-page";
import { Link } from "@/components/ui/link";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import { useFormat } from "@/hooks/use-format";
import { useMemberId } from "@/hooks/use-member-id";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { useOrg } from "@/hooks/use-org";
import { MemberEngagement } from "../components/member-engagement";
import { MemberLog } from "../components/member-log";
import { MemberMeetings, MemberPrograms } from "../components/member-meetings";
import { MemberNotes } from "../components/member-notes";
import { MemberPart } from "../components/member-part";
import { MemberStanding } from "../components/member-standing";
import { MemberTags } from "../components/member-tags";
import type { MemberLine } from "../lib/filters";

type UserId = MemberLine["userId"];
type Detail = NonNullable<
  FunctionReturnType<typeof api.members.queries.getDetail>
>;
type Profile = NonNullable<Detail["profile"]>;

interface MemberViewProps {
  /** As the address has it; what is no member's is not found. */
  userId: string;
  /** What they show of their profile; the profile's own part draws it. */
  sections: (profile: Profile) => ReactNode;
}

/** One member, as far as they let whoever runs the organisation see them. */
export function MemberView({ userId, sections }: MemberViewProps) {
  const t = useTranslations("members");
  const org = useOrg();
  const id = userId as UserId;
  const { detail, isMissing } = useOpened(org, id);
  if (isMissing) return <NotFound />;
  const name = detail ? detail.line.name || t("nameless") : undefined;
  return (
    <OrgPage
      title={name ?? t("one.title")}
      lede={detail && <Lede line={detail.line} />}
    >
      {(known) =>
        detail ? (
          <Page org={known} userId={id} detail={detail} sections={sections} />
        ) : (
          <SkeletonGroup>
            <SkeletonText lines={8} />
          </SkeletonGroup>
        )
      }
    </OrgPage>
  );
}

/** Opens the member, which is written down, and reads what may be read from then on. */
function useOpened(org: MyOrg | null | undefined, userId: UserId) {
  const open = useMutation(api.members.mutations.open);
  const [isOpen, setIsOpen] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const orgId = org?.orgId;
  useEffect(() => {
    if (orgId === undefined) return;
    open({ orgId, userId }).then(
      () => setIsOpen(true),
      () => setIsRefused(true),
    );
  }, [open, orgId, userId]);
  const detail = useQuery(
    api.members.queries.getDetail,
    isOpen && orgId !== undefined ? { orgId, userId } : "skip",
  );
  return { detail, isMissing: isRefused || detail === null };
}

function Lede({ line }: { line: MemberLine }) {
  const format = useFormat();
  const place = [line.city, line.country && format.country(line.country)];
  const facts = [line.headline, place.filter(Boolean).join(", ")];
  return facts.filter(Boolean).join(" · ");
}

interface PageProps {
  org: MyOrg;
  userId: UserId;
  detail: Detail;
  sections: MemberViewProps["sections"];
}

function Page({ org, userId, detail, sections }: PageProps) {
  const t = useTranslations("members.one");
  const me = useMemberId();
  const { line, profile, notes } = detail;
  const tags = useQuery(api.members.queries.listTags, { orgId: org.orgId });
  const of = { org, userId };
  return (
    <>
      <TopLine org={org} line={line} isMe={me === userId} />
      <div className="grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <MemberPart title={t("sections.engagement")}>
            <MemberEngagement {...of} />
          </MemberPart>
          <MemberPart title={t("sections.meetings")}>
            <MemberMeetings {...of} />
          </MemberPart>
          <MemberPart title={t("sections.programs")}>
            <MemberPrograms {...of} />
          </MemberPart>
          <MemberPart title={t("sections.profile")}>
            {profile ? (
              <div className="[&>section:first-child]:mt-0 [&>section:first-child]:border-t-0 [&>section:first-child]:pt-0">
                {sections(profile)}
              </div>
            ) : (
              <p className="text-quiet">{t("nothingShown")}</p>
            )}
          </MemberPart>
        </div>
        <div className="min-w-0">
          <MemberPart title={t("sections.tags")}>
            <MemberTags {...of} tagIds={line.tagIds} tags={tags ?? []} />
          </MemberPart>
          <MemberPart title={t("sections.notes")}>
            <MemberNotes {...of} notes={notes} />
          </MemberPart>
          <MemberPart title={t("sections.standing")}>
            <MemberStanding {...of} role={line.role} isMe={me === userId} />
          </MemberPart>
          <MemberPart title={t("sections.log")}>
            <MemberLog {...of} />
          </MemberPart>
        </div>
      </div>
    </>
  );
}

function TopLine({
  org,
  line,
  isMe,
}: {
  org: MyOrg;
  line: MemberLine;
  isMe: boolean;
}) {
  const t = useTranslations("members.one");
  const format = useFormat();
  return (
    <div className="flex flex-col gap-2 pb-6">
      <p className="flex flex-wrap gap-x-4">
        <Link
          to="/organise/$slug/members"
          params={{ slug: org.slug }}
          variant="quiet"
        >
          <ArrowLeft aria-hidden className="mr-1 inline size-4 align-[-2px]" />
          {t("back")}
        </Link>
        {line.email && (
          <a
            href={`mailto:${line.email}`}
            className="text-accent underline wrap-anywhere"
          >
            {line.email}
          </a>
        )}
        <span className="text-quiet">
          {t("memberSince", {
            name: org.name,
            date: format.date(line.joinedAt),
          })}
        </span>
      </p>
      <p className="flex max-w-measure items-start gap-2 text-sm text-quiet">
        <Eye aria-hidden className="mt-[0.2rem] size-4 shrink-0" />
        <span>{isMe ? t("you") : `${t("seen")} ${t("seenHelp")}`}</span>
      </p>
    </div>
  );
}
