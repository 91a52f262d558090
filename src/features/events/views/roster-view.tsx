import { useQuery } from "convex/react";
import { UsersRound } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { GuestListButton } from "../components/guest-list-button";
import { RosterDone } from "../components/roster-done";
import { RosterFooter } from "../components/roster-footer";
import { RosterRow } from "../components/roster-row";
import { RosterSearch } from "../components/roster-search";
import { ShareEvent } from "../components/share-event";
import { useMarking } from "../hooks/use-marking";
import { useRosterCursor } from "../hooks/use-roster-cursor";
import { useUndoKey } from "../hooks/use-undo-key";
import type { FoundMember, RosterLine, RunEvent } from "../types";

/** Shorter would find half of the organisation. */
const LEAST_LETTERS = 2;
const NOBODY: readonly FoundMember[] = [];

interface RosterViewProps {
  org: MyOrg;
  event: RunEvent;
  hasBegun: boolean;
  isOver: boolean;
}

/** Who was there, marked by keyboard. */
export function RosterView(props: RosterViewProps) {
  const { org, event, hasBegun, isOver } = props;
  const t = useTranslations("events.roster");
  const { orgId } = org;
  const roster = useQuery(api.attendance.roster.get, {
    orgId,
    eventId: event.eventId,
  });
  if (roster === undefined) {
    return (
      <SkeletonGroup className="flex flex-col gap-4 pt-4">
        <Skeleton className="h-10" />
        {[1, 2, 3, 4, 5].map((row) => (
          <Skeleton key={row} className="h-10" />
        ))}
      </SkeletonGroup>
    );
  }
  return (
    <>
      {!hasBegun && !event.isCancelled && <ShareEvent event={event} />}
      {!hasBegun && <Notice className="mt-4">{t("before")}</Notice>}
      {roster.isCut && (
        <Notice tone="warning" className="mt-4">
          {t("cut")}
        </Notice>
      )}
      {isOver && <GuestListButton orgId={orgId} eventId={event.eventId} />}
      <Roster org={org} event={event} lines={roster.lines} />
    </>
  );
}

interface RosterProps {
  org: MyOrg;
  event: RunEvent;
  lines: readonly RosterLine[];
}

function Roster({ org, event, lines }: RosterProps) {
  const { orgId, slug } = org;
  const { eventId } = event;
  const [text, setText] = useState("");
  const [isDone, setIsDone] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const sought = text.trim();
  const found = useQuery(
    api.attendance.roster.findByName,
    sought.length < LEAST_LETTERS ? "skip" : { orgId, text: sought },
  );
  const marking = useMarking({ orgId, eventId }, lines);
  const cursor = useRosterCursor({
    lines,
    text,
    onText: setText,
    found: found ?? NOBODY,
    onMark: marking.mark,
  });
  useUndoKey(marking.undoLatest);
  useFocusAtFirst(input);
  const latest = useRef(marking);
  useEffect(() => {
    latest.current = marking;
  });
  const mark = useCallback<typeof marking.mark>(
    (line, answer) => latest.current.mark(line, answer),
    [],
  );
  const undo = useCallback((line: RosterLine) => {
    latest.current.undoOne(line);
    // Its button goes with the mark.
    input.current?.focus();
  }, []);

  if (isDone) {
    return (
      <div className="pt-6">
        <RosterDone lines={lines} slug={slug} onGoOn={() => setIsDone(false)} />
      </div>
    );
  }
  return (
    <>
      <RosterSearch
        input={input}
        text={text}
        onText={cursor.type}
        onKeyDown={cursor.onKeyDown}
        current={cursor.current}
        isSearching={cursor.isSearching}
        isEmpty={lines.length === 0}
      />
      <Rows cursor={cursor} onMark={mark} onUndo={undo} />
      <RosterFooter
        lines={lines}
        onRest={(answer) => {
          const rest = lines.filter((line) => line.answer === null);
          marking.markAll(rest, answer);
          input.current?.focus();
        }}
        onDone={() => setIsDone(true)}
      />
      <KeyboardHelp />
    </>
  );
}

interface RowsProps {
  cursor: ReturnType<typeof useRosterCursor>;
  onMark: Parameters<typeof RosterRow>[0]["onMark"];
  onUndo: Parameters<typeof RosterRow>[0]["onUndo"];
}

function Rows({ cursor, onMark, onUndo }: RowsProps) {
  const t = useTranslations("events.roster");
  const { shown, current, isSearching, hasMoved } = cursor;
  if (shown.length === 0) {
    return isSearching ? null : (
      <EmptyState icon={<UsersRound />} title={t("empty")}>
        {t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <ul aria-label={t("list")}>
      {shown.map((line) => (
        <RosterRow
          key={line.userId}
          line={line}
          isCurrent={line.userId === current?.userId}
          isSought={hasMoved}
          onMark={onMark}
          onUndo={onUndo}
        />
      ))}
    </ul>
  );
}

function KeyboardHelp() {
  const t = useTranslations("events.roster");
  return (
    <div className="pt-6">
      <p id="roster-keys" className="sr-only">
        {t("keys")}
      </p>
      <Disclosure summary={t("keysTitle")}>
        <p className="max-w-measure text-quiet">{t("keys")}</p>
        <p className="mt-2 max-w-measure text-quiet">{t("holds")}</p>
      </Disclosure>
    </div>
  );
}

/**
 * The search has the focus as the page opens, unless one is somewhere else on it
 * already, or a finger would only bring up a keyboard.
 */
function useFocusAtFirst(input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const { activeElement, body } = document;
    const isFree = activeElement === body || activeElement?.tagName === "H1";
    if (isFree && !matchMedia("(pointer: coarse)").matches) {
      input.current?.focus({ preventScroll: true });
    }
  }, [input]);
}
