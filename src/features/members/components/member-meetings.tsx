import { usePaginatedQuery, useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { MoreRows } from "@/components/ui/more-rows";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import { useFormat } from "@/hooks/use-format";
import type { OfMember } from "../lib/of-member";

const PAGE = 10;

/** The organisation's meetings a member was at, or not. */
export function MemberMeetings({ org: { orgId, slug }, userId }: OfMember) {
  const t = useTranslations("members.one.meetings");
  const format = useFormat();
  const list = usePaginatedQuery(
    api.members.history.listMeetings,
    { orgId, userId },
    { initialNumItems: PAGE },
  );
  if (list.status === "LoadingFirstPage") return <Waiting />;
  if (list.results.length === 0)
    return <p className="text-quiet">{t("none")}</p>;
  return (
    <>
      <ul className="divide-y divide-line">
        {list.results.map((meeting) => (
          <li
            key={meeting.eventId}
            className="flex flex-wrap items-baseline justify-between gap-x-4 py-2"
          >
            <div className="min-w-0">
              <Link
                to="/organise/$slug/events/$eventId"
                params={{ slug, eventId: meeting.eventId }}
                variant="plain"
                className="font-semibold wrap-break-word"
              >
                {meeting.title || t("untitled")}
              </Link>
              <p className="text-sm text-quiet">
                {format.dateTime(meeting.startsAt)}
              </p>
            </div>
            <p className="text-sm">
              {t(`answers.${meeting.answer}`)}
              <span className="text-quiet">
                {" · "}
                {t(`sources.${meeting.source}`)}
              </span>{" "}
              {meeting.isDisputed && <Badge tone="warm">{t("disputed")}</Badge>}
            </p>
          </li>
        ))}
      </ul>
      <MoreRows list={list} page={PAGE} />
    </>
  );
}

/** The organisation's programs a member is or was in. */
export function MemberPrograms({ org: { orgId, slug }, userId }: OfMember) {
  const t = useTranslations("members.one.programs");
  const programs = useQuery(api.members.history.listPrograms, {
    orgId,
    userId,
  });
  if (programs === undefined) return <Waiting />;
  if (programs.length === 0) return <p className="text-quiet">{t("none")}</p>;
  return (
    <ul className="divide-y divide-line">
      {programs.map(({ programId, name, state, attendedCount, heldCount }) => (
        <li
          key={programId}
          className="flex flex-wrap items-baseline justify-between gap-x-4 py-2"
        >
          <Link
            to="/organise/$slug/programs/$programId"
            params={{ slug, programId }}
            variant="plain"
            className="min-w-0 font-semibold wrap-break-word"
          >
            {name}
          </Link>
          <p className="text-sm tabular-nums">
            {t(`states.${state}`)}
            {heldCount > 0 && (
              <span className="text-quiet">
                {" · "}
                {t("attended", { attended: attendedCount, held: heldCount })}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Waiting() {
  return (
    <SkeletonGroup>
      <SkeletonText lines={3} />
    </SkeletonGroup>
  );
}
