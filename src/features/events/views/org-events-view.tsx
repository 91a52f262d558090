import { usePaginatedQuery } from "convex/react";
import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { OrgPage } from "@/components/layout/org-page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { MoreRows } from "@/components/ui/more-rows";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { MyOrg } from "@/hooks/use-my-orgs";
import type { RunEventsSearch } from "@/lib/events-search";
import { EventListSkeleton } from "../components/event-list-skeleton";
import { EventSheet } from "../components/event-sheet";
import { RunEventList } from "../components/run-event-list";
import { newFacts } from "../forms/event-values";
import { useMakeEvent } from "../hooks/use-make-event";
import type { EventFacts } from "../types";

const PAGE = 10;

interface OrgEventsViewProps {
  search: RunEventsSearch;
  onSearch: (next: RunEventsSearch) => void;
}

export function OrgEventsView({ search, onSearch }: OrgEventsViewProps) {
  const t = useTranslations("events.run");
  const [draft, setDraft] = useState<EventFacts | null>(null);
  const when = search.when ?? "coming";
  const make = () => setDraft(newFacts(Date.now()));
  return (
    <OrgPage
      title={t("title")}
      lede={t("lede")}
      actions={({ slug }) => (
        <>
          <ButtonLink to="/organise/$slug/events/sources" params={{ slug }}>
            {t("sources")}
          </ButtonLink>
          <Button variant="primary" onClick={make}>
            {t("make")}
          </Button>
        </>
      )}
    >
      {(org) => (
        <>
          <SegmentedControl
            label={t("when.label")}
            segments={(["coming", "past"] as const).map((value) => ({
              value,
              label: t(`when.${value}`),
            }))}
            value={when}
            onValueChange={(next) =>
              onSearch(next === "past" ? { when: next } : {})
            }
            className="mb-4"
          />
          <List key={when} org={org} when={when} />
          <NewEvent org={org} draft={draft} onClose={() => setDraft(null)} />
        </>
      )}
    </OrgPage>
  );
}

interface NewEventProps {
  org: MyOrg;
  draft: EventFacts | null;
  onClose: () => void;
}

function NewEvent({ org, draft, onClose }: NewEventProps) {
  const make = useMakeEvent(org);
  return <EventSheet facts={draft} onClose={onClose} onMake={make} />;
}

function List({ org, when }: { org: MyOrg; when: "coming" | "past" }) {
  const t = useTranslations("events.run");
  const [asOf] = useState(() => Date.now());
  const list = usePaginatedQuery(
    api.events.organising.list,
    { orgId: org.orgId, when, asOf },
    { initialNumItems: PAGE },
  );
  if (list.status === "LoadingFirstPage") return <EventListSkeleton />;
  if (list.results.length === 0) {
    return (
      <EmptyState icon={<CalendarDays />} title={t(`empty.${when}`)}>
        {t(`emptyText.${when}`)}
      </EmptyState>
    );
  }
  return (
    <>
      <RunEventList
        label={t(`label.${when}`)}
        slug={org.slug}
        events={list.results}
        isPast={when === "past"}
      />
      <MoreRows list={list} page={PAGE} />
    </>
  );
}
