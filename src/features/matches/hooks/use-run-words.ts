import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { EligibilityReason } from "@convex/shared/eligibilityResult";
import { TIERS } from "@convex/shared/vocabulary";
import { useFormat } from "@/hooks/use-format";
import type { Progress, Run } from "../types";

/** A wait longer than this is told by the clock, not counted down. */
const COUNTDOWN_MS = 90_000;

const GROUP_OF = {
  hiddenOrganisation: "choice",
  deadlinePassed: "time",
  region: "place",
  timeZone: "place",
  workPermission: "permission",
  place: "place",
  workplace: "place",
  language: "language",
  level: "level",
  startDate: "time",
  hours: "time",
  pay: "pay",
  rule: "choice",
} as const satisfies Record<EligibilityReason, string>;

type Group = (typeof GROUP_OF)[EligibilityReason];

/** The groups of reasons that kept roles from the member, most roles first. */
function blockedGroups(blocked: Run["blocked"] = []): Group[] {
  const counts = new Map<Group, number>();
  for (const { reason, count } of blocked) {
    if (!(reason in GROUP_OF)) continue;
    const group = GROUP_OF[reason as EligibilityReason];
    counts.set(group, (counts.get(group) ?? 0) + count);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([group]) => group);
}

const countsOf = (progress: Progress | undefined) => ({
  read: progress?.readCount ?? 0,
  total: progress?.totalCount ?? 0,
});

/** While it is on its way: what is being read, and what was sorted out first. */
export function useReadingWords(): (run: Run | null) => string {
  const t = useTranslations("matches");
  const format = useFormat();

  return useMemo(
    () => (run) => {
      if (run === null) return t("run.asking");
      if (run.candidateCount === undefined) return t("run.queued");
      const counts = {
        candidates: run.candidateCount,
        open: run.openCount ?? 0,
      };
      const groups = blockedGroups(run.blocked);
      if (groups.length === 0) return t("run.reading", counts);
      return t("run.readingBlocked", {
        ...counts,
        blocked: run.blockedCount,
        groups: format.alternatives(
          groups.map((group) => t(`blockedGroups.${group}`)),
        ),
      });
    },
    [t, format],
  );
}

/** Under the progress line: how far it is, or what it waits for. */
export function useMeanwhileWords() {
  const t = useTranslations("matches.run");
  const format = useFormat();

  return (progress: Progress | undefined, now: number): string => {
    if (!progress || progress.totalCount === 0) return "";
    const wait = (progress.waitingUntil ?? 0) - now;
    if (wait > COUNTDOWN_MS) {
      const time = format.time(now + wait);
      return t("waitingLong", { ...countsOf(progress), time });
    }
    return wait > 0
      ? t("waiting", { seconds: Math.ceil(wait / 1_000) })
      : t("read", countsOf(progress));
  };
}

/** How many of each tier; empty while there is none. */
export function useFoundWords() {
  const t = useTranslations("matches.run.found");
  return (counts: Run["tierCounts"]): string => {
    const some = TIERS.filter((tier) => counts[tier] > 0).map((tier) =>
      t(tier, { count: counts[tier] }),
    );
    return some.length === 0 ? "" : `${some.join(", ")}.`;
  };
}

/** The end, in one sentence or two. */
export function useEndingWords() {
  const t = useTranslations("matches");
  const format = useFormat();
  const foundWords = useFoundWords();
  const found = (counts: Run["tierCounts"]) =>
    foundWords(counts) || t("run.doneNothing");

  return (
    run: Run,
    progress: Progress | undefined,
    open: Run["tierCounts"],
  ): string => {
    const counts = countsOf(progress);
    const reason = t(`failure.${run.failureReason ?? "internal"}`);
    switch (run.state) {
      case "done": {
        const count = run.blockedCount;
        return count === 0
          ? found(open)
          : `${found(open)} ${t("run.notOpen", { count })}`;
      }
      case "partial":
        if (run.retryAt !== undefined)
          return format.isToday(run.retryAt)
            ? t("run.partialRetrying", {
                ...counts,
                time: format.time(run.retryAt),
              })
            : t("run.partialRetryingOn", {
                ...counts,
                when: format.dateTime(run.retryAt),
              });
        return t("run.partial", { ...counts, reason });
      case "failed":
        return t("run.failed", { reason });
      case "cancelled":
        return counts.read > 0
          ? t("run.cancelled", counts)
          : t("run.cancelledEarly");
      case "superseded":
        return t("run.superseded");
      case "queued":
      case "running":
        return "";
    }
  };
}
