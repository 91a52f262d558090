import { useQuery } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { MarkedText } from "@/components/entities/marked-text";
import { NotFound } from "@/components/layout/not-found";
import { ButtonLink, Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import {
  Skeleton,
  SkeletonGroup,
  SkeletonText,
} from "@/components/ui/skeleton";
import { AddToCalendar } from "../components/add-to-calendar";
import { ConfirmSection } from "../components/confirm-section";
import { EventFacts } from "../components/event-facts";
import { EventSection } from "../components/event-section";
import { FeedbackSection } from "../components/feedback-section";
import { RsvpSection } from "../components/rsvp-section";
import { useAttendanceAnswer } from "../hooks/use-attendance-answer";
import { useRsvp } from "../hooks/use-rsvp";
import type { EventPage } from "../types";

export function EventView({ eventId }: { eventId: string }) {
  const t = useTranslations("events.page");
  const [asOf] = useState(() => Date.now());
  const event = useQuery(api.events.queries.getPage, { eventId, asOf });
  if (event === null) return <NotFound />;
  if (event === undefined) {
    return (
      <>
        <PageHeader title={t("title")} />
        <SkeletonGroup className="flex flex-col gap-6">
          <Skeleton className="h-10 w-2/3" />
          <SkeletonText lines={6} />
        </SkeletonGroup>
      </>
    );
  }
  return <Event event={event} />;
}

function Event({ event }: { event: EventPage }) {
  const t = useTranslations("events.page");
  const { title, orgName, orgSlug, eventId, viewerCan, description } = event;
  return (
    <article>
      <PageHeader
        eyebrow={
          <Link variant="quiet" to="/events">
            {t("back")}
          </Link>
        }
        title={title}
        lede={orgName}
        actions={
          viewerCan.administer && (
            <ButtonLink
              to="/organise/$slug/events/$eventId"
              params={{ slug: orgSlug, eventId }}
            >
              {t("run")}
            </ButtonLink>
          )
        }
      />
      <Closed event={event} />
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <aside className="lg:order-2">
          <EventFacts event={event} />
          {event.closed !== "over" && <AddToCalendar event={event} />}
        </aside>
        <div className="flex min-w-0 flex-col gap-10 lg:order-1">
          <Mine event={event} />
          {description !== "" && (
            <EventSection title={t("about")}>
              <MarkedText text={description} hasHeadings={false} />
            </EventSection>
          )}
        </div>
      </div>
    </article>
  );
}

function Closed({ event: { closed } }: { event: EventPage }) {
  const t = useTranslations("events.page");
  if (closed === "cancelled") {
    return (
      <Notice tone="warning" title={t("cancelledTitle")} className="mb-6">
        {t("cancelledText")}
      </Notice>
    );
  }
  if (closed !== "over") return null;
  return <p className="pb-6 font-semibold">{t("overTitle")}</p>;
}

/** What I say of it: before it whether I come, after it whether I came and how it was. */
function Mine({ event }: { event: EventPage }) {
  const rsvp = useRsvp();
  const say = useAttendanceAnswer();
  const { eventId, closed, viewerCan, attendance } = event;
  const given = useQuery(
    api.events.feedback.getMine,
    viewerCan.rate ? { eventId } : "skip",
  );
  return (
    <>
      {(viewerCan.answer || closed === "signedOut") && (
        <RsvpSection
          event={event}
          onAnswer={(answer) => void rsvp(event, answer)}
        />
      )}
      {viewerCan.confirm && (
        <ConfirmSection
          attendance={attendance}
          onAnswer={(answer) =>
            void say(eventId, answer, attendance?.selfAnswer ?? null)
          }
        />
      )}
      {given !== undefined && (
        <FeedbackSection eventId={eventId} given={given} />
      )}
    </>
  );
}
