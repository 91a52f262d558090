import { usePaginatedQuery, useQuery } from "convex/react";
import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { MoreRows } from "@/components/ui/more-rows";
import { PageHeader } from "@/components/ui/page-header";
import { Tab, Tabs, TabsList, TabsPanel } from "@/components/ui/tabs";
import { useSession } from "@/hooks/use-session";
import type { EventsSearch } from "@/lib/events-search";
import { EventList } from "../components/event-list";
import { EventListSkeleton } from "../components/event-list-skeleton";
import { EventSection } from "../components/event-section";
import {
  HistoryEmpty,
  HistoryList,
  SumsTable,
} from "../components/history-section";
import { PromptList } from "../components/prompt-list";
import { useAttendanceAnswer, useSnooze } from "../hooks/use-attendance-answer";
import type { EventCard } from "../types";

const PAGE = 10;

interface EventsViewProps {
  search: EventsSearch;
  onSearch: (next: EventsSearch) => void;
}

/** Mine first, then what is around me; to strangers what is open to everyone. */
export function EventsView({ search, onSearch }: EventsViewProps) {
  const t = useTranslations("events.mine");
  const { session } = useSession();
  const [asOf] = useState(() => Date.now());
  if (session === "member") {
    return (
      <>
        <PageHeader title={t("title")} lede={t("lede")} />
        <Tabs
          value={search.view ?? "coming"}
          onValueChange={(next) =>
            onSearch(next === "history" ? { view: next } : {})
          }
        >
          <TabsList aria-label={t("view.label")}>
            <Tab value="coming">{t("view.coming")}</Tab>
            <Tab value="history">{t("view.history")}</Tab>
          </TabsList>
          <TabsPanel value="coming" className="flex flex-col gap-10 pt-6">
            <Coming asOf={asOf} />
          </TabsPanel>
          <TabsPanel value="history" className="flex flex-col gap-10 pt-6">
            <MyHistory />
          </TabsPanel>
        </Tabs>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t("title")}
        lede={t("ledeStranger")}
        actions={
          session === "stranger" && (
            <ButtonLink to="/sign-in" search={{ next: "/events" }}>
              {t("signIn")}
            </ButtonLink>
          )
        }
      />
      {session === "loading" ? (
        <EventListSkeleton />
      ) : (
        <Open asOf={asOf} without={[]} />
      )}
    </>
  );
}

function Coming({ asOf }: { asOf: number }) {
  const t = useTranslations("events.mine");
  const held = useQuery(api.events.queries.listOfMyOrgs, { asOf });
  return (
    <>
      <Prompts asOf={asOf} />
      <EventSection title={t("mineTitle")}>
        <Mine asOf={asOf} />
      </EventSection>
      {held !== undefined && held.length > 0 && (
        <EventSection title={t("heldTitle")}>
          <EventList label={t("heldTitle")} events={held} />
        </EventSection>
      )}
      {held !== undefined && (
        <EventSection title={t("openTitle")}>
          <Open asOf={asOf} without={held} />
        </EventSection>
      )}
    </>
  );
}

function Prompts({ asOf }: { asOf: number }) {
  const prompts = useQuery(api.attendance.queries.getPendingPrompts, { asOf });
  const answer = useAttendanceAnswer();
  const later = useSnooze();
  if (prompts === undefined || prompts.length === 0) return null;
  return (
    <PromptList
      prompts={prompts}
      onAnswer={({ eventId }, said) => void answer(eventId, said, null)}
      onLater={({ promptId }) => later({ promptId })}
    />
  );
}

function Mine({ asOf }: { asOf: number }) {
  const t = useTranslations("events.mine");
  const list = usePaginatedQuery(
    api.events.queries.listMine,
    { asOf },
    { initialNumItems: PAGE },
  );
  if (list.status === "LoadingFirstPage") return <EventListSkeleton rows={2} />;
  if (list.results.length === 0 && list.status === "Exhausted") {
    return (
      <EmptyState icon={<CalendarDays />} title={t("mineNone")}>
        {t("mineNoneText")}
      </EmptyState>
    );
  }
  return (
    <>
      <EventList label={t("mineTitle")} events={list.results} />
      <MoreRows list={list} page={PAGE} />
    </>
  );
}

interface OpenProps {
  asOf: number;
  /** Already shown above. */
  without: readonly EventCard[];
}

function Open({ asOf, without }: OpenProps) {
  const t = useTranslations("events.mine");
  const list = usePaginatedQuery(
    api.events.queries.browse,
    { asOf },
    { initialNumItems: PAGE },
  );
  if (list.status === "LoadingFirstPage") return <EventListSkeleton />;
  const shown = new Set(without.map(({ eventId }) => eventId));
  const open = list.results.filter(({ eventId }) => !shown.has(eventId));
  if (open.length === 0 && list.status === "Exhausted") {
    return (
      <EmptyState icon={<CalendarDays />} title={t("openNone")}>
        {t("openNoneText")}
      </EmptyState>
    );
  }
  return (
    <>
      {open.length > 0 && <EventList label={t("openTitle")} events={open} />}
      <MoreRows list={list} page={PAGE} />
    </>
  );
}

function MyHistory() {
  const t = useTranslations("events.history");
  const sums = useQuery(api.attendance.queries.getMyAttendanceSummary);
  const list = usePaginatedQuery(
    api.attendance.queries.getMyAttendanceHistory,
    {},
    { initialNumItems: PAGE },
  );
  if (sums === undefined || list.status === "LoadingFirstPage") {
    return <EventListSkeleton />;
  }
  if (list.results.length === 0) return <HistoryEmpty />;
  return (
    <>
      <EventSection title={t("sums")}>
        <SumsTable sums={sums} />
      </EventSection>
      <EventSection title={t("list")}>
        <HistoryList lines={list.results} />
        <MoreRows list={list} page={PAGE} />
      </EventSection>
    </>
  );
}
