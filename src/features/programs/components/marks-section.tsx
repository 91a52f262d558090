import { useMutation, useQuery } from "convex/react";
import { CalendarCheck } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { useDeed } from "../hooks/use-deed";
import type { ProgramToRun } from "../types";
import { MarksGrid } from "./marks-grid";

/** Side by side; more do not fit beside the names. */
const COLUMNS = 6;

interface MarksSectionProps {
  orgId: Id<"organisations">;
  program: ProgramToRun;
}

/** Who was at which session, to be marked by hand: the latest sessions first in sight. */
export function MarksSection({ orgId, program }: MarksSectionProps) {
  const t = useTranslations("programs.marks");
  const [now] = useState(() => Date.now());
  const begun = program.sessions.filter(
    ({ isCancelled, startsAt }) => !isCancelled && startsAt <= now,
  );
  const last = Math.max(0, begun.length - COLUMNS);
  const [from, setFrom] = useState(last);
  const shown = begun.slice(from, from + COLUMNS);
  const grid = useQuery(
    api.progress.organising.getMarks,
    shown.length === 0
      ? "skip"
      : {
          orgId,
          programId: program.programId,
          sessionIds: shown.map(({ sessionId }) => sessionId),
        },
  );
  const markSession = useMutation(api.programs.markSession);
  const { act } = useDeed();
  if (shown.length === 0 || grid?.people.length === 0) {
    return (
      <EmptyState icon={<CalendarCheck />} title={t("empty")}>
        {t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="mb-4 max-w-measure text-quiet">{t("help")}</p>
      {begun.length > COLUMNS && (
        <Range
          from={from}
          count={begun.length}
          onFrom={(next) => setFrom(Math.min(last, Math.max(0, next)))}
        />
      )}
      {grid === undefined ? (
        <SkeletonGroup>
          <Skeleton className="h-block" />
        </SkeletonGroup>
      ) : (
        <MarksGrid
          grid={grid}
          sessions={shown}
          onMark={(mark) => void act(() => markSession({ orgId, ...mark }))}
        />
      )}
      {grid?.isCut && <p className="pt-3 text-quiet">{t("isCut")}</p>}
    </>
  );
}

interface RangeProps {
  from: number;
  count: number;
  onFrom: (from: number) => void;
}

function Range({ from, count, onFrom }: RangeProps) {
  const t = useTranslations("programs.marks");
  const to = Math.min(count, from + COLUMNS);
  return (
    <div className="mb-3 flex flex-wrap items-center gap-3">
      <Button
        size="sm"
        disabled={from === 0}
        onClick={() => onFrom(from - COLUMNS)}
      >
        {t("earlier")}
      </Button>
      <Button
        size="sm"
        disabled={to === count}
        onClick={() => onFrom(from + COLUMNS)}
      >
        {t("later")}
      </Button>
      <p aria-live="polite" className="text-sm text-quiet">
        {t("range", { from: from + 1, to, count })}
      </p>
    </div>
  );
}
