import { useQuery } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { NotFound } from "@/components/layout/not-found";
import { OrgNav } from "@/components/layout/org-nav";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ButtonLink, Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Tab, Tabs, TabsList, TabsPanel } from "@/components/ui/tabs";
import { useFormat } from "@/hooks/use-format";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { useOrg } from "@/hooks/use-org";
import { EVENT_TABS, type RunEventSearch } from "@/lib/events-search";
import { CancelEvent } from "../components/cancel-event";
import { EventDetails } from "../components/event-details";
import { EventListSkeleton } from "../components/event-list-skeleton";
import { EventSheet } from "../components/event-sheet";
import { FeedbackReport } from "../components/feedback-report";
import { againFacts } from "../forms/event-values";
import { useMakeEvent } from "../hooks/use-make-event";
import type { EventFacts, RunEvent } from "../types";
import { RosterView } from "./roster-view";

interface OrgEventViewProps {
  eventId: string;
  search: RunEventSearch;
  onSearch: (next: RunEventSearch) => void;
}

/** One event as those who run it have it. Its title is the page's, hence no OrgPage. */
export function OrgEventView({ eventId, search, onSearch }: OrgEventViewProps) {
  const t = useTranslations("events.runOne");
  const org = useOrg();
  const event = useQuery(
    api.events.organising.get,
    org ? { orgId: org.orgId, eventId } : "skip",
  );
  if (org === null || event === null) return <NotFound />;
  if (org === undefined || event === undefined) {
    return (
      <>
        {org && <OrgNav org={org} />}
        <PageHeader title={t("title")} />
        <EventListSkeleton />
      </>
    );
  }
  return (
    <>
      <OrgNav org={org} />
      <Header org={org} event={event} />
      <Parts org={org} event={event} search={search} onSearch={onSearch} />
    </>
  );
}

interface PartProps {
  org: MyOrg;
  event: RunEvent;
}

function Header({ org, event }: PartProps) {
  const t = useTranslations("events.runOne");
  const tCard = useTranslations("events.card");
  const format = useFormat();
  const { title, startsAt, endsAt, timeZone, isCancelled, eventId } = event;
  return (
    <PageHeader
      eyebrow={
        <Link
          variant="quiet"
          to="/organise/$slug/events"
          params={{ slug: org.slug }}
        >
          {t("back")}
        </Link>
      }
      title={title}
      documentTitle={`${title} · ${org.name}`}
      lede={
        <span className="flex flex-wrap items-center gap-3">
          {format.span(startsAt, endsAt, timeZone)}
          {isCancelled && <Badge tone="danger">{tCard("cancelled")}</Badge>}
        </span>
      }
      actions={
        <>
          <ButtonLink to="/events/$eventId" params={{ eventId }}>
            {t("seeIt")}
          </ButtonLink>
          <Deeds org={org} event={event} />
        </>
      }
    />
  );
}

function Deeds({ org, event }: PartProps) {
  const t = useTranslations("events.runOne");
  const [copy, setCopy] = useState<EventFacts | null>(null);
  const [isCancelling, setIsCancelling] = useState(false);
  const [now] = useState(() => Date.now());
  const make = useMakeEvent(org);
  const { facts, isCancelled, endsAt } = event;
  return (
    <>
      <Button onClick={() => setCopy(againFacts(facts, Date.now()))}>
        {t("duplicate")}
      </Button>
      {!isCancelled && endsAt > now && (
        <Button variant="quiet" onClick={() => setIsCancelling(true)}>
          {t("cancel")}
        </Button>
      )}
      <EventSheet
        facts={copy}
        onClose={() => setCopy(null)}
        onMake={async (next) => {
          await make(next);
          setCopy(null);
        }}
      />
      <CancelEvent
        org={org}
        event={event}
        isOpen={isCancelling}
        onOpenChange={setIsCancelling}
      />
    </>
  );
}

type PartsProps = PartProps & Pick<OrgEventViewProps, "search" | "onSearch">;

function Parts({ org, event, search, onSearch }: PartsProps) {
  const t = useTranslations("events.runOne.tabs");
  const [now] = useState(() => Date.now());
  const hasBegun = event.startsAt <= now;
  const atFirst = hasBegun && !event.isCancelled ? "roster" : "details";
  const tab = search.tab ?? atFirst;
  return (
    <Tabs
      value={tab}
      onValueChange={(next) => {
        const chosen = EVENT_TABS.find((each) => each === next);
        if (chosen) onSearch({ tab: chosen });
      }}
    >
      <TabsList aria-label={t("label")}>
        {EVENT_TABS.map((each) => (
          <Tab key={each} value={each}>
            {t(each)}
          </Tab>
        ))}
      </TabsList>
      <TabsPanel value="roster">
        <RosterView
          org={org}
          event={event}
          hasBegun={hasBegun}
          isOver={event.endsAt <= now}
        />
      </TabsPanel>
      <TabsPanel value="details">
        <EventDetails org={org} event={event} />
      </TabsPanel>
      <TabsPanel value="feedback">
        <Feedback org={org} event={event} />
      </TabsPanel>
    </Tabs>
  );
}

function Feedback({ org: { orgId }, event: { eventId } }: PartProps) {
  const report = useQuery(api.events.feedback.getReport, { orgId, eventId });
  if (report === undefined) return <EventListSkeleton />;
  return <FeedbackReport report={report} />;
}
